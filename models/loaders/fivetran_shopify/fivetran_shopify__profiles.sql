{{ config(enabled=segment_builder.is_chosen('fivetran_shopify')) }}
{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set tables = {
    'customer': segment_builder.loader_relation('fivetran_shopify', 'customer'),
    'customer_tag': segment_builder.loader_relation('fivetran_shopify', 'customer_tag'),
} -%}
{{ segment_builder.shopify_profiles(tables) }}
{%- endif %}
