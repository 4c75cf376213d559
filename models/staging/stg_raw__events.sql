{%- set judged = ref('segment_builder', 'base_raw__events') -%}
{%- set value = 'coalesce(value, ' ~ segment_builder.value_property('properties_object') ~ ')' -%}

select
    event_id,
    profile_id,
    {%- if segment_builder.keeps_profile_keys() and segment_builder.may_have_column(judged, 'profile_key') %}
    profile_key,
    {%- endif %}
    metric,
    metric_id,
    occurred_at,
    {{ 'event_value' if segment_builder.keeps_events() else value }} as value,
    properties_object as properties,
    {{ (['loaded_at'] + segment_builder.kept_filter_names(judged)) | join(',\n    ') }}
from {{ judged }}
where reject_reason is null
