{#- One word per date filter, for timeframes of events, joining and consent, and for properties that hold dates. -#}


{% macro over_all_time() %}
    {{ return(segment_builder._filter('over_all_time', varargs, kwargs, 'date', 'alltime', {})) }}
{% endmacro %}


{% macro in_the_last(quantity, unit, missing=none) %}
    {#- in_the_last(30, 'day'); units are hour, day, week, month, year, and their plurals. -#}
    {{ return(segment_builder._filter('in_the_last', varargs, kwargs, 'date', 'in-the-last', {'quantity': quantity, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro in_the_next(quantity, unit, missing=none) %}
    {{ return(segment_builder._filter('in_the_next', varargs, kwargs, 'date', 'in-the-next', {'quantity': quantity, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro at_least_ago(quantity, unit, missing=none) %}
    {#- at_least_ago(4, 'month'): four months ago or longer. -#}
    {{ return(segment_builder._filter('at_least_ago', varargs, kwargs, 'date', 'at-least', {'quantity': quantity, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro anniversary_in_the_last(quantity, unit, missing=none) %}
    {{ return(segment_builder._filter('anniversary_in_the_last', varargs, kwargs, 'date', 'anniversary-last', {'quantity': quantity, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro anniversary_in_the_next(quantity, unit, missing=none) %}
    {{ return(segment_builder._filter('anniversary_in_the_next', varargs, kwargs, 'date', 'anniversary-next', {'quantity': quantity, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro between_ago(start, end, unit, missing=none) %}
    {#- between_ago(121, 395, 'day'): both ends belong to it. -#}
    {{ return(segment_builder._filter('between_ago', varargs, kwargs, 'date', 'between', {'start': start, 'end': end, 'unit': unit}, missing)) }}
{% endmacro %}


{% macro before(date, missing=none) %}
    {{ return(segment_builder._filter('before', varargs, kwargs, 'date', 'before', {'date': segment_builder.rfc_3339(date)}, missing)) }}
{% endmacro %}


{% macro after(date, missing=none) %}
    {{ return(segment_builder._filter('after', varargs, kwargs, 'date', 'after', {'date': segment_builder.rfc_3339(date)}, missing)) }}
{% endmacro %}


{% macro between_dates(start, end, missing=none) %}
    {#- between_dates('2025-11-28', '2025-12-01'): both days belong to it. -#}
    {{ return(segment_builder._filter('between_dates', varargs, kwargs, 'date', 'between-static', {'start': segment_builder.rfc_3339(start), 'end': segment_builder.rfc_3339(end)}, missing)) }}
{% endmacro %}


{% macro anniversary_today(missing=none) %}
    {{ return(segment_builder._filter('anniversary_today', varargs, kwargs, 'date', 'anniversary', {}, missing)) }}
{% endmacro %}


{% macro anniversary_this_month(missing=none) %}
    {{ return(segment_builder._filter('anniversary_this_month', varargs, kwargs, 'date', 'anniversary-month', {}, missing)) }}
{% endmacro %}


{% macro in_calendar_month(month, missing=none) %}
    {{ return(segment_builder._filter('in_calendar_month', varargs, kwargs, 'date', 'calendar-month', {'value': month}, missing)) }}
{% endmacro %}


{% macro calendar(unit, offset, to_date=none, missing=none) %}
    {#- calendar('quarter', -1): the last whole quarter; units are day, week, month, quarter, year, and their plurals. With to_date=true it
        ends with the moment of it that is now. -#}
    {{ return(segment_builder._filter_of_period('calendar', varargs, kwargs, 'date', 'calendar', {'unit': unit, 'offset': offset}, to_date, missing)) }}
{% endmacro %}


{% macro today(missing=none) %}
    {{ return(segment_builder._filter_of_period('today', varargs, kwargs, 'date', 'calendar', {'unit': 'day', 'offset': 0}, none, missing)) }}
{% endmacro %}


{% macro yesterday(missing=none) %}
    {{ return(segment_builder._filter_of_period('yesterday', varargs, kwargs, 'date', 'calendar', {'unit': 'day', 'offset': -1}, none, missing)) }}
{% endmacro %}


{% macro this_week(missing=none) %}
    {{ return(segment_builder._filter_of_period('this_week', varargs, kwargs, 'date', 'calendar', {'unit': 'week', 'offset': 0}, none, missing)) }}
{% endmacro %}


{% macro last_week(to_date=none, missing=none) %}
    {{ return(segment_builder._filter_of_period('last_week', varargs, kwargs, 'date', 'calendar', {'unit': 'week', 'offset': -1}, to_date, missing)) }}
{% endmacro %}


{% macro this_month(missing=none) %}
    {{ return(segment_builder._filter_of_period('this_month', varargs, kwargs, 'date', 'calendar', {'unit': 'month', 'offset': 0}, none, missing)) }}
{% endmacro %}


{% macro last_month(to_date=none, missing=none) %}
    {{ return(segment_builder._filter_of_period('last_month', varargs, kwargs, 'date', 'calendar', {'unit': 'month', 'offset': -1}, to_date, missing)) }}
{% endmacro %}


{% macro this_quarter(missing=none) %}
    {{ return(segment_builder._filter_of_period('this_quarter', varargs, kwargs, 'date', 'calendar', {'unit': 'quarter', 'offset': 0}, none, missing)) }}
{% endmacro %}


{% macro last_quarter(to_date=none, missing=none) %}
    {{ return(segment_builder._filter_of_period('last_quarter', varargs, kwargs, 'date', 'calendar', {'unit': 'quarter', 'offset': -1}, to_date, missing)) }}
{% endmacro %}


{% macro this_year(missing=none) %}
    {{ return(segment_builder._filter_of_period('this_year', varargs, kwargs, 'date', 'calendar', {'unit': 'year', 'offset': 0}, none, missing)) }}
{% endmacro %}


{% macro last_year(to_date=none, missing=none) %}
    {{ return(segment_builder._filter_of_period('last_year', varargs, kwargs, 'date', 'calendar', {'unit': 'year', 'offset': -1}, to_date, missing)) }}
{% endmacro %}


{% macro same_period_last_year(unit, to_date=none, missing=none) %}
    {#- same_period_last_year('month'): this month, a year ago. Weeks and days have none: a year is no whole number of them. -#}
    {% set offsets = {'month': -12, 'quarter': -4, 'year': -1} %}
    {% set name = unit[:-1] if unit is string and unit.endswith('s') else unit %}
    {% if name is not string or name not in offsets %}
        {{ return(segment_builder._mistaken(
            'same_period_last_year(' ~ segment_builder._shown(unit) ~ ')', 'month, quarter, year', given=[unit] + varargs | list + kwargs.values() | list
        )) }}
    {% endif %}
    {{ return(segment_builder._filter_of_period('same_period_last_year', varargs, kwargs, 'date', 'calendar', {'unit': name, 'offset': offsets[name]}, to_date, missing)) }}
{% endmacro %}


{% macro _filter_of_period(word, varargs, kwargs, type, operator, members, to_date, missing) %}
    {% if to_date is not none %}
        {% do members.update({'to_date': to_date}) %}
    {% endif %}
    {{ return(segment_builder._filter(word, varargs, kwargs, type, operator, members, missing)) }}
{% endmacro %}


{% macro holiday(name, years_ago, missing=none) %}
    {#- holiday('christmas', 2): the days of a holiday, so many calendar years before that of the run. -#}
    {{ return(segment_builder._filter('holiday', varargs, kwargs, 'date', 'holiday', {'holiday': name, 'years_ago': years_ago}, missing)) }}
{% endmacro %}


{% macro holiday_last_year(name, missing=none) %}
    {{ return(segment_builder._filter('holiday_last_year', varargs, kwargs, 'date', 'holiday', {'holiday': name, 'years_ago': 1}, missing)) }}
{% endmacro %}


{% macro after_event(quantity, unit, anchor) %}
    {#- did('Viewed Product', after_event(7, 'day', first('Placed Order'))): in the 7 days after it. The anchor is first(), latest() or
        the name of a date property. -#}
    {{ return(segment_builder._filter('after_event', varargs, kwargs, 'date', 'after-event', {'quantity': quantity, 'unit': unit, 'anchor': segment_builder._anchor('after_event', anchor)})) }}
{% endmacro %}


{% macro before_event(quantity, unit, anchor) %}
    {{ return(segment_builder._filter('before_event', varargs, kwargs, 'date', 'before-event', {'quantity': quantity, 'unit': unit, 'anchor': segment_builder._anchor('before_event', anchor)})) }}
{% endmacro %}


{% macro _anchor(word, given) %}
    {% if given is string %}
        {{ return({'property': given}) }}
    {% elif given is not mapping or 'occurrence' not in given %}
        {{ return(given) }}
    {% elif given.timeframe_filter or given.then_filters or given.then_timeframe_filter %}
        {% set shown = given.occurrence ~ "('" ~ given.metric_id ~ "'" %}
        {{ return(segment_builder._mistaken(
            word ~ '(…, ' ~ shown ~ ', …)) with a timeframe, has or then', shown ~ ', where={…}), which is looked for over all time', given=[given]
        )) }}
    {% endif %}
    {{ return({'metric_id': given.metric_id, 'occurrence': given.occurrence, 'metric_filters': given.metric_filters}) }}
{% endmacro %}


{% macro rfc_3339(date) %}
    {#- A plain date is written out in full, as is one that YAML has read as a date; everything else stays as it is, to be
        judged with the definition. -#}
    {% set date = date.isoformat() if date is defined and date.isoformat is defined else date %}
    {{ return(date ~ 'T00:00:00+00:00' if date is string and date | length == 10 else date) }}
{% endmacro %}
