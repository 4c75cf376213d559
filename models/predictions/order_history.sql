{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set is_order = segment_builder.metric_is_any(segment_builder.setting('order_metrics')) %}
{%- set is_refund = segment_builder.metric_is_any(segment_builder.setting('refund_metrics')) -%}

with

order_events as (
    select
        profile_id,
        occurred_at,
        {{ segment_builder.as_day('occurred_at') }} as occurred_on,
        value,
        {{ is_order }} as is_order
    from {{ ref('segment_builder', 'int_events') }}
    where
        ({{ is_order }} or {{ is_refund }})
        and occurred_at <= {{ as_of }}
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
        min(order_days.first_order_at) as first_order_at,
        max(order_days.last_order_at) as last_order_at,
        count(order_days.last_order_at) as orders,
        cast(sum(order_days.order_events) as {{ segment_builder.type_name('integer') }}) as order_events,
        count(case when order_days.ordered_value > 0 then 1 end) as valued_orders,
        sum(case when order_days.ordered_value > 0 then order_days.ordered_value end) as positive_value,
        coalesce(sum(order_days.ordered_value), 0) as ordered_value,
        coalesce(sum(order_days.refunded_value), 0) as refunded_value
    from order_days
    group by profile_id
    having count(order_days.last_order_at) > 0
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
    orders - 1 as frequency,
    recency_days,
    age_days,
    valued_orders,
    {{ segment_builder.rounded('positive_value / valued_orders') }} as mean_value,
    {{ segment_builder.rounded('ordered_value') }} as ordered_value,
    {{ segment_builder.rounded('refunded_value') }} as refunded_value
from measured
