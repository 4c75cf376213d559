{% macro metric_condition(aspect, condition) %}
    {#- Events, counted, summed and so on per profile. -#}
    {% if aspect == 'shape' %}
        {% set of_a_property = {'optional': {'measurement_property': 'text'}} %}
        {% set of_no_property = {'optional': {'measurement_property': 'nothing: this measures no property'}} %}
        {% set event_property = {'filter_on': 'event property', 'missing': true, 'types': {
            'string': ['any-text'], 'numeric': ['comparison'], 'boolean': ['equals'],
            'list': ['set', 'substring', 'length'], 'existence': ['is-set', 'not-set'],
        }} %}
        {{ return({
            'reads': ['int_events'],
            'members': {'metric_id': 'text', 'measurement_filter': {'filter_on': 'measurement', 'types': {'numeric': ['comparison']}}},
            'optional': {
                'timeframe_filter': {'filter_on': 'timeframe of events', 'types': {'date': ['static', 'anniversaries', 'alltime']}},
                'metric_filters': {'each': {'members': {'property': 'text'}, 'optional': {'filter': event_property}}},
            },
            'by': 'measurement',
            'cases': {
                'count': of_no_property, 'sum': of_a_property, 'average': of_a_property, 'minimum': of_a_property,
                'maximum': of_a_property, 'unique': {'members': {'measurement_property': 'text'}}, 'days': of_no_property,
                'weeks': of_no_property, 'months': of_no_property,
            },
        }) }}
    {% elif aspect == 'normal' %}
        {% set normal = {
            'type': condition.type, 'metric_id': condition.metric_id, 'measurement': condition.measurement,
            'measurement_filter': condition.measurement_filter,
            'timeframe_filter': condition.get('timeframe_filter') or {'type': 'date', 'operator': 'alltime'},
            'metric_filters': (condition.get('metric_filters') or []) | selectattr('filter') | list,
        } %}
        {% if condition.measurement in ['sum', 'average', 'minimum', 'maximum', 'unique'] %}
            {% set measured = condition.get('measurement_property') %}
            {% do normal.update({'measurement_property': '$value' if measured is none else measured}) %}
        {% endif %}
        {{ return(normal) }}
    {% elif aspect == 'words' %}
        {% set words = [
            condition.metric_id, segment_builder._measurement_in_words(condition),
            segment_builder.filter_in_words(condition.timeframe_filter),
        ] %}
        {{ return((words + segment_builder._event_filters_in_words(condition.metric_filters)) | join(', ')) }}
    {% elif aspect == 'asked' %}
        {{ return(segment_builder._measurement_in_words(condition)) }}
    {% elif aspect == 'negative' %}
        {{ return(
            condition.measurement == 'count'
            and condition.measurement_filter.operator in ['equals', 'less-than', 'less-than-or-equal']
            and segment_builder.holds_for_zero(condition.measurement_filter)
        ) }}
    {% elif aspect == 'names' %}
        {% set names = segment_builder._names_of_events(condition.metric_id, condition.metric_filters) %}
        {% if condition.get('measurement_property', '$value') != '$value' %}
            {% do names.append(['event property', condition.measurement_property, condition.metric_id]) %}
        {% endif %}
        {{ return(names) }}
    {% elif aspect == 'select' %}
        {{ return(segment_builder._metric_select(condition)) }}
    {% elif aspect == 'found' %}
        {{ return(segment_builder._metric_found(condition)) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _metric_select(condition) %}
    {#- Over no event a count, sum or number of values or days is 0. Where the filter holds for 0, the CTE holds those
        who have done enough to fail it, and everybody else is meant. -#}
    {% set measured = segment_builder._measurement(condition) %}
    {% set filter = condition.measurement_filter %}
    {% set is_negated = condition.measurement not in ['average', 'minimum', 'maximum'] and segment_builder.holds_for_zero(filter) %}
    {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
    {% set asked = segment_builder.number_literal(filter.value | round(9) if condition.measurement in ['sum', 'average'] else filter.value) %}
    {% set is_any = condition.measurement == 'count' and (sign, asked) in [('>', '0'), ('<>', '0'), ('>=', '1')] %}
    {% set columns = ['profile_id'] + segment_builder._measured_columns(condition) %}
    {% set body %}
select profile_id
{{ segment_builder.matching_events(condition.metric_id, condition.metric_filters, columns, condition.timeframe_filter) }}
group by profile_id
{%- if not is_any %}
having {{ measured }} {{ sign }} {{ asked }}
{%- endif %}
    {% endset %}
    {{ return({'body': body, 'is_negated': is_negated}) }}
{% endmacro %}


{% macro _measured_columns(condition) %}
    {% if condition.measurement == 'count' %}
        {{ return([]) }}
    {% elif condition.measurement in ['days', 'weeks', 'months'] %}
        {{ return(['occurred_at']) }}
    {% endif %}
    {% set source = segment_builder.event_property(condition.measurement_property) %}
    {{ return([source.column] + ([source.otherwise.column] if condition.measurement == 'unique' and 'otherwise' in source else [])) }}
{% endmacro %}


{% macro _measurement(condition) %}
    {#- What a condition measures over a profile's events, as an aggregate. -#}
    {% set measurement = condition.measurement %}
    {% if measurement == 'count' %}
        {{ return('count(*)') }}
    {% elif measurement == 'days' %}
        {{ return('count(distinct ' ~ segment_builder.as_day(segment_builder.local_time('occurred_at')) ~ ')') }}
    {% elif measurement == 'weeks' %}
        {{ return('count(distinct ' ~ segment_builder.local_week('occurred_at') ~ ')') }}
    {% elif measurement == 'months' %}
        {{ return('count(distinct ' ~ segment_builder.local_month('occurred_at') ~ ')') }}
    {% endif %}
    {% set source = segment_builder.event_property(condition.measurement_property) %}
    {% if measurement == 'unique' %}
        {% set text = segment_builder.filter_reading(source, {'type': 'string', 'operator': 'equals'}) %}
        {{ return('count(distinct ' ~ text ~ ')') }}
    {% endif %}
    {% set number = segment_builder.number_of(source) %}
    {% if measurement == 'sum' %}
        {{ return(segment_builder.rounded('coalesce(sum(' ~ number ~ '), 0)')) }}
    {% elif measurement == 'average' %}
        {{ return(segment_builder.rounded('avg(' ~ number ~ ')')) }}
    {% endif %}
    {{ return(('min' if measurement == 'minimum' else 'max') ~ '(' ~ number ~ ')') }}
{% endmacro %}


{% macro matching_events(metric, metric_filters, columns, timeframe_filter=none) %}
    {#- The events that a condition counts, as `from … where …`. Without a timeframe they need only exist by the run's instant. -#}
    {% set name = segment_builder.string_literal(metric) %}
    {% set predicates = ['(metric = ' ~ name ~ ' or metric_id = ' ~ name ~ ')'] %}
    {% set window = segment_builder.window(timeframe_filter or {'operator': 'alltime'}) %}
    {% if 'lower' not in window %}
        {% do predicates.append(segment_builder.window_predicate(segment_builder.local_time('occurred_at'), window)) %}
        {% set window = segment_builder.window({'operator': 'alltime'}) %}
    {% endif %}
    {% do predicates.append(segment_builder.window_predicate('occurred_at', segment_builder.capped(window))) %}
    {% if segment_builder.setting('known_as_of') %}
        {#- An event that arrived later was not known at the run's instant. -#}
        {% do predicates.append('(loaded_at is null or loaded_at <= ' ~ segment_builder.timestamp_literal(segment_builder.as_of()) ~ ')') %}
    {% endif %}
    {% set filters = [] %}
    {% for entry in metric_filters %}
        {% do filters.append({'source': segment_builder.event_property(entry.property), 'filter': entry.filter}) %}
    {% endfor %}
    {{ return(segment_builder.filtered_rows(ref('segment_builder', 'int_events'), columns, predicates, filters)) }}
{% endmacro %}


{% macro _metric_found(condition) %}
    {% set columns = ['profile_id', 'occurred_at'] %}
    {% for column in segment_builder._measured_columns(condition) if column not in columns %}{% do columns.append(column) %}{% endfor %}
    {% set body %}
select
    profile_id,
    {{ segment_builder.number_as_text(segment_builder._measurement(condition)) }} as found,
    max(occurred_at) as last_event_at
{{ segment_builder.matching_events(condition.metric_id, condition.metric_filters, columns, condition.timeframe_filter) }}
group by profile_id
    {% endset %}
    {{ return({
        'body': body, 'otherwise': 'unknown' if condition.measurement in ['average', 'minimum', 'maximum'] else '0', 'is_dated': true,
    }) }}
{% endmacro %}


{% macro _measurement_in_words(condition) %}
    {% set operator, value = condition.measurement_filter.operator, condition.measurement_filter.value %}
    {% if condition.measurement == 'count' and operator == 'equals' and value == 0 %}
        {{ return('zero times') }}
    {% elif condition.measurement == 'count' and ((operator == 'greater-than' and value == 0) or (operator == 'greater-than-or-equal' and value == 1)) %}
        {{ return('at least once') }}
    {% endif %}
    {% set comparison = {
        'equals': 'exactly', 'not-equals': 'not', 'greater-than': 'more than', 'greater-than-or-equal': 'at least',
        'less-than': 'less than', 'less-than-or-equal': 'at most',
    }[operator] ~ ' ' ~ value %}
    {% set measured = condition.get('measurement_property') %}
    {% set measured = 'value' if measured == '$value' else measured %}
    {{ return({
        'count': comparison ~ ' times', 'days': 'on ' ~ comparison ~ ' days',
        'weeks': 'in ' ~ comparison ~ ' weeks', 'months': 'in ' ~ comparison ~ ' months',
        'unique': comparison ~ ' different values of ' ~ measured,
    }.get(condition.measurement, condition.measurement ~ ' of ' ~ measured ~ ' ' ~ comparison)) }}
{% endmacro %}


{% macro _event_filters_in_words(metric_filters) %}
    {% set words = [] %}
    {% for entry in metric_filters %}
        {% do words.append(('value' if entry.property == '$value' else entry.property) ~ ' ' ~ segment_builder.filter_in_words(entry.filter)) %}
    {% endfor %}
    {{ return(words) }}
{% endmacro %}


{% macro _names_of_events(metric, metric_filters) %}
    {% set names = [['metric', metric, '']] %}
    {% for entry in metric_filters if entry.property != '$value' %}
        {% do names.append(['event property', entry.property, metric]) %}
    {% endfor %}
    {{ return(names) }}
{% endmacro %}
