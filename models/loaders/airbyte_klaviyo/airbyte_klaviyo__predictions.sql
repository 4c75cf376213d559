{{ config(enabled=segment_builder.is_chosen('airbyte_klaviyo')) }}
{%- if segment_builder.is_chosen('airbyte_klaviyo') -%}
{{ segment_builder.klaviyo_json_predictions('airbyte_klaviyo') }}
{%- endif %}
