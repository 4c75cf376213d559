{% macro metric_condition(aspect, condition) %}
    {#- Events, counted, summed and so on per profile. -#}
    {% if aspect == 'shape' %}
        {% set filters_on_events = segment_builder.filters_on_events() %}
        {% set events = {'members': {'metric_id': 'text'}, 'optional': {'metric_filters': filters_on_events}} %}
        {% set timeframe = segment_builder._timeframe_of_events() %}
        {% set cases = segment_builder._measurement_cases() %}
        {% set less = {'each': events, 'filled': true} %}
        {{ return({
            'reads': ['int_events'],
            'members': {'metric_id': 'text', 'measurement_filter': {'filter_on': 'measurement', 'types': {'numeric': ['comparison']}}},
            'optional': {'timeframe_filter': timeframe, 'metric_filters': filters_on_events, 'per': 'text'},
            'by': 'measurement',
            'cases': dict(
                cases, count={'optional': dict(cases.count.optional, less=less, in_any_days='count')},
                sum={'optional': dict(cases.sum.optional, less=less)}
            ),
            'instead': {'occurrence': {
                'members': {'occurrence': ['first', 'latest'], 'metric_id': 'text'},
                'optional': {
                    'timeframe_filter': timeframe, 'metric_filters': filters_on_events,
                    'then_filters': filters_on_events, 'then_timeframe_filter': timeframe,
                },
                'together': ['occurrence'],
            }},
            'together': ['per', 'in_any_days'],
        }) }}
    {% elif aspect == 'problem' %}
        {{ return(segment_builder._metric_problem(condition)) }}
    {% elif aspect == 'normal' %}
        {% set normal = {'type': condition.type, 'metric_id': condition.metric_id} %}
        {% if 'occurrence' in condition %}
            {% do normal.update({'occurrence': condition.occurrence}) %}
        {% else %}
            {% set filter = condition.measurement_filter %}
            {% if condition.measurement == 'count' and filter.operator == 'greater-than' and filter.value == 0 %}
                {% set filter = dict(filter, operator='greater-than-or-equal', value=1) %}
            {% endif %}
            {% do normal.update({'measurement': condition.measurement, 'measurement_filter': filter}) %}
        {% endif %}
        {% do normal.update({
            'timeframe_filter': segment_builder._normal_timeframe(condition.get('timeframe_filter')),
            'metric_filters': (condition.get('metric_filters') or []) | selectattr('filter') | list,
        }) %}
        {% if 'occurrence' in condition %}
            {% do normal.update({
                'then_filters': (condition.get('then_filters') or []) | selectattr('filter') | list,
                'then_timeframe_filter': segment_builder._normal_timeframe(condition.get('then_timeframe_filter')),
            }) %}
        {% elif condition.measurement in ['sum', 'average', 'minimum', 'maximum', 'unique'] %}
            {% set measured = condition.get('measurement_property') %}
            {% do normal.update({'measurement_property': '$value' if measured is none else measured}) %}
        {% endif %}
        {% for name in ['per', 'in_any_days'] if condition.get(name) is not none %}
            {% do normal.update({name: condition[name]}) %}
        {% endfor %}
        {% if 'less' in condition %}
            {% set less = [] %}
            {% for events in condition.less %}{% do less.append(segment_builder._normal_events(events)) %}{% endfor %}
            {% do normal.update({'less': less}) %}
        {% endif %}
        {{ return(normal) }}
    {% elif aspect == 'words' %}
        {% set filters = segment_builder.event_filters_in_words(condition.metric_filters) %}
        {% set timeframe = segment_builder.filter_in_words(condition.timeframe_filter) %}
        {% if 'occurrence' in condition %}
            {{ return(
                (['the ' ~ condition.occurrence ~ ' ' ~ condition.metric_id, timeframe] + filters) | join(', ')
                ~ '; of that one: ' ~ segment_builder._occurrence_in_words(condition)
            ) }}
        {% endif %}
        {% set words = [condition.metric_id, segment_builder._measurement_in_words(condition), timeframe] + filters %}
        {% for events in condition.get('less', []) %}
            {% do words.append(
                'less ' ~ ([events.metric_id] + segment_builder.event_filters_in_words(events.metric_filters)) | join(' with ')
            ) %}
        {% endfor %}
        {{ return(words | join(', ')) }}
    {% elif aspect == 'asked' %}
        {{ return(
            segment_builder._occurrence_in_words(condition) if 'occurrence' in condition
            else segment_builder._measurement_in_words(condition)
        ) }}
    {% elif aspect == 'negative' %}
        {{ return(
            condition.measurement == 'count'
            and condition.measurement_filter.operator in ['equals', 'less-than', 'less-than-or-equal']
            and segment_builder.holds_for_zero(condition.measurement_filter)
        ) }}
    {% elif aspect == 'names' %}
        {% set filters = condition.metric_filters + condition.get('then_filters', []) %}
        {% set names = segment_builder._names_of_events(condition.metric_id, filters, condition.timeframe_filter) %}
        {% do names.extend(segment_builder._names_of_anchor(condition.get('then_timeframe_filter'))) %}
        {% for events in condition.get('less', []) %}
            {% do names.extend(segment_builder._names_of_events(events.metric_id, events.metric_filters)) %}
        {% endfor %}
        {% if condition.get('per', '$value') != '$value' %}
            {% do names.append(['event property', condition.per, condition.metric_id]) %}
        {% endif %}
        {% if condition.get('measurement_property', '$value') != '$value' %}
            {% do names.append(['event property', segment_builder.event_property(condition.measurement_property).key, condition.metric_id]) %}
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
    {% if 'occurrence' in condition %}
        {{ return(segment_builder._occurrence_select(condition)) }}
    {% endif %}
    {% set measured = segment_builder._measurement(condition) %}
    {% set filter = condition.measurement_filter %}
    {% set is_negated = condition.measurement not in segment_builder._measurements_without_zero() and segment_builder.holds_for_zero(filter) %}
    {% if 'in_any_days' in condition and not is_negated %}
        {{ return(segment_builder._frequency_select(condition)) }}
    {% endif %}
    {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
    {% set asked = segment_builder.number_literal(filter.value | round(9) if condition.measurement in ['sum', 'average'] else filter.value) %}
    {% set is_any = condition.measurement == 'count' and 'less' not in condition and (sign, asked) in [('>', '0'), ('<>', '0'), ('>=', '1')] %}
    {% set key = segment_builder.profile_key() %}
    {% set body %}
select {{ 'distinct ' if 'per' in condition }}{{ key }}
{{ segment_builder._measured_events(condition, key) }}
group by {{ key }}{{ ', same_text' if 'per' in condition }}
{%- if not is_any %}
having {{ measured }} {{ sign }} {{ asked }}
{%- endif %}
    {% endset %}
    {{ return({'body': body, 'joined_by': key, 'is_negated': is_negated}) }}
{% endmacro %}


{% macro _measured_columns(condition) %}
    {% if condition.measurement == 'count' %}
        {{ return([]) }}
    {% elif condition.measurement in ['days', 'weeks', 'months', 'gap'] %}
        {{ return(['occurred_at']) }}
    {% endif %}
    {% set source = segment_builder.event_property(condition.measurement_property) %}
    {{ return([source.column] + ([source.otherwise.column] if condition.measurement == 'unique' and 'otherwise' in source else [])) }}
{% endmacro %}


{% macro _measurement(condition) %}
    {#- What a condition measures over a profile's events, as an aggregate. -#}
    {% set measurement = condition.measurement %}
    {% if measurement == 'count' %}
        {{ return('sum(factor)' if 'less' in condition else 'count(*)') }}
    {% elif measurement == 'gap' %}
        {% set gap = segment_builder.microseconds_between('min(occurred_at)', 'max(occurred_at)') %}
        {{ return('case when count(*) = 2 then cast(' ~ gap ~ ' as ' ~ segment_builder.type_name('number') ~ ') / 86400000000 end') }}
    {% elif measurement == 'days' %}
        {{ return('count(distinct ' ~ segment_builder.as_day(segment_builder.local_time('occurred_at')) ~ ')') }}
    {% elif measurement == 'weeks' %}
        {{ return('count(distinct ' ~ segment_builder.local_week('occurred_at') ~ ')') }}
    {% elif measurement == 'months' %}
        {{ return('count(distinct ' ~ segment_builder.local_month('occurred_at') ~ ')') }}
    {% endif %}
    {% set source = segment_builder.event_property(condition.measurement_property) %}
    {% if 'member' in source %}
        {% set source = {'column': 'item', 'type': 'text'} %}
    {% endif %}
    {% if measurement == 'unique' %}
        {% set text = segment_builder.filter_reading(source, {'type': 'string', 'operator': 'equals'}) %}
        {{ return('count(distinct ' ~ text ~ ')') }}
    {% endif %}
    {% set number = ('factor * ' if 'less' in condition) ~ segment_builder.number_of(source) %}
    {% if measurement == 'sum' %}
        {{ return(segment_builder.rounded('coalesce(sum(' ~ number ~ '), 0)')) }}
    {% elif measurement == 'average' %}
        {{ return(segment_builder.rounded('avg(' ~ number ~ ')')) }}
    {% endif %}
    {{ return(('min' if measurement == 'minimum' else 'max') ~ '(' ~ number ~ ')') }}
{% endmacro %}


{% macro _measured_events(condition, key='profile_id', is_dated=false) %}
    {#- What a condition measures, as `from … where …`: with `factor` -1 for events that are taken off, with `same_text` where each
        text is measured apart, of a gap the two latest events, and with `Key[].Member` the items of the events. -#}
    {% set columns = [key] + (['occurred_at'] if is_dated else []) + segment_builder._measured_columns(condition) %}
    {% set columns = columns | unique | list %}
    {% if 'per' not in condition and 'less' not in condition and condition.measurement != 'gap' %}
        {{ return(segment_builder._items_of_events(condition, columns, segment_builder.matching_events(
            condition.metric_id, condition.metric_filters, columns, condition.timeframe_filter
        ))) }}
    {% endif %}
    {% set kept = columns + (['same_text'] if 'per' in condition else []) + (['factor'] if 'less' in condition else []) %}
    {% set gathered, predicates = columns | list, [] %}
    {% if 'per' in condition %}
        {% set text = segment_builder._text_of_event(condition.per) %}
        {% do gathered.append(text ~ ' as same_text') %}
        {% do predicates.append('same_text is not null') %}
        {% set columns = (columns + segment_builder._columns_of(condition.per)) | unique | list %}
    {% endif %}
    {% if condition.measurement == 'gap' %}
        {% set columns = columns + ['event_id'] %}
        {% do gathered.append(
            'row_number() over (partition by ' ~ key ~ (', ' ~ text if 'per' in condition) ~ ' order by occurred_at desc, '
            ~ segment_builder.binary_text('event_id') ~ ' desc) as place'
        ) %}
        {% do predicates.append('place <= 2') %}
    {% endif %}
    {% set selects = [] %}
    {% for events in [condition] + condition.get('less', []) %}
        {% set factor = [('1' if loop.first else '-1') ~ ' as factor'] if 'less' in condition else [] %}
        {% do selects.append(
            'select\n    ' ~ (gathered + factor) | join(',\n    ') ~ '\n'
            ~ segment_builder.matching_events(events.metric_id, events.metric_filters, columns, condition.timeframe_filter)
        ) %}
    {% endfor %}
    {{ return(segment_builder._items_of_events(
        condition, kept,
        'from (\n    ' ~ selects | join('\nunion all\n') | indent(4) ~ '\n) as measured_events' ~ segment_builder.where_clause(predicates)
    )) }}
{% endmacro %}


{% macro _items_of_events(condition, columns, rows) %}
    {#- Where a property `Key[].Member` is measured, every item of it; else the events. -#}
    {% if '[].' not in condition.get('measurement_property', '') %}
        {{ return(rows) }}
    {% endif %}
    {% set source = segment_builder.event_property(condition.measurement_property) %}
    {% set list = segment_builder.json_member_list(source.column, source.key, source.member) %}
    {% set items = segment_builder.list_items(columns | reject('equalto', source.column) | list, list, rows) %}
    {{ return('from (\n    ' ~ items | indent(4) ~ '\n) as items') }}
{% endmacro %}


{% macro _text_of_event(name) %}
    {#- What events are told apart by. A path into a list is no one text. -#}
    {% if '[].' in name %}
        {{ return('cast(null as ' ~ segment_builder.type_name('text') ~ ')') }}
    {% endif %}
    {% set text = segment_builder.filter_reading(segment_builder.event_property(name), {'type': 'string', 'operator': 'equals'}) %}
    {{ return(segment_builder.exact_text(text)) }}
{% endmacro %}


{% macro _columns_of(property) %}
    {#- The columns that an event's property is read from. -#}
    {% set source = segment_builder.event_property(property) %}
    {{ return([source.column] + ([source.otherwise.column] if 'otherwise' in source else [])) }}
{% endmacro %}


{% macro _occurrence_select(condition) %}
    {#- The one event of each profile, held against what is asked of it. -#}
    {% set filters = [] %}
    {% for entry in condition.then_filters %}
        {% do filters.append({'source': segment_builder.event_property(entry.property), 'filter': entry.filter}) %}
    {% endfor %}
    {% set timeframe = condition.then_timeframe_filter %}
    {% set predicates = ['place = 1'] %}
    {% if timeframe.operator != 'alltime' and 'anchor' not in timeframe %}
        {% set window = segment_builder.window(timeframe) %}
        {% set subject = 'occurred_at' if 'lower' in window else segment_builder.local_time('occurred_at') %}
        {% do predicates.append(segment_builder.window_predicate(subject, window)) %}
    {% endif %}
    {% set events = segment_builder._occurrences(condition) %}
    {% set events = segment_builder._around_anchors(events, timeframe) if 'anchor' in timeframe else events ~ ' as occurrences' %}
    {{ return({
        'body': 'select profile_id\n' ~ segment_builder.filtered_rows(events, ['profile_id'], predicates, filters), 'is_negated': false,
    }) }}
{% endmacro %}


{% macro _occurrences(condition) %}
    {#- The events as a subquery, the first or the latest of each profile in place 1. -#}
    {% set columns = ['profile_id', 'occurred_at'] %}
    {% for entry in condition.then_filters %}{% do columns.extend(segment_builder._columns_of(entry.property)) %}{% endfor %}
    {% set columns = columns | unique | list %}
    {% set direction = ' desc' if condition.occurrence == 'latest' else '' %}
    {% set place = (
        'row_number() over (partition by profile_id order by occurred_at' ~ direction ~ ', ' ~ segment_builder.binary_text('event_id')
        ~ direction ~ ') as place'
    ) %}
    {{ return(
        '(\n    select\n        ' ~ (columns + [place]) | join(',\n        ') ~ '\n    '
        ~ segment_builder.matching_events(
            condition.metric_id, condition.metric_filters, columns + ['event_id'], condition.timeframe_filter
        ) | indent(4) ~ '\n)'
    ) }}
{% endmacro %}


{% macro _frequency_select(condition) %}
    {#- Whether the event that makes the number full comes in time after one. -#}
    {% set filter = condition.measurement_filter %}
    {% set needed = filter.value | round(0, 'floor') + 1 if filter.operator == 'greater-than' else filter.value | round(0, 'ceil') %}
    {% set steps = [needed - 1, 1000000000] | min | int %}
    {% set within = [[condition.in_any_days, 1] | max, 10000000] | min | int * 86400000000 %}
    {% set body %}
select distinct profile_id
from (
    select
        profile_id,
        occurred_at,
        lead(occurred_at, {{ steps }}) over (
            partition by profile_id{{ ', same_text' if 'per' in condition }} order by occurred_at
        ) as filled_at
    {{ segment_builder._measured_events(condition, is_dated=true) | indent(4) }}
) as followed_events
where {{ segment_builder.microseconds_between('occurred_at', 'filled_at') }} < {{ within }}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}


{% macro matching_events(metric, metric_filters, columns, timeframe_filter=none) %}
    {#- The events that a condition counts, as `from … where …`. Without a timeframe they need only exist by the run's instant. -#}
    {% set named = segment_builder.named_events(ref('segment_builder', 'int_events'), segment_builder.string_literal(metric)) %}
    {% set predicates = named.predicates | list %}
    {% set is_anchored = timeframe_filter and 'anchor' in timeframe_filter %}
    {% set window = segment_builder.window({'operator': 'alltime'} if is_anchored or not timeframe_filter else timeframe_filter) %}
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
    {% set kept_names = segment_builder.kept_filter_names(ref('segment_builder', 'int_events')) if metric_filters else [] %}
    {% for entry in metric_filters %}
        {% set kept = segment_builder.kept_filter(metric, entry.property, entry.filter) if kept_names else none %}
        {% if kept is not none and kept.name in kept_names %}
            {% do predicates.append(kept.name) %}
        {% else %}
            {% do filters.append({'source': segment_builder.event_property(entry.property), 'filter': entry.filter}) %}
        {% endif %}
    {% endfor %}
    {% if is_anchored %}
        {% set events = segment_builder._around_anchors(named.events, timeframe_filter) %}
    {% else %}
        {% set events = named.events ~ (' as named_events' if named.is_subquery) %}
    {% endif %}
    {{ return(segment_builder.filtered_rows(events, columns, predicates, filters)) }}
{% endmacro %}


{% macro _around_anchors(events, timeframe_filter) %}
    {#- The events, a relation or a subquery, that lie after or before each profile's anchor. -#}
    {% set anchor = timeframe_filter.anchor %}
    {% if 'property' in anchor %}
        {% set source = segment_builder.profile_property(anchor.property) %}
        {% if source.type != 'timestamp' and segment_builder.time_zone() is not none %}
            {#- Engines turn no local midnight into an instant alike, where the clock skips or repeats it. -#}
            {% do exceptions.raise_compiler_error(
                "Segment '" ~ model.name ~ "': the anchor of " ~ timeframe_filter.operator ~ ' is the property ' ~ anchor.property
                ~ ', a text. With a var timezone other than UTC an anchor is an event or a standard date of the profile, such as created.'
            ) %}
        {% endif %}
        {% set date = segment_builder.filter_reading(source, {'type': 'date', 'operator': 'alltime'}) %}
        {% set anchors = (
            'select\n    profile_id,\n    ' ~ date | indent(4) ~ ' as anchored_at\nfrom ' ~ ref('segment_builder', 'int_profiles')
        ) %}
    {% else %}
        {% set occurred_at = ('min' if anchor.occurrence == 'first' else 'max') ~ '(occurred_at)' %}
        {% set anchors = (
            'select profile_id, ' ~ occurred_at ~ ' as anchored_at\n'
            ~ segment_builder.matching_events(anchor.metric_id, anchor.metric_filters, ['profile_id', 'occurred_at'])
            ~ '\ngroup by profile_id'
        ) %}
    {% endif %}
    {#- More than ten million days lie outside of all dates. -#}
    {% set hours = [timeframe_filter.quantity, 240000000] | min * (24 if timeframe_filter.unit == 'day' else 1) %}
    {% set is_after = timeframe_filter.operator == 'after-event' %}
    {% set anchor_and_event = ['anchors.anchored_at', 'events.occurred_at'] %}
    {% set first, last = anchor_and_event if is_after else anchor_and_event | reverse %}
    {% set anchored %}
(
    select events.*
    from {{ events | string | indent(4) }} as events
    inner join (
        {{ anchors | indent(8) }}
    ) as anchors on events.profile_id = anchors.profile_id
    where
        {{ first }} < {{ last }}
        and {{ segment_builder.microseconds_between(first, last) }} <= {{ hours * 3600000000 }}
) as anchored_events
    {%- endset %}
    {{ return(anchored | trim) }}
{% endmacro %}


{% macro _metric_found(condition) %}
    {% if 'occurrence' in condition %}
        {{ return({
            'body': 'select profile_id, ' ~ segment_builder.timestamp_as_text('occurred_at') ~ ' as found, occurred_at as last_event_at\nfrom '
            ~ segment_builder._occurrences(condition) ~ ' as occurrences\nwhere place = 1',
            'otherwise': 'never', 'is_dated': true,
        }) }}
    {% elif 'per' in condition %}
        {{ return(segment_builder._best_found(condition)) }}
    {% endif %}
    {% set found = segment_builder.number_as_text(segment_builder._measurement(condition)) %}
    {% if 'in_any_days' in condition %}
        {% set found = dbt.concat([found, "' in all'"]) %}
    {% endif %}
    {% set body %}
select
    profile_id,
    {{ found }} as found,
    max(occurred_at) as last_event_at
{{ segment_builder._measured_events(condition, is_dated=true) }}
group by profile_id
    {% endset %}
    {{ return({
        'body': body, 'otherwise': 'unknown' if condition.measurement in segment_builder._measurements_without_zero() else '0',
        'is_dated': true,
    }) }}
{% endmacro %}


{% macro _best_found(condition) %}
    {#- Of all the texts the measurement that is nearest to what is asked for. -#}
    {% set best = 'min' if condition.measurement_filter.operator.startswith('less-than') else 'max' %}
    {% set body %}
select
    profile_id,
    {{ segment_builder.number_as_text(best ~ '(measured)') }} as found,
    max(latest_at) as last_event_at
from (
    select
        profile_id,
        {{ segment_builder._measurement(condition) | indent(8) }} as measured,
        max(occurred_at) as latest_at
    {{ segment_builder._measured_events(condition, is_dated=true) | indent(4) }}
    group by profile_id, same_text
) as measured_texts
group by profile_id
    {% endset %}
    {{ return({'body': body, 'otherwise': 'nothing of the same ' ~ condition.per, 'is_dated': true}) }}
{% endmacro %}


{% macro _measurement_in_words(condition) %}
    {% set operator, value = condition.measurement_filter.operator, condition.measurement_filter.value %}
    {% if condition.measurement == 'count' and operator == 'equals' and value == 0 %}
        {{ return('zero times') }}
    {% elif condition.measurement == 'count' and operator == 'greater-than-or-equal' and value == 1 %}
        {{ return('at least once') }}
    {% endif %}
    {% if 'in_any_days' in condition %}
        {% set days = condition.in_any_days ~ ' day' ~ ('' if condition.in_any_days == 1 else 's') %}
        {% set plain = dict(condition) %}
        {% do plain.pop('in_any_days') %}
        {{ return(segment_builder._measurement_in_words(plain) ~ ' within any ' ~ days) }}
    {% elif 'per' in condition %}
        {% set plain = dict(condition) %}
        {% do plain.pop('per') %}
        {{ return(segment_builder._measurement_in_words(plain) ~ ' with the same ' ~ condition.per) }}
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
        'gap': comparison ~ ' days between the two latest',
        'unique': comparison ~ ' different values of ' ~ measured,
    }.get(condition.measurement, condition.measurement ~ ' of ' ~ measured ~ ' ' ~ comparison)) }}
{% endmacro %}


{% macro _occurrence_in_words(condition) %}
    {% set words = segment_builder.event_filters_in_words(condition.then_filters) %}
    {% if condition.then_timeframe_filter.operator != 'alltime' or not words %}
        {% set words = [segment_builder.filter_in_words(condition.then_timeframe_filter)] + words %}
    {% endif %}
    {{ return(words | join(', ')) }}
{% endmacro %}


{% macro _names_of_events(metric, metric_filters, timeframe_filter=none) %}
    {% set names = [['metric', metric, '']] %}
    {% for entry in metric_filters if entry.property != '$value' %}
        {% do names.append(['event property', segment_builder.event_property(entry.property).key, metric]) %}
    {% endfor %}
    {{ return(names + segment_builder._names_of_anchor(timeframe_filter)) }}
{% endmacro %}


{% macro _names_of_anchor(timeframe_filter) %}
    {% if not timeframe_filter or 'anchor' not in timeframe_filter %}
        {{ return([]) }}
    {% endif %}
    {% set anchor = timeframe_filter.anchor %}
    {% if 'property' not in anchor %}
        {{ return(segment_builder._names_of_events(anchor.metric_id, anchor.metric_filters)) }}
    {% endif %}
    {% set source = segment_builder.profile_property(anchor.property) %}
    {{ return([['profile property', source.key, '']] if 'key' in source else []) }}
{% endmacro %}


{% macro _timeframe_of_events() %}
    {{ return({'filter_on': 'timeframe of events', 'types': {'date': ['static', 'anniversaries', 'alltime', 'anchored']}}) }}
{% endmacro %}


{% macro _measurement_cases() %}
    {#- Measurement -> what else is said with it. -#}
    {% set of_a_property = {'optional': {'measurement_property': 'text'}} %}
    {% set of_no_property = {'optional': {'measurement_property': 'nothing: this measures no property'}} %}
    {{ return({
        'count': of_no_property, 'sum': of_a_property, 'average': of_a_property, 'minimum': of_a_property,
        'maximum': of_a_property, 'unique': {'members': {'measurement_property': 'text'}}, 'days': of_no_property,
        'weeks': of_no_property, 'months': of_no_property, 'gap': of_no_property,
    }) }}
{% endmacro %}


{% macro _measurements_without_zero() %}
    {#- Those that are unknown over no event. -#}
    {{ return(['average', 'minimum', 'maximum', 'gap']) }}
{% endmacro %}


{% macro _normal_timeframe(timeframe_filter) %}
    {% if not timeframe_filter %}
        {{ return({'type': 'date', 'operator': 'alltime'}) }}
    {% elif 'anchor' not in timeframe_filter or 'property' in timeframe_filter.anchor %}
        {{ return(timeframe_filter) }}
    {% endif %}
    {% set anchor = dict(segment_builder._normal_events(timeframe_filter.anchor), occurrence=timeframe_filter.anchor.occurrence) %}
    {{ return(dict(timeframe_filter, anchor=anchor)) }}
{% endmacro %}


{% macro _normal_events(events) %}
    {{ return({
        'metric_id': events.metric_id, 'metric_filters': (events.get('metric_filters') or []) | selectattr('filter') | list,
    }) }}
{% endmacro %}


{% macro _metric_problem(condition) %}
    {% if 'occurrence' in condition %}
        {% if not (condition.get('then_filters') or []) | selectattr('filter') | list and not condition.get('then_timeframe_filter') %}
            {{ return({
                'member': 'then_filters',
                'allowed': 'what the ' ~ condition.occurrence ~ ' event has to meet: then_filters, then_timeframe_filter or both',
            }) }}
        {% endif %}
        {{ return(none) }}
    {% endif %}
    {% set filter = condition.measurement_filter %}
    {% if condition.get('in_any_days') is not none and 'less' in condition %}
        {{ return({'member': 'less', 'allowed': 'nothing beside in_any_days, which counts events one by one'}) }}
    {% elif condition.get('in_any_days') is not none and filter.operator not in ['greater-than', 'greater-than-or-equal'] %}
        {{ return({'member': 'measurement_filter', 'allowed': 'greater-than or greater-than-or-equal beside in_any_days'}) }}
    {% elif condition.get('per') is not none and condition.measurement not in segment_builder._measurements_without_zero()
        and segment_builder.holds_for_zero(filter) %}
        {{ return({
            'member': 'measurement_filter',
            'allowed': 'a filter that does not hold for 0 beside per: a ' ~ condition.per ~ ' without any event is not looked at',
        }) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}
