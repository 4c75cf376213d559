{{ config(enabled=segment_builder.is_chosen('klaviyo_api')) }}
{%- if segment_builder.is_chosen('klaviyo_api') -%}
{{ segment_builder.klaviyo_json_consents(ref('segment_builder', 'klaviyo_api__subscriptions')) }}
{%- endif %}
