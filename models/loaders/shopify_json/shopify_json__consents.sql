{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set tables = {
    'customer': ref('segment_builder', 'shopify_json__customer'),
} -%}
{{ segment_builder.shopify_consents(tables) }}
{%- endif %}
