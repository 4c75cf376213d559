{{ config(materialized='view', enabled=segment_builder.has_experiments()) }}
{%- set number = segment_builder.type_name('number') %}
{%- set lookback = segment_builder.setting('experiment_lookback_days') -%}

with

assignments as (
    select * from {{ ref('segment_builder', 'experiment_assignments') }}
),

events as (
    select
        assignments.experiment as experiment,
        assignments.profile_id as profile_id,
        events.occurred_at >= assignments.assigned_at as is_after,
        coalesce(events.value, 0) as value
    from assignments
    inner join {{ ref('segment_builder', 'int_events') }} as events
        on assignments.profile_id = events.profile_id and assignments.metric = events.metric
    where
        events.occurred_at >= {{ segment_builder.seconds_later('assignments.assigned_at', -86400 * lookback) }}
        and events.occurred_at < assignments.ends_at
        and events.occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
),

sums as (
    select
        experiment,
        profile_id,
        cast(sum(case when is_after then 1 else 0 end) as {{ number }}) as orders,
        cast(sum(case when is_after then value else 0 end) as {{ number }}) as revenue,
        cast(sum(case when is_after then 0 else 1 end) as {{ number }}) as orders_before,
        cast(sum(case when is_after then 0 else value end) as {{ number }}) as revenue_before
    from events
    group by experiment, profile_id
),

-- Who bought nothing counts with nothing.
outcomes as (
    select
        assignments.experiment as experiment,
        assignments.arm as arm,
        assignments.control_share as control_share,
        coalesce(sums.orders, 0) as orders,
        coalesce(sums.revenue, 0) as revenue,
        coalesce(sums.orders_before, 0) as orders_before,
        coalesce(sums.revenue_before, 0) as revenue_before
    from assignments
    left join sums on assignments.experiment = sums.experiment and assignments.profile_id = sums.profile_id
),

measured as (
    select
        experiment, arm, control_share, 'conversion' as measure,
        cast(case when orders > 0 then 1 else 0 end as {{ number }}) as outcome,
        cast(case when orders_before > 0 then 1 else 0 end as {{ number }}) as outcome_before
    from outcomes
    union all
    select experiment, arm, control_share, 'orders' as measure, orders as outcome, orders_before as outcome_before
    from outcomes
    union all
    select experiment, arm, control_share, 'revenue' as measure, revenue as outcome, revenue_before as outcome_before
    from outcomes
)

select
    experiment,
    measure,
    arm,
    control_share,
    cast(count(*) as {{ number }}) as people,
    sum(outcome) as total,
    sum(outcome * outcome) as total_of_squares,
    sum(outcome_before) as total_before,
    sum(outcome_before * outcome_before) as total_of_squares_before,
    sum(outcome * outcome_before) as total_of_products
from measured
group by experiment, measure, arm, control_share
