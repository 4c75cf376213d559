{#-
    Between which numbers and which worth of orders a customer's next horizon lies, by the models themselves. The number
    is counted from `order_number_chances`. The worth has no distribution in closed form: given the number n of orders it
    is a gamma variable of shape p * n over one of shape q + p * valued_orders, so its logarithm has three moments in
    digamma functions and their slopes; they are averaged over the numbers of at least one order. The logarithm is taken
    for normal but for its skewness, after Cornish and Fisher, which leaves nine tenths within 0.05.
-#}
{%- set number = segment_builder.type_name('number') %}
{%- set tail = '((1 - ' ~ segment_builder.number_literal(segment_builder.setting('prediction_interval')) ~ ') / 2)' -%}

with

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
    where has_predictions
),

parameters_of_customers as (
    select
        history.profile_id,
        history.orders,
        history.frequency,
        history.recency_days,
        history.age_days,
        history.valued_orders,
        history.mean_value,
        status.r,
        status.alpha,
        status.a,
        status.b,
        status.q + status.p * history.valued_orders as spread_shape,
        status.gamma + history.valued_orders * coalesce(history.mean_value, 0) as spread_rate,
        status.u,
        status.v,
        status.kept_share
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join status
    where history.orders > 0
),

customers as (
    select
        *,
        {{ segment_builder.probability_alive() }} as probability_alive,
        {{ segment_builder.paid_share() }} as paid_share
    from parameters_of_customers
),

likely_numbers as (
    select
        frequency,
        age_days,
        orders,
        chance_of_so_many
    from {{ ref('segment_builder', 'order_number_chances') }}
    where chance_of_so_many > {{ tail }}
),

-- Of the same past the same numbers, whoever has it.
pasts as (
    select distinct
        frequency,
        recency_days,
        age_days,
        probability_alive
    from customers
),

bounds as (
    select
        pasts.frequency as frequency,
        pasts.recency_days as recency_days,
        pasts.age_days as age_days,
        count(case
            when pasts.probability_alive * likely_numbers.chance_of_so_many > 1 - {{ tail }} then 1
        end) as orders_low,
        count(*) as orders_high
    from pasts
    inner join likely_numbers
        on pasts.frequency = likely_numbers.frequency
        and pasts.age_days = likely_numbers.age_days
    where pasts.probability_alive * likely_numbers.chance_of_so_many > {{ tail }}
    group by pasts.frequency, pasts.recency_days, pasts.age_days
),

numbers as (
    select
        distinct_numbers.orders,
        status.p * distinct_numbers.orders as shape
    from (select distinct orders from {{ ref('segment_builder', 'order_number_chances') }}) as distinct_numbers
    cross join status
),

logarithms as (
    select
        orders,
        {{ segment_builder.digamma('shape') }} as mean_logarithm,
        {{ segment_builder.trigamma('shape') }} as variance,
        {{ segment_builder.tetragamma('shape') }} as third_moment
    from numbers
),

-- Of just so many orders.
densities as (
    select
        frequency,
        age_days,
        orders,
        chance_of_so_many - coalesce(lead(chance_of_so_many) over (
            partition by frequency, age_days
            order by orders
        ), 0) as chance
    from {{ ref('segment_builder', 'order_number_chances') }}
),

worths as (
    select
        densities.frequency,
        densities.age_days,
        sum(densities.chance) as probability_of_order,
        sum(densities.chance * logarithms.mean_logarithm) / sum(densities.chance) as mean_logarithm,
        sum(densities.chance * (logarithms.variance + power(logarithms.mean_logarithm, 2)))
        / sum(densities.chance) as mean_square,
        sum(densities.chance * (
            logarithms.third_moment + 3 * logarithms.mean_logarithm * logarithms.variance
            + power(logarithms.mean_logarithm, 3)
        )) / sum(densities.chance) as mean_cube
    from densities
    inner join logarithms on densities.orders = logarithms.orders
    group by densities.frequency, densities.age_days
),

shapes as (
    select
        spread_shape,
        {{ segment_builder.digamma('spread_shape') }} as mean_logarithm,
        {{ segment_builder.trigamma('spread_shape') }} as variance,
        {{ segment_builder.tetragamma('spread_shape') }} as third_moment
    from (select distinct spread_shape from customers) as distinct_shapes
),

placed as (
    select
        customers.profile_id as profile_id,
        customers.frequency as frequency,
        customers.recency_days as recency_days,
        customers.age_days as age_days,
        customers.kept_share as kept_share,
        customers.probability_alive * worths.probability_of_order * customers.paid_share as probability_of_worth,
        worths.mean_logarithm - shapes.mean_logarithm + ln(customers.spread_rate) as centre,
        sqrt(greatest(worths.mean_square - power(worths.mean_logarithm, 2), 0) + shapes.variance) as spread,
        worths.mean_cube - 3 * worths.mean_logarithm * worths.mean_square + 2 * power(worths.mean_logarithm, 3)
        - shapes.third_moment as third_moment
    from customers
    inner join worths
        on customers.frequency = worths.frequency
        and customers.age_days = worths.age_days
    inner join shapes on customers.spread_shape = shapes.spread_shape
),

-- How much of the chance of any worth lies below each bound; nothing, where the chance of none reaches further.
shares as (
    select
        *,
        case when probability_of_worth > 1 - {{ tail }} then 1 - (1 - {{ tail }}) / probability_of_worth end
            as share_below_low,
        case when probability_of_worth > {{ tail }} then 1 - {{ tail }} / probability_of_worth end as share_below_high
    from placed
),

normal as (
    select
        *,
        greatest(least(third_moment / power(spread, 3), 2), -2) as skewness,
        {{ segment_builder.normal_quantile('share_below_low') }} as normal_low,
        {{ segment_builder.normal_quantile('share_below_high') }} as normal_high
    from shares
),

deviations as (
    select
        *,
        normal_low + skewness * (normal_low * normal_low - 1) / 6 as deviation_low,
        normal_high + skewness * (normal_high * normal_high - 1) / 6 as deviation_high
    from normal
)

select
    deviations.profile_id,
    cast(coalesce(bounds.orders_low, 0) as {{ number }}) as predicted_orders_low,
    cast(coalesce(bounds.orders_high, 0) as {{ number }}) as predicted_orders_high,
    case
        when share_below_low is null then 0
        else kept_share * {{ segment_builder.power_of('centre + spread * deviation_low') }}
    end as predicted_clv_low,
    case
        when share_below_high is null then 0
        else kept_share * {{ segment_builder.power_of('centre + spread * deviation_high') }}
    end as predicted_clv_high
from deviations
left join bounds
    on deviations.frequency = bounds.frequency
    and deviations.recency_days = bounds.recency_days
    and deviations.age_days = bounds.age_days
