select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    coalesce(value, {{ segment_builder.text_as_number(segment_builder.json_unquoted('properties_object', '$value')) }}) as value,
    properties_object as properties,
    loaded_at
from {{ ref('segment_builder', 'base_raw__events') }}
where reject_reason is null
