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
    loaded_at
    {%- for name in segment_builder.kept_filter_names(events) %},
    {{ name }}
    {%- endfor %}
from {{ events }}
{{ segment_builder.events_order() if not segment_builder.keeps_events() }}
