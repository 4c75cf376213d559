{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set keys = ['id', 'email', 'created_at', 'total_price', 'total_tax', 'taxes_included'] -%}
with

documents as (
    {{ segment_builder.documents('shopify_json', 'checkouts', keys, ['customer']) | indent(4) }}
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
    {{ segment_builder.json_unquoted('customer_object', 'id') }} as customer_id
from placed
{%- endif %}
