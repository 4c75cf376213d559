{#- What Shopify has of a shop, a table for each kind of thing, as the raw tables. `tables`: name -> relation, or none. -#}

{% macro _json_list(item, order) %}
    {#- The JSON of a group's items as one list. -#}
    {{ return("'[' || " ~ dbt.listagg(item, "', '", 'order by ' ~ order) ~ " || ']'") }}
{% endmacro %}


{% macro shopify_documents(table, keys, arrays=[]) %}
    {#- A select of what stands in Shopify's own documents, and whose it is. -#}
with

documents as (
    {{ segment_builder.documents('shopify_json', table, keys, ['customer'] + arrays) | indent(4) }}
),

placed as (
    select
        *,
        {{ segment_builder.json_object('customer') | indent(8) }} as customer_object
    from documents
)

select
    {%- for key in keys + arrays %}
    {{ key }},
    {%- endfor %}
    {{ segment_builder.json_unquoted('customer_object', 'id') }} as customer_id
from placed
{%- endmacro %}


{% macro shopify_profiles(tables) %}
    {#- Customers. -#}
    {%- set customer = tables.customer -%}
    {%- set tag = tables.customer_tag -%}
    {%- set columns = segment_builder.loader_columns(customer) -%}
    {%- set tag_columns = segment_builder.loader_columns(tag) -%}
    {%- set renamed = {
        'profile_id': 'id', 'email': 'email', 'phone_number': 'phone', 'external_id': 'id', 'first_name': 'first_name',
        'last_name': 'last_name', 'organization': ['default_address_company', 'company'], 'title': [], 'locale': 'locale',
        'address1': 'default_address_address_1', 'address2': 'default_address_address_2', 'city': 'default_address_city',
        'region': 'default_address_province', 'country': ['default_address_country_code', 'default_address_country'],
        'zip': 'default_address_zip', 'timezone': [], 'latitude': [], 'longitude': [], 'created_at': 'created_at',
        'updated_at': 'updated_at', 'last_event_at': [],
    } -%}
with

tags as (
    select
        {{ segment_builder.column_as_text(tag_columns, 'customer_id', 'customer_tag') }} as customer_id,
        {{ segment_builder.json_of_text(segment_builder.column_as_text(tag_columns, 'value', 'customer_tag')) | indent(8) }} as tag,
        {{ segment_builder.column_as_text(tag_columns, 'index', 'customer_tag') }} as place
    from {{ segment_builder.loader_rows(tag) }} as customer_tag
),

tag_lists as (
    select
        customer_id,
        {{ segment_builder._json_list('tag', 'place, tag') }} as tags
    from tags
    where tag is not null
    group by customer_id
)

select
    {%- for name, column in renamed.items() %}
    {{ segment_builder.column_as_text(columns, column, 'customer') }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.json_of_members([[segment_builder.stored_name('Shopify Tags'), 'tag_lists.tags']]) | indent(4) }} as properties
from {{ segment_builder.loader_rows(customer) }} as customer
left join tag_lists on {{ segment_builder.column_as_text(columns, 'id', 'customer') }} = tag_lists.customer_id
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'customer') }}
{%- endmacro %}


{% macro shopify_consents(tables) %}
    {#- What customers agreed to. -#}
    {%- set customer = tables.customer -%}
    {%- set columns = segment_builder.loader_columns(customer) -%}
    {%- set text = segment_builder.type_name('text') -%}
    {%- set channels = {'email': ['accepts_marketing_updated_at'], 'sms': []} -%}
with

{% for channel, dates in channels.items() -%}
{%- set prefix = channel ~ '_marketing_consent_' -%}
{{ channel }}_states as (
    select
        {{ segment_builder.column_as_text(columns, 'id', 'customer') }} as profile_id,
        '{{ channel }}' as channel,
        lower({{ segment_builder.column_as_text(columns, prefix ~ 'state', 'customer') }}) as state,
        {{ segment_builder.column_as_text(columns, 'accepts_marketing' if channel == 'email' else [], 'customer') }} as accepts_marketing,
        {{ segment_builder.column_as_text(columns, [prefix ~ 'consent_updated_at', prefix ~ 'updated_at'] + dates, 'customer') }}
            as status_at,
        lower({{ segment_builder.column_as_text(columns, prefix ~ 'opt_in_level', 'customer') }}) as opt_in_level
    from {{ segment_builder.loader_rows(customer) }} as customer
    where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'customer') }}
),

{% endfor -%}
states as (
    select * from email_states
    union all
    select * from sms_states
)

select
    profile_id,
    channel,
    -- Older rows say only that marketing is not accepted, which may be a refusal.
    case
        when state = 'not_subscribed' then 'never_subscribed'
        when state is not null then state
        when lower(accepts_marketing) in ('true', 't', '1') then 'subscribed'
        else 'unsubscribed'
    end as status,
    status_at,
    cast(null as {{ text }}) as method,
    cast(null as {{ text }}) as method_detail,
    cast(null as {{ text }}) as custom_source,
    case opt_in_level when 'confirmed_opt_in' then 'true' when 'single_opt_in' then 'false' end as double_opt_in,
    cast(null as {{ text }}) as rcs_capable
from states
where state is not null or accepts_marketing is not null
{%- endmacro %}


{% macro shopify_orders(tables) %}
    {#- Orders without test orders, with their value and properties. -#}
    {%- set order = tables.order -%}
    {%- set order_line = tables.order_line -%}
    {%- set discount_code = tables.order_discount_code -%}
    {%- set refund = tables.refund -%}
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
        {{ segment_builder._json_list('item', 'line_id') }} as items,
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
        {{ segment_builder._json_list('code', 'code') }} as codes
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
{%- endmacro %}


{% macro shopify_events(tables, orders, profiles) %}
    {#- Events of orders, their lines and of checkouts; `orders` and `profiles` are what the macros before this one made. -#}
    {%- set order_line = tables.order_line -%}
    {%- set checkout = tables.abandoned_checkout -%}
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
with

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
    {{ segment_builder.units_of(['line_id'], 'quantity', 'lines') | indent(4) }}
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
    from {{ profiles }}
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
{%- endmacro %}
