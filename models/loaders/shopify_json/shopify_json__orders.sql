{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set tables = {
    'order': ref('segment_builder', 'shopify_json__order'),
    'order_line': ref('segment_builder', 'shopify_json__order_line'),
    'order_discount_code': ref('segment_builder', 'shopify_json__order_discount_code'),
    'refund': ref('segment_builder', 'shopify_json__refund'),
} -%}
{{ segment_builder.shopify_orders(tables) }}
{%- endif %}
