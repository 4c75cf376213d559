{{ config(**segment_builder.clean_events_config()) }}
{%- set events = ref('segment_builder', 'stg_raw__events') %}
{%- set filters = segment_builder.kept_filter_names(events) %}
{%- for filter in ([] if segment_builder.keeps_events() else segment_builder.kept_filters()) %}
    {%- do filters.append(segment_builder.kept_filter_column(filter)) %}
{%- endfor %}
{%- set order = '' if segment_builder.keeps_events() else segment_builder.events_order() -%}

select
    event_id,
    profile_id,
    {%- if segment_builder.keeps_profile_keys() and segment_builder.may_have_column(events, 'profile_key') %}
    profile_key,
    {%- endif %}
    metric,
    metric_id,
    occurred_at,
    value,
    properties,
    {{ (['loaded_at'] + filters) | join(',\n') | indent(4) }}
from {{ events }}
{{ order }}
