select
    object_type_relationship_id,
    profile_id,
    object_id
from {{ ref('segment_builder', 'base_raw__custom_object_links') }}
where reject_reason is null
