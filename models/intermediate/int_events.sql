{{ config(**segment_builder.clean_events_config()) }}

select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    value,
    properties,
    loaded_at
from {{ ref('segment_builder', 'stg_raw__events') }}
{{ segment_builder.events_order() if not segment_builder.keeps_events() }}
