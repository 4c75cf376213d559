{%- set number = segment_builder.type_name('number') %}
{%- set mean_value = 'sum(placed.valued_orders * placed.mean_value) / nullif(sum(placed.valued_orders), 0)' -%}

with

-- Nobody is in a cell where there is nothing to fit, so that the fit costs nothing either. The back-test's customers
-- stand beside those of today, with what came of them since.
customers as (
    select
        cast(0 as {{ segment_builder.type_name('integer') }}) as held_out_days,
        history.frequency,
        history.recency_days,
        history.age_days,
        history.valued_orders,
        history.mean_value,
        cast(null as {{ number }}) as later_orders,
        cast(null as {{ number }}) as later_value,
        eligibility.as_of
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility
    where eligibility.is_eligible and history.orders > 0

    union all

    select
        history.backtest_days as held_out_days,
        history.frequency,
        history.recency_days,
        history.age_days,
        history.valued_orders,
        history.mean_value,
        cast(history.later_orders as {{ number }}) as later_orders,
        history.later_value,
        eligibility.as_of
    from {{ ref('segment_builder', 'held_out_history') }} as history
    cross join {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility
),

as_numbers as (
    select
        held_out_days,
        cast(frequency as {{ number }}) as frequency,
        cast(recency_days as {{ number }}) as recency_days,
        cast(age_days as {{ number }}) as age_days,
        cast(valued_orders as {{ number }}) as valued_orders,
        mean_value,
        later_orders,
        later_value,
        as_of
    from customers
),

-- The hair keeps engines whose logarithms differ in the last digit from placing a customer in different cells.
placed as (
    select
        *,
        floor(8 * ln(1 + age_days - recency_days) / ln(2) + 0.000001) as silence_step,
        floor(8 * ln(1 + recency_days) / ln(2) + 0.000001) as recency_step,
        case when valued_orders > 0 then floor(20 * ln(mean_value) + 0.000001) end as value_step
    from as_numbers
),

cells as (
    select
        'orders' as kind,
        held_out_days,
        frequency,
        {{ segment_builder.rounded('avg(placed.recency_days)') }} as recency_days,
        {{ segment_builder.rounded('avg(placed.age_days)') }} as age_days,
        {{ segment_builder.rounded('avg(placed.valued_orders)') }} as valued_orders,
        {{ segment_builder.rounded(mean_value) }} as mean_value,
        count(*) as customers,
        sum(placed.later_orders) as later_orders,
        {{ segment_builder.rounded('sum(placed.later_value)') }} as later_value,
        count(case when placed.later_orders > 0 then 1 end) as later_customers,
        as_of
    from placed
    group by held_out_days, frequency, silence_step, recency_step, as_of

    union all

    select
        'values' as kind,
        held_out_days,
        cast(null as {{ number }}) as frequency,
        cast(null as {{ number }}) as recency_days,
        cast(null as {{ number }}) as age_days,
        valued_orders,
        {{ segment_builder.rounded('avg(placed.mean_value)') }} as mean_value,
        count(*) as customers,
        cast(null as {{ number }}) as later_orders,
        cast(null as {{ number }}) as later_value,
        0 as later_customers,
        as_of
    from placed
    where valued_orders > 0
    group by held_out_days, valued_orders, value_step, as_of

    union all

    select
        'paid' as kind,
        held_out_days,
        frequency,
        cast(null as {{ number }}) as recency_days,
        cast(null as {{ number }}) as age_days,
        valued_orders,
        cast(null as {{ number }}) as mean_value,
        count(*) as customers,
        cast(null as {{ number }}) as later_orders,
        cast(null as {{ number }}) as later_value,
        0 as later_customers,
        as_of
    from placed
    group by held_out_days, frequency, valued_orders, as_of
),

-- What partial refunds left of the worth of the orders, then and now.
kept as (
    select
        held_out_days,
        1 - least(sum(refunded_value) / nullif(sum(ordered_value), 0), 1) as kept_share
    from (
        select
            cast(0 as {{ segment_builder.type_name('integer') }}) as held_out_days,
            ordered_value,
            refunded_value
        from {{ ref('segment_builder', 'order_history') }}

        union all

        select
            backtest_days as held_out_days,
            ordered_value,
            refunded_value
        from {{ ref('segment_builder', 'held_out_history') }}
    ) as histories
    where ordered_value > 0
    group by held_out_days
)

select
    cells.*,
    coalesce(kept.kept_share, 1) as kept_share,
    {{ segment_builder.setting('prediction_horizon_days') }} as horizon_days
from cells
left join kept on cells.held_out_days = kept.held_out_days
