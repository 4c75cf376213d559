{{ config(enabled=segment_builder.is_chosen('airbyte_klaviyo')) }}
{%- if segment_builder.is_chosen('airbyte_klaviyo') -%}
{{ segment_builder.klaviyo_json_consents(ref('segment_builder', 'airbyte_klaviyo__subscriptions')) }}
{%- endif %}
