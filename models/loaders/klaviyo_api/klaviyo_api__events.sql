{%- if segment_builder.is_chosen('klaviyo_api') -%}
{{ segment_builder.klaviyo_json_events('klaviyo_api') }}
{%- endif %}
