select
    object_type_id,
    object_id,
    properties_object as properties
from {{ ref('segment_builder', 'base_raw__custom_objects') }}
where reject_reason is null
