{% macro funnel_condition(leaf) %}
    {#- One row per choice of events, one join per step that must exist; an absent step forbids its event between two of them. -#}
    {% set seconds = segment_builder.completion_windows().get(leaf.completion_window_seconds) %}
    {% set steps = [] %}
    {% for step in leaf.steps %}
        {% do steps.append(dict(step, name='step_' ~ loop.index)) %}
    {% endfor %}
    {% set existing = steps | selectattr('metric_exists') | list %}
    {% set window_end = segment_builder.seconds_later('step_1.occurred_at', seconds) if seconds else none %}
    {% set body %}
select distinct step_1.profile_id as profile_id
from (
    {{ segment_builder._funnel_events(steps[0], leaf.timeframe_filter) | indent(4) }}
) as step_1
{%- for step in existing[1:] %}
{%- set previous = existing[loop.index0] %}
inner join (
    {{ segment_builder._funnel_events(step) | indent(4) }}
) as {{ step.name }}
    on step_1.profile_id = {{ step.name }}.profile_id
    and {{ segment_builder._is_later(step.name, previous.name) }}
    {%- if window_end %}
    and {{ step.name }}.occurred_at <= {{ window_end }}
    {%- endif %}
{%- endfor %}
{%- set before = namespace(step=steps[0]) %}
{%- set separator = namespace(word='where') %}
{%- for step in steps %}
{%- if step.metric_exists %}
{%- set before.step = step %}
{%- else %}
{%- set next_steps = existing[existing.index(before.step) + 1:] %}
{{ separator.word }} not exists (
    select 1
    from (
        {{ segment_builder._funnel_events(step) | indent(8) }}
    ) as {{ step.name }}
    where
        {{ step.name }}.profile_id = step_1.profile_id
        and {{ segment_builder._is_later(step.name, before.step.name) }}
        {%- if next_steps %}
        and {{ segment_builder._is_later(next_steps[0].name, step.name) }}
        {%- elif window_end %}
        and {{ step.name }}.occurred_at <= {{ window_end }}
        {%- endif %}
)
{%- set separator.word = 'and' %}
{%- endif %}
{%- endfor %}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}


{% macro _funnel_events(step, timeframe_filter=none) %}
    {% set columns = ['profile_id', 'event_id', 'occurred_at'] %}
    {{ return(
        'select ' ~ columns | join(', ') ~ '\n'
        ~ segment_builder.matching_events(step.metric_id, step.metric_filters, columns, timeframe_filter)
    ) }}
{% endmacro %}


{% macro _is_later(later, earlier) %}
    {#- Events of one instant are in the order of their ids. -#}
    {{ return(
        '(' ~ later ~ '.occurred_at > ' ~ earlier ~ '.occurred_at or (' ~ later ~ '.occurred_at = ' ~ earlier ~ '.occurred_at and '
        ~ segment_builder.binary_text(later ~ '.event_id') ~ ' > ' ~ segment_builder.binary_text(earlier ~ '.event_id') ~ '))'
    ) }}
{% endmacro %}


{% macro funnel_found(leaf) %}
    {#- How often the first step was done: whether the others followed is what the condition itself says. -#}
    {% set first = leaf.steps[0] %}
    {% set times = dbt.concat([segment_builder.number_as_text('count(*)'), "' times the first step'"]) %}
    {% set body %}
select
    profile_id,
    {{ times }} as found,
    max(occurred_at) as last_event_at
{{ segment_builder.matching_events(first.metric_id, first.metric_filters, ['profile_id', 'occurred_at'], leaf.timeframe_filter) }}
group by profile_id
    {% endset %}
    {{ return({'body': body, 'otherwise': 'never the first step', 'is_dated': true}) }}
{% endmacro %}
