{#-
    The expected number of orders of a customer who is still there, an integral over the chance p of leaving after an
    order, which has a beta distribution:

        (1 - (1 + p * horizon / (alpha + age))^-(r + frequency)) / p    on the average over    p ~ Beta(a, b + frequency + 1)

    The published closed form has a hypergeometric function in it. Its series needs hundreds of terms for customers of
    yesterday and overflows for customers of 300 orders, and the form has a pole at a = 1. The trapezoidal rule over the
    log-odds of p, stretched at both ends, has none of these: 121 points are exact to 1e-6 or better for every customer
    and every parameter. Where the points lie depends on the number of orders alone, so customers of one number share
    them; customers of the same number and the same age share the result, and the other chances that depend on no more.
-#}
{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set window = segment_builder.setting('next_order_window_days') %}
{%- set power_of = segment_builder.power_of %}
{%- set number = segment_builder.type_name('number') -%}

with

digits as (
    {%- for digit in range(11) %}
    select {{ digit }} as digit
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

-- From -8 to 4 in steps of 0.1.
points as (
    select cast((11 * high.digit + low.digit - 80) / 10.0 as {{ number }}) as point
    from digits as high
    cross join digits as low
),

stretched as (
    select
        ({{ power_of('point') }} - {{ power_of('-point') }}) / 2 as distance,
        ({{ power_of('point') }} + {{ power_of('-point') }}) / 2 as spacing
    from points
),

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
    where has_predictions
),

customers as (
    select distinct
        frequency,
        age_days
    from {{ ref('segment_builder', 'order_history') }}
    where orders > 0
),

-- Of the chance of leaving a beta distribution.
numbers as (
    select
        customers.frequency,
        status.a as leaving,
        status.b + customers.frequency + 1 as staying
    from (select distinct frequency from customers) as customers
    cross join status
),

placed as (
    select
        numbers.*,
        stretched.spacing,
        ln(leaving / staying)
        + stretched.distance * 3.141592653589793 / sqrt(1 + leaving * staying / (leaving + staying)) as log_odds
    from numbers
    cross join stretched
),

logarithms as (
    select
        *,
        least(log_odds, 0) - ln(1 + {{ power_of('-abs(log_odds)') }}) as log_leaves,
        -greatest(log_odds, 0) - ln(1 + {{ power_of('-abs(log_odds)') }}) as log_stays
    from placed
),

-- The weight is the beta density over its own peak, so that it does not vanish altogether.
weighted as (
    select
        frequency,
        spacing * {{ power_of(
            'leaving * (log_leaves - ln(leaving / (leaving + staying))) + staying * (log_stays - ln(staying / (leaving + staying)))'
        ) }} as weight,
        {{ power_of('log_leaves') }} as chance_to_leave
    from logarithms
),

-- Points that together weigh less than a rounding error change nothing.
heavy as (
    select
        *,
        weight / sum(weight) over (partition by frequency) as share
    from weighted
),

-- Of the rate of orders a gamma distribution.
posteriors as (
    select
        customers.frequency,
        customers.age_days,
        status.r,
        status.alpha,
        status.r + customers.frequency as rate_shape,
        {{ horizon }} / (status.alpha + customers.age_days) as horizon_ratio
    from customers
    cross join status
),

-- Where next to nobody leaves, the difference drowns in rounding, and two terms of its series are exact.
counted as (
    select
        posteriors.frequency,
        posteriors.age_days,
        posteriors.r,
        posteriors.alpha,
        heavy.share,
        case
            when chance_to_leave * horizon_ratio * rate_shape < 0.000001
                then rate_shape * horizon_ratio * (1 - (rate_shape + 1) * chance_to_leave * horizon_ratio / 2)
            else (1 - {{ power_of('-rate_shape * ln(1 + chance_to_leave * horizon_ratio)') }}) / chance_to_leave
        end as orders
    from posteriors
    inner join heavy on posteriors.frequency = heavy.frequency
    where heavy.share > 0.0000000000001
),

averaged as (
    select
        frequency,
        age_days,
        r,
        alpha,
        sum(share * orders) / sum(share) as expected_orders_if_alive
    from counted
    group by frequency, age_days, r, alpha
)

select
    frequency,
    age_days,
    expected_orders_if_alive,
    {{ segment_builder.probability_of_silence(horizon) }} as probability_of_silence,
    {{ segment_builder.probability_of_silence(window) }} as probability_of_short_silence
from averaged
