{{ config(materialized='view') }}

{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set number = segment_builder.type_name('number') %}
{%- set weight = segment_builder.number_literal(segment_builder.setting('backtest_weight')) -%}

with

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
),

-- Facts for everybody. Without a fit the parameters are null, and so is all that is computed from them; so it is for
-- who has no order that stands.
customers as (
    select
        history.profile_id,
        history.last_order_at,
        history.orders,
        history.frequency,
        history.recency_days,
        history.age_days,
        history.valued_orders,
        history.mean_value,
        cast(history.ordered_value - history.refunded_value as {{ number }}) as historic_clv,
        cast(history.ordered_value as {{ number }}) / nullif(history.orders, 0) as average_order_value,
        status.as_of,
        case when status.has_predictions then status.r end as r,
        case when status.has_predictions then status.alpha end as alpha,
        case when status.has_predictions then status.a end as a,
        case when status.has_predictions then status.b end as b,
        case when status.has_predictions then status.p end as p,
        case when status.has_predictions then status.q end as q,
        case when status.has_predictions then status.gamma end as gamma,
        status.u,
        status.v,
        status.kept_share,
        coalesce({{ segment_builder.limited_miss('status.churn_shift') }}, 0) as churn_shift
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join status
),

chances as (
    select
        *,
        {{ segment_builder.probability_alive() }} as probability_alive,
        {{ segment_builder.paid_share() }} * kept_share * {{ segment_builder.expected_order_value() }}
            as expected_order_value
    from customers
),

expected as (
    select
        chances.*,
        chances.probability_alive * expected_orders.expected_orders_if_alive as predicted_number_of_orders,
        1 - chances.probability_alive
        + chances.probability_alive * expected_orders.probability_of_silence as probability_of_no_order,
        expected_orders.probability_of_short_silence
    from chances
    left join {{ ref('segment_builder', 'expected_orders') }} as expected_orders
        on chances.frequency = expected_orders.frequency
        and chances.age_days = expected_orders.age_days
)

select
    expected.profile_id,
    historic_clv,
    predicted_number_of_orders * expected_order_value as predicted_clv,
    intervals.predicted_clv_low,
    intervals.predicted_clv_high,
    historic_clv + predicted_number_of_orders * expected_order_value as total_clv,
    cast(orders as {{ number }}) as historic_number_of_orders,
    predicted_number_of_orders,
    intervals.predicted_orders_low,
    intervals.predicted_orders_high,
    case
        when frequency > 0 then recency_days / cast(frequency as {{ number }})
    end as average_days_between_orders,
    average_order_value,
    expected_order_value,
    probability_alive,
    probability_of_no_order,
    {{ segment_builder.shifted_chance('probability_of_no_order', weight ~ ' * churn_shift') }} as churn_probability,
    probability_alive * (1 - probability_of_short_silence) as next_order_window_probability,
    {{ segment_builder.whole_days_later('last_order_at', segment_builder.days_to_next_order(horizon)) }}
        as expected_date_of_next_purchase,
    {{ segment_builder.whole_days_later('as_of', segment_builder.days_to_next_order(horizon, since='age_days')) }}
        as expected_date_given_silence
from expected
left join {{ ref('segment_builder', 'order_intervals') }} as intervals on expected.profile_id = intervals.profile_id
