-- A warning: strange but valid data must not keep the segments that read predictions from being built.
{{ config(severity='warn') }}

-- A value that is no number is greater than all others to the engines, so an upper bound finds it.
select predictions.*
from {{ ref('segment_builder', 'order_predictions') }} as predictions
cross join {{ ref('segment_builder', 'prediction_status') }} as status
where
    (status.has_predictions and predictions.historic_number_of_orders > 0 and (
        predictions.predicted_number_of_orders is null
        or predictions.predicted_clv is null
        or predictions.churn_probability is null
        or predictions.probability_alive is null
        or predictions.next_order_window_probability is null
        or predictions.expected_date_of_next_purchase is null
        or predictions.expected_date_given_silence is null
        or predictions.predicted_clv_high is null
    ))
    or predictions.predicted_number_of_orders < 0
    or predictions.predicted_number_of_orders > 1e6
    or predictions.expected_order_value <= 0
    or predictions.expected_order_value > 1e100
    or predictions.churn_probability < 0
    or predictions.churn_probability > 1
    or predictions.probability_alive < 0
    or predictions.probability_alive > 1
    or predictions.next_order_window_probability < 0
    or predictions.next_order_window_probability > 1
    -- Whoever is expected to order at all is expected to order at least once.
    or 1 - predictions.probability_of_no_order > predictions.predicted_number_of_orders + 0.000001
    or predictions.predicted_clv_low > predictions.predicted_clv_high
    or predictions.predicted_orders_low > predictions.predicted_orders_high
    or predictions.expected_date_given_silence
    < {{ segment_builder.as_day(segment_builder.timestamp_literal(segment_builder.as_of())) }}
    or abs(predictions.total_clv - predictions.historic_clv - predictions.predicted_clv)
    > 0.000000001 * (1 + abs(predictions.total_clv))
