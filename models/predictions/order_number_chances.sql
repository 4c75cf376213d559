{#-
    How many orders a customer who is still there places over the horizon: the chance of so many or more. The orders stop
    at the first after which the customer leaves, and rate and chance of leaving are independent, so it is the product of

        P(a negative binomial number is n or more)    and    P(not left after n - 1 orders)

    each a running product of ratios, without a gamma function. Numbers so high that less than one in a million reaches
    them are left out, and so is all beyond 2,000.
-#}
{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set power_of = segment_builder.power_of %}
{%- set share_of = segment_builder.share_of %}
{%- set number = segment_builder.type_name('number') %}
{%- set integer = segment_builder.type_name('integer') -%}

with

{{ segment_builder.numbers_below(2000) }},

numbers as (
    select cast(number as {{ number }}) as earlier_orders
    from numbers_below
),

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
    where has_predictions
),

customers as (
    select distinct
        history.frequency,
        history.age_days,
        status.r + history.frequency as rate_shape,
        {{ horizon }} / (status.alpha + history.age_days) as horizon_ratio,
        status.a as leaving,
        status.b + history.frequency + 1 as staying
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join status
    where history.orders > 0
),

reachable as (
    select
        customers.*,
        numbers.earlier_orders,
        ln((rate_shape + earlier_orders) / (earlier_orders + 1) * horizon_ratio / (1 + horizon_ratio)) as log_step,
        case
            when earlier_orders > 0
                then ln((staying + earlier_orders - 1) / (leaving + staying + earlier_orders - 1))
            else 0
        end as log_stay
    from customers
    cross join numbers
    where
        numbers.earlier_orders
        <= 15 + rate_shape * horizon_ratio + 8 * sqrt(rate_shape * horizon_ratio * (1 + horizon_ratio))
        + 5 * horizon_ratio
),

-- The logarithms of the chance of just so many orders, before anybody leaves, and of not having left before the next.
products as (
    select
        frequency,
        age_days,
        earlier_orders,
        -rate_shape * ln(1 + horizon_ratio)
        + coalesce(sum(log_step) over (
            partition by frequency, age_days
            order by earlier_orders
            rows between unbounded preceding and 1 preceding
        ), 0) as log_chance,
        sum(log_stay) over (
            partition by frequency, age_days
            order by earlier_orders
            rows between unbounded preceding and current row
        ) as log_stays
    from reachable
),

cumulated as (
    select
        frequency,
        age_days,
        earlier_orders + 1 as orders,
        {{ share_of('log_stays') }} as chance_to_stay,
        sum({{ share_of('least(log_chance, 0)') }}) over (
            partition by frequency, age_days
            order by earlier_orders
            rows between unbounded preceding and current row
        ) as chance_of_fewer
    from products
)

select
    frequency,
    age_days,
    cast(orders as {{ integer }}) as orders,
    (1 - chance_of_fewer) * chance_to_stay as chance_of_so_many
from cumulated
where (1 - chance_of_fewer) * chance_to_stay > 0.000001
