{%- set is_kept = segment_builder.keeps_events() -%}
{%- set judged = ref('segment_builder', 'base_raw__events') -%}

select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    {{ 'event_value' if is_kept else 'coalesce(value, ' ~ segment_builder.value_property('properties_object') ~ ')' }} as value,
    properties_object as properties,
    loaded_at
    {%- for name in segment_builder.kept_filter_names(judged) %},
    {{ name }}
    {%- endfor %}
from {{ judged }}
where reject_reason is null
