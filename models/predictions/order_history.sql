{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set stands = 'orders > 0 and taken_back_on is null' -%}

with

totals as (
    select
        profile_id,
        min(case when {{ stands }} then first_order_at end) as first_order_at,
        max(case when {{ stands }} then last_order_at end) as last_order_at,
        count(case when {{ stands }} then 1 end) as orders,
        cast(sum(orders) as {{ segment_builder.type_name('integer') }}) as order_events,
        cast(
            sum(case when taken_back_on is not null then orders else 0 end)
            as {{ segment_builder.type_name('integer') }}
        ) as orders_taken_back,
        cast(sum(orders_without_value) as {{ segment_builder.type_name('integer') }}) as orders_without_value,
        count(case when {{ stands }} and ordered_value > 0 then 1 end) as valued_orders,
        sum(case when {{ stands }} and ordered_value > 0 then ordered_value end) as positive_value,
        coalesce(sum(case when {{ stands }} then ordered_value end), 0) as ordered_value,
        coalesce(sum(case when taken_back_on is not null then ordered_value end), 0) as taken_back_value,
        sum(refunded_value) as refunded_value
    from {{ ref('segment_builder', 'order_days') }}
    group by profile_id
    having sum(orders) > 0
),

measured as (
    select
        *,
        {{ segment_builder.days_between('first_order_at', 'last_order_at') }} as recency_days,
        {{ segment_builder.days_between('first_order_at', as_of) }} as age_days
    from totals
)

select
    profile_id,
    first_order_at,
    last_order_at,
    orders,
    order_events,
    orders_taken_back,
    orders_without_value,
    case when orders > 0 then orders - 1 end as frequency,
    recency_days,
    age_days,
    valued_orders,
    {{ segment_builder.rounded('positive_value / valued_orders') }} as mean_value,
    {{ segment_builder.rounded('ordered_value') }} as ordered_value,
    {{ segment_builder.rounded('taken_back_value') }} as taken_back_value,
    {{ segment_builder.rounded('refunded_value') }} as refunded_value
from measured
