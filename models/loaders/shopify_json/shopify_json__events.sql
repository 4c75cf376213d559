{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set tables = {
    'order_line': ref('segment_builder', 'shopify_json__order_line'),
    'abandoned_checkout': ref('segment_builder', 'shopify_json__abandoned_checkout'),
} -%}
{{ segment_builder.shopify_events(
    tables, ref('segment_builder', 'shopify_json__orders'), ref('segment_builder', 'shopify_json__profiles')
) }}
{%- endif %}
