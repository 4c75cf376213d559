{{ config(enabled=segment_builder.is_chosen('singer_klaviyo')) }}
{%- if segment_builder.is_chosen('singer_klaviyo') -%}
{{ segment_builder.klaviyo_json_subscriptions('singer_klaviyo') }}
{%- endif %}
