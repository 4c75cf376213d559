{{ config(enabled=segment_builder.is_chosen('fivetran_shopify')) }}
{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set tables = {
    'order': segment_builder.loader_relation('fivetran_shopify', 'order'),
    'order_line': segment_builder.loader_relation('fivetran_shopify', 'order_line'),
    'order_discount_code': segment_builder.loader_relation('fivetran_shopify', 'order_discount_code'),
    'refund': segment_builder.loader_relation('fivetran_shopify', 'refund'),
} -%}
{{ segment_builder.shopify_orders(tables) }}
{%- endif %}
