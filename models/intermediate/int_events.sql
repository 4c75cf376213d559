{{ config(materialized='table', **segment_builder.events_storage()) }}

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
{{ segment_builder.events_order() }}
