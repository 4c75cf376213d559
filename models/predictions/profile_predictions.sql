with

profiles as (
    select profile_id as id from {{ ref('segment_builder', 'int_profiles') }}
),

vendor as (
    select * from {{ ref('segment_builder', 'stg_raw__predictions') }}
),

orders as (
    select * from {{ ref('segment_builder', 'order_predictions') }}
),

genders as (
    select * from {{ ref('segment_builder', 'gender_predictions') }}
),

affinities as (
    select * from {{ ref('segment_builder', 'channel_affinities') }}
),

-- Whoever has bought a prediction means it: the vendor's value stands wherever there is one.
combined as (
    select
        profiles.id as profile_id,
        coalesce(vendor.historic_clv, orders.historic_clv) as historic_clv,
        coalesce(vendor.predicted_clv, orders.predicted_clv) as predicted_clv,
        vendor.total_clv as vendor_total_clv,
        orders.total_clv as own_total_clv,
        coalesce(vendor.historic_number_of_orders, orders.historic_number_of_orders) as historic_number_of_orders,
        coalesce(vendor.predicted_number_of_orders, orders.predicted_number_of_orders) as predicted_number_of_orders,
        coalesce(vendor.average_days_between_orders, orders.average_days_between_orders) as average_days_between_orders,
        coalesce(vendor.average_order_value, orders.average_order_value) as average_order_value,
        coalesce(vendor.churn_probability, orders.churn_probability) as churn_probability,
        coalesce(vendor.expected_date_of_next_purchase, orders.expected_date_of_next_purchase)
            as expected_date_of_next_purchase,
        orders.expected_date_given_silence,
        coalesce(vendor.predicted_gender, genders.predicted_gender) as predicted_gender,
        coalesce(vendor.channel_affinity, affinities.channel_affinity) as channel_affinity,
        orders.predicted_clv_low,
        orders.predicted_clv_high,
        orders.predicted_orders_low,
        orders.predicted_orders_high,
        orders.probability_alive,
        orders.next_order_window_probability,
        case
            when
                coalesce(
                    vendor.historic_clv, vendor.predicted_clv, vendor.total_clv, vendor.historic_number_of_orders,
                    vendor.predicted_number_of_orders, vendor.average_days_between_orders, vendor.average_order_value,
                    vendor.churn_probability
                ) is not null
                or vendor.expected_date_of_next_purchase is not null
                then 'vendor'
            when orders.historic_clv is not null then 'segment_builder'
        end as order_source,
        case when vendor.predicted_gender is not null then 'vendor' else genders.gender_source end as gender_source,
        case
            when vendor.channel_affinity is not null then 'vendor'
            when affinities.channel_affinity is not null then 'segment_builder'
        end as channel_affinity_source
    from profiles
    left join orders on profiles.id = orders.profile_id
    left join genders on profiles.id = genders.profile_id
    left join affinities on profiles.id = affinities.profile_id
    left join vendor on profiles.id = vendor.profile_id
)

select
    profile_id,
    historic_clv,
    predicted_clv,
    -- Ours is the sum of what stands beside it, so that the three columns agree where the vendor gives one of them.
    coalesce(
        vendor_total_clv, case when own_total_clv is not null then historic_clv + predicted_clv end
    ) as total_clv,
    historic_number_of_orders,
    predicted_number_of_orders,
    average_days_between_orders,
    average_order_value,
    churn_probability,
    expected_date_of_next_purchase,
    predicted_gender,
    channel_affinity,
    expected_date_given_silence,
    expected_date_of_next_purchase < {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as is_overdue,
    predicted_clv_low,
    predicted_clv_high,
    predicted_orders_low,
    predicted_orders_high,
    probability_alive,
    next_order_window_probability,
    order_source,
    gender_source,
    channel_affinity_source
from combined
