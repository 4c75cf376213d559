select
    segment as audience_id,
    profile_id as person_id,
    member_since,
    evaluated_at as updated_at
from {{ ref('segment_builder', 'segment_memberships') }}
