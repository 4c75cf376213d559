{%- set number = segment_builder.type_name('number') %}
{%- set mean_value = 'sum(placed.valued_orders * placed.mean_value) / nullif(sum(placed.valued_orders), 0)' -%}

with

-- Nobody is in a cell where there is nothing to fit, so that the fit costs nothing either.
customers as (
    select
        cast(history.frequency as {{ number }}) as frequency,
        cast(history.recency_days as {{ number }}) as recency_days,
        cast(history.age_days as {{ number }}) as age_days,
        cast(history.valued_orders as {{ number }}) as valued_orders,
        history.mean_value,
        eligibility.as_of
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility
    where eligibility.is_eligible
),

-- The hair keeps engines whose logarithms differ in the last digit from placing a customer in different cells.
placed as (
    select
        *,
        floor(8 * ln(1 + age_days - recency_days) / ln(2) + 0.000001) as silence_step,
        floor(8 * ln(1 + recency_days) / ln(2) + 0.000001) as recency_step,
        case when valued_orders > 0 then floor(20 * ln(mean_value) + 0.000001) end as value_step
    from customers
),

order_cells as (
    select
        frequency,
        {{ segment_builder.rounded('avg(placed.recency_days)') }} as recency_days,
        {{ segment_builder.rounded('avg(placed.age_days)') }} as age_days,
        {{ segment_builder.rounded('avg(placed.valued_orders)') }} as valued_orders,
        {{ segment_builder.rounded(mean_value) }} as mean_value,
        count(*) as customers,
        as_of
    from placed
    group by frequency, silence_step, recency_step, as_of
),

value_cells as (
    select
        valued_orders,
        {{ segment_builder.rounded('avg(placed.mean_value)') }} as mean_value,
        count(*) as customers,
        as_of
    from placed
    where valued_orders > 0
    group by valued_orders, value_step, as_of
)

select
    'orders' as kind,
    frequency,
    recency_days,
    age_days,
    valued_orders,
    mean_value,
    customers,
    {{ segment_builder.setting('prediction_horizon_days') }} as horizon_days,
    as_of
from order_cells

union all

select
    'values' as kind,
    cast(null as {{ number }}) as frequency,
    cast(null as {{ number }}) as recency_days,
    cast(null as {{ number }}) as age_days,
    valued_orders,
    mean_value,
    customers,
    {{ segment_builder.setting('prediction_horizon_days') }} as horizon_days,
    as_of
from value_cells
