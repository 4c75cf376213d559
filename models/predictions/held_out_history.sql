{#-
    `order_history` as it was known some time ago, and what came of it since: the shop's own back-test. Nobody is in it
    where the history is too short for one.
-#}
{%- set day = segment_builder.as_day -%}

with

cuts as (
    select
        backtest_days,
        {{ day(segment_builder.whole_days_later(
            segment_builder.timestamp_literal(segment_builder.as_of()), '-backtest_days'
        )) }} as cut
    from {{ ref('segment_builder', 'prediction_eligibility') }}
    where is_eligible and backtest_days > 0
),

-- Known then: the orders that had not been taken back yet. Counted since: those that still stand.
days as (
    select
        order_days.profile_id,
        order_days.day,
        cuts.cut,
        cuts.backtest_days,
        order_days.day <= cuts.cut as is_known,
        sum(case when taken_back_on is null or taken_back_on > cuts.cut then orders else 0 end) as known_orders,
        sum(case when taken_back_on is null or taken_back_on > cuts.cut then ordered_value else 0 end) as known_value,
        sum(case when taken_back_on is null then orders else 0 end) as standing_orders,
        sum(case when taken_back_on is null then ordered_value else 0 end) as standing_value,
        sum(refunded_value) as refunded_value
    from {{ ref('segment_builder', 'order_days') }} as order_days
    cross join cuts
    group by order_days.profile_id, order_days.day, cuts.cut, cuts.backtest_days
),

totals as (
    select
        profile_id,
        cut,
        backtest_days,
        min(case when is_known and known_orders > 0 then day end) as first_day,
        max(case when is_known and known_orders > 0 then day end) as last_day,
        count(case when is_known and known_orders > 0 then 1 end) as orders,
        count(case when is_known and known_orders > 0 and known_value > 0 then 1 end) as valued_orders,
        sum(case when is_known and known_orders > 0 and known_value > 0 then known_value end) as positive_value,
        coalesce(sum(case when is_known then known_value end), 0) as ordered_value,
        coalesce(sum(case when is_known then refunded_value end), 0) as refunded_value,
        count(case when not is_known and standing_orders > 0 then 1 end) as later_orders,
        coalesce(sum(case when not is_known then standing_value - refunded_value end), 0) as later_value
    from days
    group by profile_id, cut, backtest_days
    having count(case when is_known and known_orders > 0 then 1 end) > 0
)

select
    profile_id,
    backtest_days,
    orders - 1 as frequency,
    {{ segment_builder.days_between('first_day', 'last_day') }} as recency_days,
    {{ segment_builder.days_between('first_day', 'cut') }} as age_days,
    valued_orders,
    {{ segment_builder.rounded('positive_value / valued_orders') }} as mean_value,
    {{ segment_builder.rounded('ordered_value') }} as ordered_value,
    {{ segment_builder.rounded('refunded_value') }} as refunded_value,
    later_orders,
    {{ segment_builder.rounded('later_value') }} as later_value
from totals
