{% macro funnel_condition(aspect, condition) %}
    {#- Events that follow each other, and such as must not come between them. -#}
    {% if aspect == 'shape' %}
        {% set step = {'members': {'metric_exists': 'boolean', 'metric_id': 'text'}, 'optional': {'metric_filters': segment_builder.filters_on_events()}} %}
        {{ return({
            'reads': ['int_events'],
            'members': {'steps': {
                'each': step, 'first': dict(step, members=dict(step.members, metric_exists='first step')), 'filled': true,
            }},
            'optional': {
                'timeframe_filter': {'filter_on': 'timeframe of a funnel', 'types': {'date': ['range']}},
                'completion_window_seconds': segment_builder._completion_windows() | list, 'same': 'text',
            },
        }) }}
    {% elif aspect == 'normal' %}
        {% set steps = [] %}
        {% for step in condition.steps %}
            {% do steps.append({
                'metric_exists': step.metric_exists, 'metric_id': step.metric_id,
                'metric_filters': (step.get('metric_filters') or []) | selectattr('filter') | list,
            }) %}
        {% endfor %}
        {% set normal = {
            'type': condition.type,
            'timeframe_filter': condition.get('timeframe_filter') or {'type': 'date', 'operator': 'alltime'},
            'completion_window_seconds': condition.get('completion_window_seconds'),
            'steps': steps,
        } %}
        {% if condition.get('same') is not none %}{% do normal.update({'same': condition.same}) %}{% endif %}
        {{ return(normal) }}
    {% elif aspect == 'words' %}
        {% set steps = [] %}
        {% for step in condition.steps %}
            {% set words = [('' if step.metric_exists else 'no ') ~ step.metric_id] %}
            {% do steps.append((words + segment_builder.event_filters_in_words(step.metric_filters)) | join(', ')) %}
        {% endfor %}
        {% set window = condition.completion_window_seconds %}
        {{ return(
            steps | join(', then ') ~ '; the first ' ~ segment_builder.filter_in_words(condition.timeframe_filter)
            ~ ('; all within ' ~ window.split('_')[1] ~ ' ' ~ window.split('_')[0].lower() ~ ' of it' if window else '')
            ~ ('; all with the same ' ~ condition.same if 'same' in condition else '')
        ) }}
    {% elif aspect == 'asked' %}
        {{ return('all steps in their order') }}
    {% elif aspect == 'names' %}
        {% set names = [] %}
        {% if condition.get('same', '$value') != '$value' %}
            {% do names.append(['event property', condition.same, condition.steps[0].metric_id]) %}
        {% endif %}
        {% for step in condition.steps %}
            {% do names.extend(segment_builder._names_of_events(step.metric_id, step.metric_filters)) %}
        {% endfor %}
        {{ return(names) }}
    {% elif aspect == 'select' %}
        {{ return(segment_builder._funnel_select(condition)) }}
    {% elif aspect == 'found' %}
        {{ return(segment_builder._funnel_found(condition)) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _completion_windows() %}
    {#- Name of a funnel's completion window -> seconds. -#}
    {{ return({
        'HOURS_1': 3600, 'DAYS_1': 86400, 'DAYS_3': 259200, 'DAYS_5': 432000, 'WEEKS_1': 604800,
        'DAYS_30': 2592000, 'DAYS_90': 7776000, 'DAYS_180': 15552000, 'YEARS_1': 31536000,
    }) }}
{% endmacro %}


{% macro _funnel_select(condition) %}
    {#- One row per choice of events, one join per step that must exist; an absent step forbids its event between two of them. -#}
    {% set seconds = segment_builder._completion_windows().get(condition.completion_window_seconds) %}
    {% set steps = [] %}
    {% for step in condition.steps %}
        {% do steps.append(dict(step, name='step_' ~ loop.index)) %}
    {% endfor %}
    {% set existing = steps | selectattr('metric_exists') | list %}
    {% set same = condition.get('same') %}
    {% set window_end = segment_builder.seconds_later('step_1.occurred_at', seconds) if seconds else none %}
    {% set body %}
select distinct step_1.profile_id as profile_id
from (
    {{ segment_builder._funnel_events(steps[0], same, condition.timeframe_filter) | indent(4) }}
) as step_1
{%- for step in existing[1:] %}
{%- set previous = existing[loop.index0] %}
inner join (
    {{ segment_builder._funnel_events(step, same) | indent(4) }}
) as {{ step.name }}
    on step_1.profile_id = {{ step.name }}.profile_id
    and {{ segment_builder._is_later(step.name, previous.name) }}
    {%- if same is not none %}
    and step_1.same_text = {{ step.name }}.same_text
    {%- endif %}
    {%- if window_end %}
    and {{ step.name }}.occurred_at <= {{ window_end }}
    {%- endif %}
{%- endfor %}
{%- set before = namespace(step=steps[0]) %}
{%- set separator = namespace(word='where') %}
{%- if same is not none %}
where step_1.same_text is not null
{%- set separator.word = 'and' %}
{%- endif %}
{%- for step in steps %}
{%- if step.metric_exists %}
{%- set before.step = step %}
{%- else %}
{%- set next_steps = existing[existing.index(before.step) + 1:] %}
{{ separator.word }} not exists (
    select 1
    from (
        {{ segment_builder._funnel_events(step, same) | indent(8) }}
    ) as {{ step.name }}
    where
        {{ step.name }}.profile_id = step_1.profile_id
        and {{ segment_builder._is_later(step.name, before.step.name) }}
        {%- if same is not none %}
        and {{ step.name }}.same_text = step_1.same_text
        {%- endif %}
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


{% macro _funnel_events(step, same, timeframe_filter=none) %}
    {% set columns = ['profile_id', 'event_id', 'occurred_at'] %}
    {% set gathered = columns | list %}
    {% if same is not none %}
        {% do gathered.append(segment_builder._text_of_event(same) ~ ' as same_text') %}
        {% set columns = columns + segment_builder._columns_of(same) %}
    {% endif %}
    {{ return(
        'select ' ~ gathered | join(', ') ~ '\n'
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


{% macro _funnel_found(condition) %}
    {#- How often the first step was done: whether the others followed is what the condition itself says. -#}
    {% set first = condition.steps[0] %}
    {% set times = dbt.concat([segment_builder.number_as_text('count(*)'), "' times the first step'"]) %}
    {% set body %}
select
    profile_id,
    {{ times }} as found,
    max(occurred_at) as last_event_at
{{ segment_builder.matching_events(first.metric_id, first.metric_filters, ['profile_id', 'occurred_at'], condition.timeframe_filter) }}
group by profile_id
    {% endset %}
    {{ return({'body': body, 'otherwise': 'never the first step', 'is_dated': true}) }}
{% endmacro %}
