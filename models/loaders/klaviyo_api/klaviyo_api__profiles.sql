{%- if segment_builder.is_chosen('klaviyo_api') -%}
{{ segment_builder.klaviyo_json_profiles('klaviyo_api') }}
{%- endif %}
