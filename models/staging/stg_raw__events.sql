{%- set value_property = segment_builder.json_unquoted('properties_object', segment_builder.stored_name('$value')) -%}

select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    coalesce(value, {{ segment_builder.text_as_number(value_property) }}) as value,
    properties_object as properties,
    loaded_at
from {{ ref('segment_builder', 'base_raw__events') }}
where reject_reason is null
