{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set order = segment_builder.loader_relation('fivetran_shopify', 'order') -%}
{%- set order_line = segment_builder.loader_relation('fivetran_shopify', 'order_line') -%}
{%- set discount_code = segment_builder.loader_relation('fivetran_shopify', 'order_discount_code') -%}
{%- set refund = segment_builder.loader_relation('fivetran_shopify', 'refund') -%}
{%- set columns = segment_builder.loader_columns(order) -%}
{%- set line_columns = segment_builder.loader_columns(order_line) -%}
{%- set code_columns = segment_builder.loader_columns(discount_code) -%}
{%- set refund_columns = segment_builder.loader_columns(refund) -%}
{%- set total_price = segment_builder.column_as_text(columns, ['total_price', 'total_price_set_shop_amount'], 'orders') -%}
{%- set total_tax = segment_builder.column_as_text(columns, ['total_tax', 'total_tax_set_shop_amount'], 'orders') -%}
{%- set discounts = segment_builder.column_as_text(columns, ['total_discounts', 'total_discounts_set_shop_amount'], 'orders') -%}
{%- set text = segment_builder.type_name('text') -%}
{%- set number = segment_builder.type_name('number') -%}

with

lines as (
    select
        {{ segment_builder.column_as_text(line_columns, 'order_id', 'order_line') }} as order_id,
        {{ segment_builder.json_of_text(
            segment_builder.column_as_text(line_columns, ['title', 'name'], 'order_line')
        ) | indent(8) }} as item,
        {{ segment_builder.column_as_text(line_columns, 'id', 'order_line') }} as line_id
    from {{ segment_builder.loader_rows(order_line) }} as order_line
    where not {{ segment_builder.is_flagged(line_columns, '_fivetran_deleted', 'order_line') }}
),

item_lists as (
    select
        order_id,
        '[' || {{ dbt.listagg('item', "', '", 'order by line_id') }} || ']' as items,
        cast(count(*) as {{ text }}) as item_count
    from lines
    group by order_id
),

codes as (
    select
        {{ segment_builder.column_as_text(code_columns, 'order_id', 'discount_code') }} as order_id,
        {{ segment_builder.json_of_text(
            segment_builder.column_as_text(code_columns, 'code', 'discount_code')
        ) | indent(8) }} as code
    from {{ segment_builder.loader_rows(discount_code) }} as discount_code
),

code_lists as (
    select
        order_id,
        '[' || {{ dbt.listagg('code', "', '", 'order by code') }} || ']' as codes
    from codes
    where code is not null
    group by order_id
),

refunds as (
    select
        {{ segment_builder.column_as_text(refund_columns, 'order_id', 'refund') }} as order_id,
        max({{ segment_builder.column_as_text(refund_columns, ['created_at', 'processed_at'], 'refund') }}) as refunded_at
    from {{ segment_builder.loader_rows(refund) }} as refund
    group by {{ segment_builder.column_as_text(refund_columns, 'order_id', 'refund') }}
),

orders as (
    select
        {{ segment_builder.column_as_text(columns, 'id', 'orders') }} as order_id,
        {{ segment_builder.column_as_text(columns, 'customer_id', 'orders') }} as customer_id,
        {{ segment_builder.column_as_text(columns, ['created_at', 'processed_at'], 'orders') }} as created_at,
        {{ segment_builder.column_as_text(columns, 'cancelled_at', 'orders') }} as cancelled_at,
        lower(
            {{ segment_builder.column_as_text(columns, ['financial_status', 'display_financial_status'], 'orders') }}
        ) as financial_status,
        {{ segment_builder.text_as_number(total_price) | indent(8) }} as total_price,
        -- A price that includes the tax keeps it, as in the subtotal.
        case
            when {{ segment_builder.is_flagged(columns, 'taxes_included', 'orders') }} then cast(0 as {{ number }})
            else coalesce({{ segment_builder.text_as_number(total_tax) | indent(12) }}, 0)
        end as added_tax,
        {{ segment_builder.text_as_number(discounts) | indent(8) }} as total_discounts,
        {{ segment_builder.column_as_text(columns, 'source_name', 'orders') }} as source_name,
        {{ segment_builder.column_as_text(columns, 'customer_locale', 'orders') }} as customer_locale,
        {{ segment_builder.column_as_text(columns, '_fivetran_synced', 'orders') }} as loaded_at
    from {{ segment_builder.loader_rows(order) }} as orders
    where
        not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'orders') }}
        and not {{ segment_builder.is_flagged(columns, 'test', 'orders') }}
)

select
    orders.order_id,
    orders.customer_id,
    orders.created_at,
    orders.cancelled_at,
    case when orders.financial_status = 'refunded' then refunds.refunded_at end as refunded_at,
    cast({{ segment_builder.rounded('orders.total_price - orders.added_tax') }} as {{ text }}) as value,
    {{ segment_builder.json_of_members([
        [segment_builder.stored_name('$event_id'), segment_builder.json_of_text('orders.order_id')],
        [segment_builder.stored_name('Items'), 'item_lists.items'],
        [segment_builder.stored_name('Item Count'), 'item_lists.item_count'],
        [segment_builder.stored_name('Discount Codes'), 'code_lists.codes'],
        [segment_builder.stored_name('Total Discounts'), 'cast(orders.total_discounts as ' ~ text ~ ')'],
        [segment_builder.stored_name('Source Name'), segment_builder.json_of_text('orders.source_name')],
        [segment_builder.stored_name('Customer Locale'), segment_builder.json_of_text('orders.customer_locale')],
    ]) | indent(4) }} as properties,
    orders.loaded_at
from orders
left join item_lists on orders.order_id = item_lists.order_id
left join code_lists on orders.order_id = code_lists.order_id
left join refunds on orders.order_id = refunds.order_id
{%- endif %}
