select
    members.segment as segment,
    members.profile_id as profile_id,
    members.member_since as member_since,
    last_runs.evaluated_at as evaluated_at
from {{ ref('segment_builder', 'current_members') }} as members
-- Not as a CTE, which DuckDB would keep: this way whoever asks for nothing of it joins nothing.
left join (
    select
        segment,
        max(as_of) as evaluated_at
    from {{ ref('segment_builder', 'counted_runs') }}
    group by segment
) as last_runs on members.segment = last_runs.segment
