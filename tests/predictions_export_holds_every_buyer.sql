-- A warning: strange but valid data must not keep the segments that read predictions from being built.
{{ config(severity='warn') }}

with

exported as (
    select
        count(*) as buyers,
        coalesce(sum(predicted_clv), 0) as expected_revenue
    from {{ ref('segment_builder', 'clv_export') }}
),

history as (
    select count(*) as buyers
    from {{ ref('segment_builder', 'order_history') }}
)

select
    exported.buyers,
    exported.expected_revenue,
    forecast.sum_of_predicted_clv
from exported
cross join history
cross join {{ ref('segment_builder', 'clv_forecast') }} as forecast
where
    exported.buyers <> history.buyers
    or abs(exported.expected_revenue - coalesce(forecast.sum_of_predicted_clv, 0)) > 0.01
    or forecast.expected_revenue_low > forecast.expected_revenue
    or forecast.expected_revenue_high < forecast.expected_revenue
