{% macro date_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {% set instants, units = {'start': 'instant', 'end': 'instant'}, ['hour', 'day', 'week', 'month', 'year'] %}
        {% set span, spans = {'unit': units, 'quantity': 'quantity'}, {'unit': units, 'start': 'quantity', 'end': 'quantity'} %}
        {% set windows = ['between-static', 'in-the-last', 'in-the-next', 'at-least', 'between', 'holiday'] %}
        {% set anchored = {'anchor': segment_builder.anchor_shape(), 'unit': ['hour', 'day'], 'quantity': 'quantity'} %}
        {{ return({
            'operators': {
                'alltime': {}, 'before': {'date': 'instant'}, 'after': {'date': 'instant'}, 'between-static': instants,
                'in-the-last': span, 'in-the-next': span, 'at-least': span, 'between': spans,
                'anniversary': {}, 'anniversary-month': {}, 'calendar-month': {'value': 'month'},
                'anniversary-last': span, 'anniversary-next': span,
                'holiday': {'holiday': segment_builder.holiday_names() | list, 'years_ago': 'quantity'},
                'after-event': anchored, 'before-event': anchored,
            },
            'groups': {
                'range': windows, 'static': ['before', 'after'] + windows, 'anniversaries': ['anniversary-last', 'anniversary-next'],
                'recurring': ['anniversary', 'anniversary-month', 'calendar-month'], 'anchored': ['after-event', 'before-event'],
            },
        }) }}
    {% elif aspect == 'words' %}
        {% set operator = filter.operator %}
        {% if operator in ['in-the-last', 'in-the-next', 'at-least', 'anniversary-last', 'anniversary-next'] %}
            {% set span = filter.quantity ~ ' ' ~ filter.unit ~ ('' if filter.quantity == 1 else 's') %}
            {{ return({
                'in-the-last': 'in the last ' ~ span, 'in-the-next': 'in the next ' ~ span, 'at-least': 'at least ' ~ span ~ ' ago',
                'anniversary-last': 'has its day of the year in the last ' ~ span,
                'anniversary-next': 'has its day of the year in the next ' ~ span,
            }[operator]) }}
        {% elif operator == 'between' %}
            {{ return('between ' ~ [filter.start, filter.end] | min ~ ' and ' ~ [filter.start, filter.end] | max ~ ' ' ~ filter.unit ~ 's ago') }}
        {% elif operator == 'between-static' %}
            {{ return('from ' ~ filter.start[:10] ~ ' to ' ~ filter.end[:10]) }}
        {% elif operator in ['before', 'after'] %}
            {{ return(operator ~ ' ' ~ filter.date[:10]) }}
        {% elif operator == 'holiday' %}
            {{ return(segment_builder.holiday_in_words(filter)) }}
        {% elif 'anchor' in filter %}
            {{ return(segment_builder.anchored_in_words(filter)) }}
        {% elif operator == 'calendar-month' %}
            {{ return('in month ' ~ filter.value ~ ' of a year') }}
        {% endif %}
        {{ return({
            'alltime': 'over all time', 'anniversary': 'has its day of the year today',
            'anniversary-month': 'has its month of the year now',
        }[operator]) }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder._timestamp_of(subject)) }}
    {% elif aspect == 'predicate' %}
        {{ return(segment_builder.window_predicate(subject, segment_builder.window(filter))) }}
    {% elif aspect == 'problem' and filter.operator == 'between-static' %}
        {% if segment_builder.static_window(filter.start, filter.end).is_empty %}
            {{ return({'member': 'end', 'allowed': 'an instant that is not before the start, ' ~ filter.start}) }}
        {% endif %}
        {{ return(none) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _timestamp_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.text_as_timestamp(segment_builder.json_unquoted(column, source.key))) }}
    {% elif source.type == 'timestamp' %}
        {{ return(column) }}
    {% elif source.type in ['number', 'members'] %}
        {{ return('cast(null as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_timestamp(column)) }}
{% endmacro %}


{% macro window_predicate(timestamp, window) %}
    {#- Whether a timestamp lies in what clock/window.sql made of a date filter. -#}
    {% if 'month' in window %}
        {{ return(segment_builder.part_of('month', timestamp) ~ ' = ' ~ window.month) }}
    {% elif 'month_days' in window %}
        {{ return(segment_builder._month_days_predicate(segment_builder.month_and_day(timestamp), window.month_days)) }}
    {% endif %}
    {% if window.is_empty %}
        {{ return('1 = 0') }}
    {% endif %}
    {% set bounds = [] %}
    {% if window.lower is not none %}
        {% do bounds.append(
            timestamp ~ (' >= ' if window.lower_is_inside else ' > ') ~ segment_builder.timestamp_literal(window.lower)
        ) %}
    {% endif %}
    {% if window.upper is not none %}
        {% do bounds.append(
            timestamp ~ (' <= ' if window.upper_is_inside else ' < ') ~ segment_builder.timestamp_literal(window.upper)
        ) %}
    {% endif %}
    {{ return(bounds | join(' and ') if bounds else timestamp ~ ' is not null') }}
{% endmacro %}


{% macro _month_days_predicate(month_and_day, month_days) %}
    {% if month_days is none %}
        {{ return('1 = 0') }}
    {% endif %}
    {% set first, last = month_days.first, month_days.last %}
    {% if first == last %}
        {{ return(month_and_day ~ ' = ' ~ first) }}
    {% elif first < last %}
        {% set predicate = month_and_day ~ ' between ' ~ first ~ ' and ' ~ last %}
        {% set reaches_leap_day = first <= 229 and 229 <= last %}
    {% else %}
        {% set predicate = '(' ~ month_and_day ~ ' >= ' ~ first ~ ' or ' ~ month_and_day ~ ' <= ' ~ last ~ ')' %}
        {% set reaches_leap_day = first <= 229 or 229 <= last %}
    {% endif %}
    {% if reaches_leap_day and not month_days.with_leap_day %}
        {% set predicate = predicate ~ ' and ' ~ month_and_day ~ ' <> 229' %}
    {% endif %}
    {{ return(predicate) }}
{% endmacro %}
