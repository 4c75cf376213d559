{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set order_line = segment_builder.loader_relation('fivetran_shopify', 'order_line') -%}
{%- set checkout = segment_builder.loader_relation('fivetran_shopify', 'abandoned_checkout') -%}
{%- set line_columns = segment_builder.loader_columns(order_line) -%}
{%- set columns = segment_builder.loader_columns(checkout) -%}
{%- set text = segment_builder.type_name('text') -%}
{%- set integer = segment_builder.type_name('integer') -%}
{%- set number = segment_builder.type_name('number') -%}
{%- set price = segment_builder.column_as_text(
    line_columns, ['price', 'price_set_shop_amount', 'original_unit_price_set_shop_amount'], 'order_line'
) -%}
{%- set line_total = segment_builder.column_as_text(line_columns, 'original_total_set_shop_amount', 'order_line') -%}
{%- set quantity = segment_builder.column_as_text(line_columns, 'quantity', 'order_line') -%}
{%- set total_price = segment_builder.column_as_text(columns, ['total_price', 'total_price_set_shop_amount'], 'checkout') -%}
{%- set total_tax = segment_builder.column_as_text(columns, ['total_tax', 'total_tax_set_shop_amount'], 'checkout') -%}
{%- set orders = ref('segment_builder', 'fivetran_shopify__orders') -%}

with recursive

lines as (
    select
        {{ segment_builder.column_as_text(line_columns, 'id', 'order_line') }} as line_id,
        {{ segment_builder.column_as_text(line_columns, 'order_id', 'order_line') }} as order_id,
        cast({{ segment_builder.text_as_number(quantity) | indent(8) }} as {{ integer }}) as quantity,
        coalesce(
            {{ segment_builder.text_as_number(price) | indent(12) }},
            {{ segment_builder.text_as_number(line_total) | indent(12) }}
            / nullif({{ segment_builder.text_as_number(quantity) | indent(12) }}, 0)
        ) as price,
        {{ segment_builder.column_as_text(line_columns, ['title', 'name'], 'order_line') }} as name,
        {{ segment_builder.column_as_text(line_columns, 'variant_title', 'order_line') }} as variant_name,
        {{ segment_builder.column_as_text(line_columns, 'sku', 'order_line') }} as sku,
        {{ segment_builder.column_as_text(line_columns, 'product_id', 'order_line') }} as product_id,
        {{ segment_builder.column_as_text(line_columns, 'vendor', 'order_line') }} as vendor
    from {{ segment_builder.loader_rows(order_line) }} as order_line
    where not {{ segment_builder.is_flagged(line_columns, '_fivetran_deleted', 'order_line') }}
),

-- One event for each unit of a line.
units as (
    select
        line_id,
        quantity,
        cast(1 as {{ integer }}) as unit
    from lines
    where quantity >= 1
    union all
    select
        line_id,
        quantity,
        unit + 1 as unit
    from units
    where unit < quantity
),

checkouts as (
    select
        {{ segment_builder.column_as_text(columns, 'id', 'checkout') }} as checkout_id,
        {{ segment_builder.column_as_text(columns, 'customer_id', 'checkout') }} as customer_id,
        {{ segment_builder.trimmed_word(segment_builder.column_as_text(columns, 'email', 'checkout')) }} as email,
        {{ segment_builder.column_as_text(columns, 'created_at', 'checkout') }} as created_at,
        {{ segment_builder.text_as_number(total_price) | indent(8) }} as total_price,
        case
            when {{ segment_builder.is_flagged(columns, 'taxes_included', 'checkout') }} then cast(0 as {{ number }})
            else coalesce({{ segment_builder.text_as_number(total_tax) | indent(12) }}, 0)
        end as added_tax,
        {{ segment_builder.column_as_text(columns, '_fivetran_synced', 'checkout') }} as loaded_at
    from {{ segment_builder.loader_rows(checkout) }} as checkout
    where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'checkout') }}
),

customers_by_email as (
    select
        {{ segment_builder.trimmed_word('email') }} as email,
        min(profile_id) as profile_id
    from {{ ref('segment_builder', 'fivetran_shopify__profiles') }}
    where email is not null
    group by {{ segment_builder.trimmed_word('email') }}
    having count(distinct profile_id) = 1
)

{% for metric, instant in {
    'Placed Order': 'created_at', 'Cancelled Order': 'cancelled_at', 'Refunded Order': 'refunded_at',
}.items() -%}
select
    'shopify {{ metric | lower }} ' || order_id as event_id,
    customer_id as profile_id,
    '{{ metric }}' as metric,
    cast(null as {{ text }}) as metric_id,
    {{ instant }} as occurred_at,
    value,
    properties,
    loaded_at
from {{ orders }}
{%- if instant != 'created_at' %}
where {{ instant }} is not null
{%- endif %}

union all

{% endfor -%}
select
    'shopify ordered product ' || lines.line_id || ' ' || cast(units.unit as {{ text }}) as event_id,
    orders.customer_id as profile_id,
    'Ordered Product' as metric,
    cast(null as {{ text }}) as metric_id,
    orders.created_at as occurred_at,
    cast(lines.price as {{ text }}) as value,
    {{ segment_builder.json_of_members([
        [segment_builder.stored_name('Name'), segment_builder.json_of_text('lines.name')],
        [segment_builder.stored_name('Variant Name'), segment_builder.json_of_text('lines.variant_name')],
        [segment_builder.stored_name('SKU'), segment_builder.json_of_text('lines.sku')],
        [segment_builder.stored_name('ProductID'), segment_builder.json_of_text('lines.product_id')],
        [segment_builder.stored_name('Vendor'), segment_builder.json_of_text('lines.vendor')],
        [segment_builder.stored_name('Quantity'), "'1'"],
        [segment_builder.stored_name('$event_id'), segment_builder.json_of_text('lines.order_id')],
    ]) | indent(4) }} as properties,
    orders.loaded_at
from lines
inner join units on lines.line_id = units.line_id
inner join {{ orders }} as orders on lines.order_id = orders.order_id

union all

select
    'shopify started checkout ' || checkouts.checkout_id as event_id,
    coalesce(checkouts.customer_id, customers_by_email.profile_id) as profile_id,
    'Started Checkout' as metric,
    cast(null as {{ text }}) as metric_id,
    checkouts.created_at as occurred_at,
    cast({{ segment_builder.rounded('checkouts.total_price - checkouts.added_tax') }} as {{ text }}) as value,
    '{}' as properties,
    checkouts.loaded_at
from checkouts
left join customers_by_email on checkouts.email = customers_by_email.email
{%- endif %}
