{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set keys = [
    'id', 'created_at', 'processed_at', 'cancelled_at', 'financial_status', 'total_price', 'total_tax', 'taxes_included', 'total_discounts',
    'test', 'source_name', 'customer_locale',
] -%}
with

documents as (
    {{ segment_builder.documents('shopify_json', 'orders', keys, ['customer', 'line_items', 'discount_codes', 'refunds']) | indent(4) }}
),

placed as (
    select
        *,
        {{ segment_builder.json_object('customer') | indent(8) }} as customer_object
    from documents
)

select
    {%- for key in keys %}
    {{ key }},
    {%- endfor %}
    {{ segment_builder.json_unquoted('customer_object', 'id') }} as customer_id,
    line_items,
    discount_codes,
    refunds
from placed
{%- endif %}
