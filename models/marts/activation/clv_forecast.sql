{%- set number = segment_builder.type_name('number') %}
{%- set target = segment_builder.setting('revenue_target') -%}

with

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
),

history as (
    select
        sum(order_history.ordered_value) as ordered_value,
        sum(order_history.refunded_value) as refunded_value
    from {{ ref('segment_builder', 'order_history') }} as order_history
),

buyers as (
    select
        count(*) as buyers,
        count(predictions.predicted_clv) as buyers_with_prediction,
        count(case when predictions.order_source = 'vendor' then 1 end) as buyers_of_vendor,
        sum({{ segment_builder.in_cents('predictions.historic_clv') }}) as historic_revenue,
        -- Of what the export shows, so that its sum is this.
        sum({{ segment_builder.in_cents('predictions.predicted_clv') }}) as expected_revenue,
        sum(predictions.predicted_number_of_orders) as expected_orders,
        sum(1 - predictions.churn_probability) as expected_returning_customers
    from {{ ref('segment_builder', 'order_history') }} as history
    inner join {{ ref('segment_builder', 'profile_predictions') }} as predictions
        on history.profile_id = predictions.profile_id
),

-- How sure we are of our own sum, as a standard deviation of its logarithm; of a vendor's we know nothing.
errors as (
    select
        buyers.*,
        status.as_of,
        case when history.ordered_value > 0 then history.refunded_value / history.ordered_value end as refund_share,
        case
            when buyers.buyers_of_vendor = 0
                then sqrt(
                    status.forecast_error * status.forecast_error
                    + power(cast({{ segment_builder.setting('forecast_model_error') }} as {{ number }}), 2)
                )
        end as error
    from buyers
    cross join status
    cross join history
)

select
    as_of,
    {{ segment_builder.setting('prediction_horizon_days') }} as horizon_days,
    buyers,
    buyers_with_prediction,
    {{ segment_builder.in_cents('historic_revenue') }} as historic_revenue,
    {{ segment_builder.in_cents('expected_revenue') }} as expected_revenue,
    {{ segment_builder.in_cents('expected_revenue * exp(-1.6448536269514722 * error)') }} as expected_revenue_low,
    {{ segment_builder.in_cents('expected_revenue * exp(1.6448536269514722 * error)') }} as expected_revenue_high,
    expected_orders,
    expected_returning_customers,
    refund_share,
    cast({{ 'null' if target is none else target }} as {{ number }}) as revenue_target,
    {%- if target is none %}
    cast(null as {{ number }}) as revenue_needed_from_new_customers
    {%- else %}
    {{ segment_builder.in_cents('greatest(' ~ target ~ ' - expected_revenue, 0)') }} as revenue_needed_from_new_customers
    {%- endif %}
from errors
