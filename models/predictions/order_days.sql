{#-
    An order is taken back in full where refunds that name it add up to its worth, or name it without an amount; or where
    a refund that names no order of the profile is of just the same amount. Such a refund takes back the latest order
    before it that is still open, like a closing bracket: counting orders up and refunds down, an order is closed by the
    first refund that brings the balance below where the order had lifted it.
-#}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set is_order = segment_builder.metric_is_any(segment_builder.setting('order_metrics')) %}
{%- set is_refund = segment_builder.metric_is_any(segment_builder.setting('refund_metrics')) %}
{%- set order_id = segment_builder.first_text('properties', segment_builder.setting('order_id_properties')) %}
{%- set number = segment_builder.type_name('number') %}
{%- set integer = segment_builder.type_name('integer') -%}

with

refunds as (
    select
        event_id,
        profile_id,
        occurred_at,
        -- Some systems write a refund as a negative amount.
        abs(value) as value,
        {{ order_id | indent(8) }} as order_id
    from {{ ref('segment_builder', 'int_events') }}
    where {{ is_refund }} and occurred_at <= {{ as_of }}
),

refunded_profiles as (
    select distinct profile_id as id from refunds
),

refundable_orders as (
    select
        events.event_id,
        events.profile_id,
        events.occurred_at,
        coalesce(events.value, 0) as value,
        {{ order_id | indent(8) }} as order_id
    from {{ ref('segment_builder', 'int_events') }} as events
    inner join refunded_profiles on events.profile_id = refunded_profiles.id
    where {{ is_order }} and events.occurred_at <= {{ as_of }}
),

named_orders as (
    select
        profile_id,
        order_id,
        sum(value) as ordered_value,
        max(occurred_at) as ordered_at
    from refundable_orders
    where order_id is not null
    group by profile_id, order_id
),

refunds_of_named_orders as (
    select
        refunds.profile_id,
        refunds.order_id,
        named_orders.ordered_value,
        -- Half a cent, for sums of doubles.
        coalesce(sum(refunds.value), 0) >= named_orders.ordered_value - 0.005
        or count(*) > count(refunds.value) as is_in_full,
        coalesce(sum(refunds.value), 0) as refunded_value,
        greatest(max(refunds.occurred_at), max(named_orders.ordered_at)) as refunded_at
    from refunds
    inner join named_orders
        on refunds.profile_id = named_orders.profile_id
        and refunds.order_id = named_orders.order_id
    group by refunds.profile_id, refunds.order_id, named_orders.ordered_value
),

-- What no id connects, in order of time; an order before a refund of the same instant.
movements as (
    select
        orders.event_id,
        orders.profile_id,
        orders.occurred_at,
        orders.value,
        1 as step
    from refundable_orders as orders
    left join refunds_of_named_orders as named
        on orders.profile_id = named.profile_id
        and orders.order_id = named.order_id
        and named.is_in_full
    where named.order_id is null and orders.value > 0

    union all

    select
        refunds.event_id,
        refunds.profile_id,
        refunds.occurred_at,
        refunds.value,
        -1 as step
    from refunds
    left join refunds_of_named_orders as named
        on refunds.profile_id = named.profile_id
        and refunds.order_id = named.order_id
    where named.order_id is null and refunds.value > 0
),

-- Amounts to the cent, but for those so large that cents are lost on them.
priced as (
    select
        *,
        case when value < 1e12 then round(value * 100) else value end as price
    from movements
),

balances as (
    select
        *,
        row_number() over (
            partition by profile_id, price
            order by occurred_at asc, step desc, event_id asc
        ) as place,
        sum(step) over (
            partition by profile_id, price
            order by occurred_at asc, step desc, event_id asc
            rows between unbounded preceding and current row
        ) as balance
    from priced
),

closings as (
    select
        orders.event_id,
        orders.profile_id,
        orders.price,
        min(refunds.place) as refund_place
    from balances as orders
    inner join balances as refunds
        on orders.profile_id = refunds.profile_id
        and orders.price = refunds.price
        and orders.balance = refunds.balance + 1
    where orders.step = 1 and refunds.step = -1 and refunds.place > orders.place
    group by orders.event_id, orders.profile_id, orders.price
),

taken_back as (
    select
        orders.event_id as id,
        {{ segment_builder.as_day('named.refunded_at') }} as taken_back_on
    from refundable_orders as orders
    inner join refunds_of_named_orders as named
        on orders.profile_id = named.profile_id
        and orders.order_id = named.order_id
    where named.is_in_full

    union all

    select
        closings.event_id as id,
        {{ segment_builder.as_day('refunds.occurred_at') }} as taken_back_on
    from closings
    inner join balances as refunds
        on closings.profile_id = refunds.profile_id
        and closings.price = refunds.price
        and closings.refund_place = refunds.place
),

-- Some systems write a cancellation and a refund of one order, so nothing beyond its worth counts.
partial_refunds as (
    select
        profile_id,
        {{ segment_builder.as_day('refunded_at') }} as day,
        refunded_value as value
    from refunds_of_named_orders
    where not is_in_full and refunded_value > 0

    union all

    select
        refunds.profile_id,
        {{ segment_builder.as_day('refunds.occurred_at') }} as day,
        refunds.value
    from balances as refunds
    left join closings
        on refunds.profile_id = closings.profile_id
        and refunds.price = closings.price
        and refunds.place = closings.refund_place
    where refunds.step = -1 and closings.event_id is null
),

-- What somebody buys in two goes on one day is one purchase, to a model of the time between purchases above all.
days as (
    select
        events.profile_id,
        {{ segment_builder.as_day('events.occurred_at') }} as day,
        taken_back.taken_back_on,
        min(events.occurred_at) as first_order_at,
        max(events.occurred_at) as last_order_at,
        cast(count(*) as {{ integer }}) as orders,
        cast(count(*) - count(events.value) as {{ integer }}) as orders_without_value,
        coalesce(sum(events.value), 0) as ordered_value,
        cast(0 as {{ number }}) as refunded_value
    from {{ ref('segment_builder', 'int_events') }} as events
    left join taken_back on events.event_id = taken_back.id
    where {{ is_order }} and events.occurred_at <= {{ as_of }}
    group by events.profile_id, {{ segment_builder.as_day('events.occurred_at') }}, taken_back.taken_back_on

    union all

    select
        profile_id,
        day,
        cast(null as date) as taken_back_on,
        cast(null as {{ segment_builder.type_name('timestamp') }}) as first_order_at,
        cast(null as {{ segment_builder.type_name('timestamp') }}) as last_order_at,
        cast(0 as {{ integer }}) as orders,
        cast(0 as {{ integer }}) as orders_without_value,
        cast(0 as {{ number }}) as ordered_value,
        sum(value) as refunded_value
    from partial_refunds
    group by profile_id, day
)

select
    profile_id,
    day,
    taken_back_on,
    first_order_at,
    last_order_at,
    orders,
    orders_without_value,
    {{ segment_builder.rounded('ordered_value') }} as ordered_value,
    {{ segment_builder.rounded('refunded_value') }} as refunded_value
from days
