select
    segment,
    profile_id,
    member_since,
    evaluated_at
from {{ ref('segment_builder', 'current_members') }}
