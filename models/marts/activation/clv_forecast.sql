{%- set number = segment_builder.type_name('number') %}
{%- set text = segment_builder.type_name('text') %}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set target = segment_builder.setting('revenue_target') %}
{%- set weight = segment_builder.number_literal(segment_builder.setting('backtest_weight')) %}
{%- set model_error = segment_builder.number_literal(segment_builder.setting('forecast_model_error')) %}
{%- set error_without_backtest = segment_builder.number_literal(
    segment_builder.setting('forecast_model_error_without_backtest')
) -%}

with

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
),

history as (
    select
        sum(ordered_value + taken_back_value) as ordered_value,
        sum(taken_back_value + refunded_value) as refunded_value
    from {{ ref('segment_builder', 'order_history') }}
),

buyers as (
    select
        count(*) as buyers,
        count(predictions.predicted_clv) as buyers_with_prediction,
        count(case when predictions.order_source = 'vendor' then 1 end) as buyers_of_vendor,
        sum({{ segment_builder.in_cents('predictions.historic_clv') }}) as historic_revenue,
        -- Of what the export shows, so that its sum is this.
        sum({{ segment_builder.in_cents('predictions.predicted_clv') }}) as sum_of_predicted_clv,
        sum(predictions.predicted_number_of_orders) as expected_orders,
        sum(1 - predictions.churn_probability) as expected_returning_customers
    from {{ ref('segment_builder', 'order_history') }} as history
    inner join {{ ref('segment_builder', 'profile_predictions') }} as predictions
        on history.profile_id = predictions.profile_id
),

{{ segment_builder.numbers_below(2197) }},

-- The season of the days ahead, and of those that the back-test held out.
seasons as (
    select
        coalesce(
            avg(case when numbers_below.number < {{ horizon }} then index_ahead.orders_index end), 1
        ) as season_ahead,
        coalesce(
            avg(case when numbers_below.number < status.backtest_days then index_behind.orders_index end), 1
        ) as season_of_backtest
    from numbers_below
    cross join status
    inner join {{ ref('segment_builder', 'seasonal_index') }} as index_ahead
        on index_ahead.month = {{ segment_builder.part_of(
            'month', segment_builder.whole_days_later(as_of, 'numbers_below.number + 1')
        ) }}
    inner join {{ ref('segment_builder', 'seasonal_index') }} as index_behind
        on index_behind.month = {{ segment_builder.part_of(
            'month', segment_builder.whole_days_later(as_of, '-numbers_below.number')
        ) }}
),

-- Whoever came in the latest horizon, or in the latest half of a shorter history, and brought what since. Of earlier
-- customers some had bought before the first order that is known.
windows as (
    select least(floor(history_days / 2.0), {{ horizon }}) as window_days
    from status
),

new_customers as (
    select
        count(distinct history.profile_id) as customers,
        greatest(coalesce(sum(order_days.ordered_value - order_days.refunded_value), 0), 0) as revenue
    from {{ ref('segment_builder', 'order_history') }} as history
    cross join windows
    inner join {{ ref('segment_builder', 'order_days') }} as order_days on history.profile_id = order_days.profile_id
    where history.age_days < windows.window_days and order_days.taken_back_on is null
),

-- What came in the back-test over what was expected, the season taken out, as a logarithm; null without a back-test.
misses as (
    select
        seasons.season_ahead,
        status.backtest_days,
        ln(status.backtest_ratio / seasons.season_of_backtest) as whole_miss
    from seasons
    cross join status
),

limited_misses as (
    select
        *,
        {{ segment_builder.limited_miss('whole_miss') }} as miss
    from misses
),

-- Errors are standard deviations of the logarithm of the sum. Of a vendor's sum we know nothing.
levels as (
    select
        buyers.*,
        status.as_of,
        misses.season_ahead,
        case when history.ordered_value > 0 then history.refunded_value / history.ordered_value end as refund_share,
        case
            when buyers.buyers_of_vendor > 0 or misses.miss is null then 1
            else {{ segment_builder.power_of(weight ~ ' * misses.miss') }}
        end as revenue_level,
        case
            when buyers.buyers_of_vendor = 0 and status.forecast_error <= 1
                then sqrt(
                    status.forecast_error * status.forecast_error
                    + coalesce(
                        {{ model_error }} * {{ model_error }} + misses.miss * misses.miss,
                        {{ error_without_backtest }} * {{ error_without_backtest }}
                    )
                )
        end as error,
        case
            when buyers.buyers_with_prediction = 0 then 'nothing is predicted'
            when buyers.buyers_of_vendor > 0
                then {{ segment_builder.string_literal("none: some values are a vendor's") }}
            when status.forecast_error is null then 'none: the parameters were fitted for another horizon'
            when status.forecast_error > 1
                then 'none: a few orders outweigh all others, so the sum is uncertain by more than itself'
            when misses.miss is null and eligibility.backtest_days = 0
                then 'no back-test: the history is too short, so the band is wide'
            when misses.miss is null
                then 'no back-test: the days held out tell nothing, so the band is wide'
            else
                {{ segment_builder.string_literal("the shop's own back-test over ") }}
                || {{ segment_builder.whole_number_as_text('misses.backtest_days') }}
                || ' days'
                || case
                    when misses.whole_miss <> misses.miss
                        then ', which was off by more than 4 times: no more than that is carried over'
                    else ''
                end
        end as band_basis,
        new_customers.customers * {{ horizon }} / nullif(windows.window_days, 0) as expected_new_customers,
        new_customers.revenue * {{ horizon }} / nullif(windows.window_days, 0) as expected_revenue_of_new_customers
    from buyers
    cross join status
    cross join {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility
    cross join history
    cross join limited_misses as misses
    cross join windows
    cross join new_customers
),

forecasts as (
    select
        *,
        sum_of_predicted_clv * revenue_level * case when buyers_of_vendor > 0 then 1 else season_ahead end
            as expected_revenue
    from levels
)

select
    as_of,
    cast({{ horizon }} as {{ segment_builder.type_name('integer') }}) as horizon_days,
    buyers,
    buyers_with_prediction,
    {{ segment_builder.in_cents('historic_revenue') }} as historic_revenue,
    {{ segment_builder.in_cents('sum_of_predicted_clv') }} as sum_of_predicted_clv,
    revenue_level,
    season_ahead,
    {{ segment_builder.in_cents('expected_revenue') }} as expected_revenue,
    {{ segment_builder.in_cents('expected_revenue * exp(-1.6448536269514722 * error)') }} as expected_revenue_low,
    {{ segment_builder.in_cents('expected_revenue * exp(1.6448536269514722 * error)') }} as expected_revenue_high,
    cast(band_basis as {{ text }}) as band_basis,
    expected_orders,
    expected_returning_customers,
    refund_share,
    cast({{ 'null' if target is none else target }} as {{ number }}) as revenue_target,
    {{ segment_builder.in_cents(segment_builder.revenue_needed('expected_revenue')) }}
        as revenue_needed_from_new_customers,
    cast(expected_new_customers as {{ number }}) as expected_new_customers,
    {{ segment_builder.in_cents('expected_revenue_of_new_customers') }} as expected_revenue_of_new_customers
from forecasts
