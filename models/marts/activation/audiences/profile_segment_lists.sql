select
    profile_id,
    '[' || {{ segment_builder.joined_texts("'\"' || segment || '\"'") }} || ']' as segments
from {{ ref('segment_builder', 'segment_memberships') }}
group by profile_id
