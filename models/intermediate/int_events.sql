{{ config(**segment_builder.clean_events_config()) }}
{%- set events = ref('segment_builder', 'stg_raw__events') %}

select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    value,
    properties,
    loaded_at{{ segment_builder.kept_filter_columns(events) }}
from {{ events }}
{{ segment_builder.events_order() if not segment_builder.keeps_events() }}
