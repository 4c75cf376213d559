with

last_runs as (
    select
        segment,
        max(as_of) as evaluated_at
    from {{ ref('segment_builder', 'counted_runs') }}
    group by segment
)

select
    members.segment as segment,
    members.profile_id as profile_id,
    members.member_since as member_since,
    last_runs.evaluated_at as evaluated_at
from {{ ref('segment_builder', 'current_members') }} as members
left join last_runs on members.segment = last_runs.segment
