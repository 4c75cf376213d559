{% macro date_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {% set instants, units = {'start': 'instant', 'end': 'instant'}, ['hour', 'day', 'week', 'month', 'year'] %}
        {% set span, spans = {'unit': units, 'quantity': 'quantity'}, {'unit': units, 'start': 'quantity', 'end': 'quantity'} %}
        {% set windows = ['between-static', 'in-the-last', 'in-the-next', 'at-least', 'between', 'calendar', 'holiday'] %}
        {% set periods = ['day', 'week', 'month', 'quarter', 'year'] %}
        {% set anchored = {'anchor': segment_builder.anchor_shape(), 'unit': ['hour', 'day'], 'quantity': 'quantity'} %}
        {{ return({
            'operators': {
                'alltime': {}, 'before': {'date': 'instant'}, 'after': {'date': 'instant'}, 'between-static': instants,
                'in-the-last': span, 'in-the-next': span, 'at-least': span, 'between': spans,
                'anniversary': {}, 'anniversary-month': {}, 'calendar-month': {'value': 'month'},
                'anniversary-last': span, 'anniversary-next': span,
                'calendar': {'unit': periods, 'offset': 'integer', 'to_date': 'flag'},
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
        {% elif operator == 'calendar' %}
            {{ return(segment_builder._period_in_words(filter)) }}
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
        {{ return(segment_builder._local_time_of(subject) if segment_builder._recurs(filter) else segment_builder._timestamp_of(subject)) }}
    {% elif aspect == 'is_day' %}
        {#- Of instants, text without a time is a local day; in UTC it starts with the instant that it is read as. -#}
        {% if segment_builder.time_zone() is none or segment_builder._recurs(filter) or subject.type not in ['json', 'text'] %}
            {{ return(none) }}
        {% endif %}
        {{ return('length(' ~ segment_builder._date_text(subject) ~ ') = 10') }}
    {% elif aspect == 'predicate' %}
        {% set window = segment_builder.window(filter) %}
        {% set predicate = segment_builder.window_predicate(subject, window) %}
        {% if not other %}
            {{ return(predicate) }}
        {% endif %}
        {{ return(
            '(' ~ other ~ ' and ' ~ segment_builder._days_predicate(subject, window) ~ ' or not ' ~ other ~ ' and ' ~ predicate ~ ')'
        ) }}
    {% elif aspect == 'problem' and filter.operator == 'between-static' %}
        {% if segment_builder.static_window(filter.start, filter.end).is_empty %}
            {{ return({'member': 'end', 'allowed': 'an instant that is not before the start, ' ~ filter.start}) }}
        {% endif %}
        {{ return(none) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _period_in_words(filter) %}
    {% set unit, offset = filter.unit, filter.offset %}
    {% if unit == 'day' and offset in [-1, 0, 1] %}
        {% set words = {'-1': 'yesterday', '0': 'today', '1': 'tomorrow'}[offset | string] %}
    {% elif offset in [-1, 0, 1] %}
        {% set words = {'-1': 'in the last calendar ', '0': 'in this calendar ', '1': 'in the next calendar '}[offset | string] ~ unit %}
    {% else %}
        {% set words = 'in the calendar ' ~ unit ~ ' ' ~ offset | abs ~ ' ' ~ unit ~ 's ' ~ ('ago' if offset < 0 else 'ahead') %}
    {% endif %}
    {{ return(words ~ (', up to the same moment of it as now' if filter.get('to_date') else '')) }}
{% endmacro %}


{% macro _recurs(filter) %}
    {#- Whether the filter asks for a month and day of local time. -#}
    {{ return(filter.operator.startswith('anniversary') or filter.operator == 'calendar-month') }}
{% endmacro %}


{% macro _date_text(source) %}
    {{ return(segment_builder.json_unquoted(source.column, source.key) if source.type == 'json' else source.column) }}
{% endmacro %}


{% macro _timestamp_of(source) %}
    {% if source.type == 'timestamp' %}
        {{ return(source.column) }}
    {% elif source.type in ['number', 'members'] %}
        {{ return('cast(null as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_timestamp(segment_builder._date_text(source))) }}
{% endmacro %}


{% macro _local_time_of(source) %}
    {#- Plain dates, of which midnight at no offset is one, and birthdays without a year are local already. -#}
    {% set timestamp = segment_builder._timestamp_of(source) %}
    {% if source.type not in ['json', 'text'] %}
        {{ return(segment_builder.local_time(timestamp)) }}
    {% endif %}
    {% set text = segment_builder._date_text(source) %}
    {% if segment_builder.time_zone() is not none %}
        {% set is_local = segment_builder.text_matches(text, '^.{10}([ T]00:00(:00([.]0+)?)?(Z|[+-]00:?00)?)?$') %}
        {% set timestamp = 'case when ' ~ is_local ~ ' then ' ~ timestamp ~ ' else ' ~ segment_builder.local_time(timestamp) ~ ' end' %}
    {% endif %}
    {{ return('coalesce(' ~ timestamp ~ ', ' ~ segment_builder.birthday_as_timestamp(text) ~ ')') }}
{% endmacro %}


{% macro dated_predicate(timestamp, filter) %}
    {#- Whether a date filter holds for a column that is a timestamp. -#}
    {% set reading = segment_builder.filter_reading({'column': timestamp, 'type': 'timestamp'}, filter) %}
    {{ return(segment_builder.filter_predicate(reading, filter)) }}
{% endmacro %}


{% macro window_predicate(timestamp, window) %}
    {#- Whether a timestamp, or where months and days are asked for a local time, lies in what clock/window.sql made of a date filter. -#}
    {% if 'month' in window %}
        {% set predicate = segment_builder.part_of('month', timestamp) ~ ' = ' ~ window.month %}
        {% if 'with_leap_day' not in window %}
            {{ return(predicate) }}
        {% endif %}
        {% set month_and_day = segment_builder.month_and_day(timestamp) %}
        {{ return('(' ~ predicate ~ ' or ' ~ month_and_day ~ ' = 229)' if window.with_leap_day else predicate ~ ' and ' ~ month_and_day ~ ' <> 229') }}
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


{% macro _days_predicate(day, window) %}
    {#- Whether a local day, kept as its midnight, starts within a window of instants. -#}
    {% set lower, upper = window.lower, window.upper %}
    {% if lower is not none %}
        {% set lower = segment_builder.last_day_started(segment_builder.parse_instant(lower), not window.lower_is_inside) %}
    {% endif %}
    {% if upper is not none %}
        {% set upper = segment_builder.last_day_started(segment_builder.parse_instant(upper), window.upper_is_inside) %}
    {% endif %}
    {% set days = segment_builder.days_after(lower, upper) %}
    {{ return(segment_builder.window_predicate(day, dict(days, is_empty=days.is_empty or window.is_empty))) }}
{% endmacro %}


{% macro _month_days_predicate(month_and_day, month_days) %}
    {% if month_days is none %}
        {{ return('1 = 0') }}
    {% endif %}
    {% set first, last = month_days.first, month_days.last %}
    {% if first == last %}
        {% set predicate = month_and_day ~ ' = ' ~ first %}
        {% set reaches_leap_day = first == 229 %}
    {% elif first < last %}
        {% set predicate = month_and_day ~ ' between ' ~ first ~ ' and ' ~ last %}
        {% set reaches_leap_day = first <= 229 and 229 <= last %}
    {% else %}
        {% set predicate = '(' ~ month_and_day ~ ' >= ' ~ first ~ ' or ' ~ month_and_day ~ ' <= ' ~ last ~ ')' %}
        {% set reaches_leap_day = first <= 229 or 229 <= last %}
    {% endif %}
    {% if reaches_leap_day and not month_days.with_leap_day %}
        {% set predicate = predicate ~ ' and ' ~ month_and_day ~ ' <> 229' %}
    {% elif month_days.with_leap_day and not reaches_leap_day %}
        {% set predicate = '(' ~ predicate ~ ' or ' ~ month_and_day ~ ' = 229)' %}
    {% endif %}
    {{ return(predicate) }}
{% endmacro %}
