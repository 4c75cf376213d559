{{ config(enabled=segment_builder.is_chosen('fivetran_shopify')) }}
{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set tables = {
    'order_line': segment_builder.loader_relation('fivetran_shopify', 'order_line'),
    'abandoned_checkout': segment_builder.loader_relation('fivetran_shopify', 'abandoned_checkout'),
} -%}
{{ segment_builder.shopify_events(
    tables, ref('segment_builder', 'fivetran_shopify__orders'), ref('segment_builder', 'fivetran_shopify__profiles')
) }}
{%- endif %}
