select
    profile_id,
    historic_clv,
    predicted_clv,
    total_clv,
    historic_number_of_orders,
    predicted_number_of_orders,
    average_days_between_orders,
    average_order_value,
    churn_probability,
    expected_date_of_next_purchase,
    predicted_gender,
    channel_affinity_array as channel_affinity
from {{ ref('segment_builder', 'base_raw__predictions') }}
where reject_reason is null
