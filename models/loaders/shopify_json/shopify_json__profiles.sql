{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set tables = {
    'customer': ref('segment_builder', 'shopify_json__customer'),
    'customer_tag': ref('segment_builder', 'shopify_json__customer_tag'),
} -%}
{{ segment_builder.shopify_profiles(tables) }}
{%- endif %}
