with

changes as (
    select
        segment,
        as_of,
        sum(case when change = 'entered' then 1 else 0 end) as entered,
        sum(case when change = 'exited' then 1 else 0 end) as exited
    from {{ ref('segment_builder', 'counted_changes') }}
    group by segment, as_of
),

runs as (
    select
        runs.segment as segment,
        runs.as_of as as_of,
        {{ segment_builder.as_day('runs.as_of') }} as run_day,
        runs.outcome as outcome,
        runs.profiles as profiles,
        runs.definition_version as definition_version,
        coalesce(changes.entered, 0) as entered,
        coalesce(changes.exited, 0) as exited
    from {{ ref('segment_builder', 'counted_runs') }} as runs
    left join changes on runs.segment = changes.segment and runs.as_of = changes.as_of
),

sized_runs as (
    select
        *,
        sum(entered - exited) over (
            partition by segment
            order by as_of
            rows between unbounded preceding and current row
        ) as members,
        row_number() over (partition by segment, run_day order by as_of desc) as recency
    from runs
)

-- Of a day with several runs: all that entered and exited, and how it ended.
select
    segment,
    run_day,
    cast(max(case when recency = 1 then members end) as {{ segment_builder.type_name('integer') }}) as members,
    cast(sum(entered) as {{ segment_builder.type_name('integer') }}) as entered,
    cast(sum(exited) as {{ segment_builder.type_name('integer') }}) as exited,
    max(case when recency = 1 then profiles end) as profiles,
    max(case when recency = 1 then outcome end) as outcome,
    max(case when recency = 1 then definition_version end) as definition_version,
    count(*) as runs,
    max(as_of) as evaluated_at
from sized_runs
group by segment, run_day
