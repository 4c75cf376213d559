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
{%- set power_of = segment_builder.power_of -%}

with

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

{{ segment_builder.leaving_chances() }},

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
