{%- set utm_medium_name = segment_builder.stored_name(segment_builder.setting('utm_medium_property')) -%}
{%- set utm_medium = segment_builder.json_text('properties', utm_medium_name) -%}

with

buyers as (
    select profile_id as id from {{ ref('segment_builder', 'order_history') }}
),

profiles as (
    select
        profile_id,
        nullif({{ utm_medium }}, '') as utm_medium
    from {{ ref('segment_builder', 'int_profiles') }}
),

predictions as (
    select * from {{ ref('segment_builder', 'profile_predictions') }}
),

touches as (
    select
        profile_id,
        event_id,
        occurred_at,
        {{ utm_medium }} as utm_medium
    from {{ ref('segment_builder', 'int_events') }}
    where
        {{ segment_builder.metric_is_any(segment_builder.setting('utm_metrics')) }}
        and occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
),

touches_in_order as (
    select
        profile_id,
        utm_medium,
        row_number() over (partition by profile_id order by occurred_at, event_id) as place,
        row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place_from_end
    from touches
    where utm_medium <> ''
),

first_and_last_touches as (
    select
        profile_id,
        max(case when place = 1 then utm_medium end) as first_touch,
        max(case when place_from_end = 1 then utm_medium end) as last_touch
    from touches_in_order
    where place = 1 or place_from_end = 1
    group by profile_id
)

select
    buyers.id as profile_id,
    {{ segment_builder.in_cents('predictions.historic_clv') }} as historic_clv,
    {{ segment_builder.in_cents('predictions.predicted_clv') }} as predicted_clv,
    {{ segment_builder.in_cents('predictions.total_clv') }} as total_clv,
    predictions.predicted_number_of_orders,
    predictions.churn_probability,
    predictions.average_days_between_orders,
    coalesce(profiles.utm_medium, touches.last_touch) as utm_medium,
    -- What the profile holds was written down at the first visit, before the site was tracked, maybe.
    coalesce(profiles.utm_medium, touches.first_touch) as first_touch_utm_medium,
    coalesce(touches.last_touch, profiles.utm_medium) as last_touch_utm_medium
from buyers
inner join profiles on buyers.id = profiles.profile_id
left join predictions on buyers.id = predictions.profile_id
left join first_and_last_touches as touches on buyers.id = touches.profile_id
