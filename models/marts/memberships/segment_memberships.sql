with

runs as (
    select * from {{ ref('segment_builder', 'counted_runs') }}
),

members as (
    select
        segment,
        profile_id,
        max(case when change = 'entered' then as_of end) as member_since
    from {{ ref('segment_builder', 'counted_changes') }}
    group by segment, profile_id
    having sum({{ segment_builder.signed_change('change') }}) = 1
),

last_runs as (
    select
        segment,
        max(as_of) as evaluated_at
    from runs
    group by segment
)

select
    members.segment as segment,
    members.profile_id as profile_id,
    members.member_since as member_since,
    last_runs.evaluated_at as evaluated_at
from members
inner join last_runs on members.segment = last_runs.segment
