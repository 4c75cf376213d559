with

order_events as (
    select
        profile_id,
        occurred_at,
        {{ segment_builder.as_day('occurred_at') }} as occurred_on,
        value,
        {{ segment_builder.metric_is_any(segment_builder.setting('order_metrics')) }} as is_order
    from {{ ref('segment_builder', 'int_events') }}
    where
        (
            {{ segment_builder.metric_is_any(segment_builder.setting('order_metrics')) }}
            or {{ segment_builder.metric_is_any(segment_builder.setting('refund_metrics')) }}
        )
        and occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
),

-- What somebody buys in two goes on one day is one purchase, to a model of the time between purchases above all.
order_days as (
    select
        profile_id,
        occurred_on,
        min(case when is_order then occurred_at end) as first_order_at,
        max(case when is_order then occurred_at end) as last_order_at,
        count(case when is_order then 1 end) as order_events,
        sum(case when is_order then value end) as ordered_value,
        -- Some systems write a refund as a negative amount.
        sum(case when not is_order then abs(value) end) as refunded_value
    from order_events
    group by profile_id, occurred_on
),

totals as (
    select
        profile_id,
        min(first_order_at) as first_order_at,
        max(last_order_at) as last_order_at,
        count(last_order_at) as orders,
        cast(sum(order_events) as {{ segment_builder.type_name('integer') }}) as order_events,
        count(case when ordered_value > 0 then 1 end) as valued_orders,
        sum(case when ordered_value > 0 then ordered_value end) as positive_value,
        coalesce(sum(ordered_value), 0) as ordered_value,
        coalesce(sum(refunded_value), 0) as refunded_value
    from order_days
    group by profile_id
    having count(last_order_at) > 0
),

measured as (
    select
        *,
        {{ dbt.datediff('first_order_at', 'last_order_at', 'day') }} as recency_days,
        {{ dbt.datediff(
            'first_order_at', segment_builder.timestamp_literal(segment_builder.as_of()), 'day'
        ) }} as age_days
    from totals
)

select
    profile_id,
    first_order_at,
    last_order_at,
    orders,
    order_events,
    orders - 1 as frequency,
    recency_days,
    age_days,
    valued_orders,
    {{ segment_builder.rounded('positive_value / valued_orders') }} as mean_value,
    {{ segment_builder.rounded('ordered_value') }} as ordered_value,
    {{ segment_builder.rounded('refunded_value') }} as refunded_value
from measured
