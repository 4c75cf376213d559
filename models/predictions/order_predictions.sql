{{ config(materialized='view') }}

{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set number = segment_builder.type_name('number') -%}

with

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
    where is_eligible
),

-- Without a fit the parameters are null, and so is all that is computed from them.
customers as (
    select
        history.profile_id,
        history.first_order_at,
        history.last_order_at,
        cast(history.orders as {{ number }}) as orders,
        history.frequency,
        history.recency_days,
        history.age_days,
        history.valued_orders,
        history.mean_value,
        cast(history.ordered_value - history.refunded_value as {{ number }}) as historic_clv,
        cast(history.ordered_value / history.orders as {{ number }}) as average_order_value,
        case when status.has_predictions then status.r end as r,
        case when status.has_predictions then status.alpha end as alpha,
        case when status.has_predictions then status.a end as a,
        case when status.has_predictions then status.b end as b,
        case when status.has_predictions then status.p end as p,
        case when status.has_predictions then status.q end as q,
        case when status.has_predictions then status.gamma end as gamma
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join status
),

chances as (
    select
        *,
        {{ segment_builder.probability_alive() }} as probability_alive,
        {{ segment_builder.expected_order_value() }} as expected_order_value
    from customers
),

expected as (
    select
        chances.*,
        chances.probability_alive * expected_orders.expected_orders_if_alive as predicted_number_of_orders,
        expected_orders.probability_of_silence,
        expected_orders.probability_of_short_silence
    from chances
    left join {{ ref('segment_builder', 'expected_orders') }} as expected_orders
        on chances.frequency = expected_orders.frequency
        and chances.age_days = expected_orders.age_days
)

select
    profile_id,
    historic_clv,
    predicted_number_of_orders * expected_order_value as predicted_clv,
    historic_clv + predicted_number_of_orders * expected_order_value as total_clv,
    orders as historic_number_of_orders,
    predicted_number_of_orders,
    case
        when frequency > 0 then recency_days / cast(frequency as {{ number }})
    end as average_days_between_orders,
    average_order_value,
    expected_order_value,
    probability_alive,
    1 - probability_alive + probability_alive * probability_of_silence as churn_probability,
    probability_alive * (1 - probability_of_short_silence) as next_order_window_probability,
    {{ segment_builder.whole_days_later('last_order_at', segment_builder.days_to_next_order(horizon)) }}
        as expected_date_of_next_purchase
from expected
