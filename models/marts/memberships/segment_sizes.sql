with

ranked_runs as (
    select
        *,
        row_number() over (partition by segment, run_day order by as_of desc) as recency
    from (
        select
            *,
            {{ segment_builder.as_day(segment_builder.local_time('as_of')) }} as run_day
        from {{ ref('segment_builder', 'counted_runs') }}
    ) as runs
)

-- Of a day with several runs: all that entered and exited, and how it ended.
select
    segment,
    run_day,
    max(case when recency = 1 then members end) as members,
    cast(sum(entered) as {{ segment_builder.type_name('integer') }}) as entered,
    cast(sum(exited) as {{ segment_builder.type_name('integer') }}) as exited,
    max(case when recency = 1 then profiles end) as profiles,
    max(case when recency = 1 then outcome end) as outcome,
    max(case when recency = 1 then definition_version end) as definition_version,
    count(*) as runs,
    max(as_of) as evaluated_at
from ranked_runs
group by segment, run_day
