with

-- Nobody is in a cell where there is nothing to fit, so that the fit costs nothing either.
customers as (
    select
        order_history.*,
        eligibility.as_of
    from {{ ref('segment_builder', 'order_history') }} as order_history
    inner join {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility on eligibility.is_eligible
),

-- The hair keeps engines whose logarithms differ in the last digit from putting a customer into two different cells.
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
        'orders' as kind,
        frequency,
        {{ segment_builder.rounded('avg(recency_days)') }} as recency_days,
        {{ segment_builder.rounded('avg(age_days)') }} as age_days,
        {{ segment_builder.rounded('avg(valued_orders)') }} as valued_orders,
        {{ segment_builder.rounded('sum(valued_orders * mean_value) / nullif(sum(valued_orders), 0)') }} as mean_value,
        count(*) as customers,
        as_of
    from placed
    group by frequency, silence_step, recency_step, as_of
),

value_cells as (
    select
        'values' as kind,
        null as frequency,
        null as recency_days,
        null as age_days,
        valued_orders,
        {{ segment_builder.rounded('avg(mean_value)') }} as mean_value,
        count(*) as customers,
        as_of
    from placed
    where valued_orders > 0
    group by valued_orders, value_step, as_of
)
