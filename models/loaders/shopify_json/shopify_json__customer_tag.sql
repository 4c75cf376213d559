{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
with

-- Shopify keeps the tags of a customer as one text: vip, wholesale.
tagged as (
    select
        id,
        '[{"value": ' || replace({{ segment_builder.json_of_text('tags') }}, ', ', '"}, {"value": "') || '}]' as tags
    from {{ ref('segment_builder', 'shopify_json__customer') }}
    where tags is not null
)

{{ segment_builder.document_items('tagged', 'customer_id', 'tags', ['value']) }}
{%- endif %}
