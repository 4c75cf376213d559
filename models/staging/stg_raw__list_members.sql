select
    list_id,
    list_name,
    profile_id,
    joined_at
from {{ ref('segment_builder', 'base_raw__list_members') }}
where reject_reason is null
