{% macro window(filter) %}
    {#-
        A date filter as what it asks of a timestamp at the run's instant, all bounds as literals' text:
        {lower, lower_is_inside, upper, upper_is_inside}, none for an open side, or
        {month_days: {first, last, with_leap_day}} or {month: number} for what comes back every year.
    -#}
    {% set now = segment_builder.parse_instant(segment_builder.as_of()) %}
    {% set today = segment_builder._day_of(now) %}
    {% set operator = filter.operator %}
    {% set open = {'lower': none, 'lower_is_inside': true, 'upper': none, 'upper_is_inside': false} %}

    {% if operator == 'alltime' %}
        {{ return(open) }}
    {% elif operator == 'in-the-last' %}
        {{ return(dict(
            open, lower=segment_builder.instant_text(segment_builder._shifted(now, -filter.quantity, filter.unit)),
            upper=segment_builder.instant_text(now), upper_is_inside=true
        )) }}
    {% elif operator == 'at-least' %}
        {{ return(dict(open, upper=segment_builder.instant_text(segment_builder._shifted(now, -filter.quantity, filter.unit)))) }}
    {% elif operator == 'between' %}
        {% set farthest = segment_builder._shifted(now, -([filter.start, filter.end] | max), filter.unit) %}
        {% set nearest = segment_builder._shifted(now, -([filter.start, filter.end] | min), filter.unit) %}
        {% set window = dict(open, lower=segment_builder.instant_text(farthest)) %}
        {% if filter.unit == 'hour' %}
            {% do window.update({'upper': segment_builder.instant_text(nearest), 'upper_is_inside': true}) %}
        {% else %}
            {% do window.update({'upper': segment_builder.instant_text(segment_builder._next_day(nearest))}) %}
        {% endif %}
        {{ return(segment_builder.capped(window)) }}
    {% elif operator == 'in-the-next' %}
        {% set end = segment_builder._shifted(now, filter.quantity, filter.unit) %}
        {% set window = dict(open, lower=segment_builder.instant_text(now), lower_is_inside=false) %}
        {% if filter.unit == 'hour' %}
            {% do window.update({'upper': segment_builder.instant_text(end), 'upper_is_inside': true}) %}
        {% else %}
            {% do window.update({'upper': segment_builder.instant_text(segment_builder._next_day(end))}) %}
        {% endif %}
        {{ return(window) }}
    {% elif operator == 'before' %}
        {% set day = segment_builder._day_of(segment_builder.parse_instant(filter.date)) %}
        {{ return(dict(open, upper=segment_builder.instant_text(day))) }}
    {% elif operator == 'after' %}
        {% set day = segment_builder._day_of(segment_builder.parse_instant(filter.date)) %}
        {{ return(dict(open, lower=segment_builder.instant_text(segment_builder._next_day(day)))) }}
    {% elif operator == 'between-static' %}
        {{ return(segment_builder.static_window(filter.start, filter.end)) }}
    {% elif operator == 'anniversary' %}
        {{ return({'month_days': {'first': 100 * today.month + today.day, 'last': 100 * today.month + today.day, 'with_leap_day': true}}) }}
    {% elif operator == 'anniversary-month' %}
        {{ return({'month': today.month}) }}
    {% elif operator == 'calendar-month' %}
        {{ return({'month': filter.value}) }}
    {% elif operator == 'anniversary-last' %}
        {% set first = segment_builder._day_of(segment_builder._shifted(now, -filter.quantity, filter.unit)) %}
        {{ return({'month_days': segment_builder._month_days(first, today)}) }}
    {% elif operator == 'anniversary-next' %}
        {% set last = segment_builder._day_of(segment_builder._shifted(now, filter.quantity, filter.unit)) %}
        {{ return({'month_days': segment_builder._month_days(segment_builder._next_day(today), last)}) }}
    {% endif %}
{% endmacro %}


{% macro static_window(start, end) %}
    {#- From an instant to another; an end at midnight stands for its whole day. -#}
    {% set first = segment_builder.parse_instant(start) %}
    {% set last = segment_builder.parse_instant(end) %}
    {#- By their texts: a datetime of dbt v2 does not tell its microsecond. -#}
    {% set ends_at_midnight = segment_builder.instant_text(last) == segment_builder.instant_text(segment_builder._day_of(last)) %}
    {% set lower = segment_builder.instant_text(first) %}
    {% set upper = segment_builder.instant_text(segment_builder._next_day(last) if ends_at_midnight else last) %}
    {{ return({
        'lower': lower, 'lower_is_inside': true, 'upper': upper, 'upper_is_inside': not ends_at_midnight,
        'is_empty': lower >= upper if ends_at_midnight else lower > upper,
    }) }}
{% endmacro %}


{% macro capped(window) %}
    {#- The window cut at the run's instant: what happens later does not exist yet. -#}
    {% set now = segment_builder.as_of() %}
    {% if 'lower' not in window or (window.upper is not none and window.upper <= now) %}
        {{ return(window) }}
    {% endif %}
    {{ return(dict(window, upper=now, upper_is_inside=true)) }}
{% endmacro %}


{% macro _day_of(instant) %}
    {{ return(modules.datetime.datetime(instant.year, instant.month, instant.day)) }}
{% endmacro %}


{% macro _next_day(instant) %}
    {{ return(segment_builder._plus_days(segment_builder._day_of(instant), 1)) }}
{% endmacro %}


{% macro _plus_days(instant, days) %}
    {#- Within the years 1 to 9999, which every engine can hold. -#}
    {% set first, last = modules.datetime.datetime(1, 1, 1), modules.datetime.datetime(9999, 12, 31) %}
    {% if days < (first - instant).days %}
        {{ return(first) }}
    {% elif days >= (last - instant).days %}
        {{ return(last) }}
    {% endif %}
    {{ return(instant + modules.datetime.timedelta(days=days)) }}
{% endmacro %}


{% macro _shifted(now, quantity, unit) %}
    {#- Hours count from the instant, all other units from its day; months and years keep to the month's last day. More than a
        hundred million of any unit lies beyond all dates. -#}
    {% set quantity = [[quantity, -100000000] | max, 100000000] | min %}
    {% if unit == 'hour' %}
        {% set days, hours = quantity // 24, quantity % 24 %}
        {% set shifted = segment_builder._plus_days(now, days) %}
        {{ return(shifted + modules.datetime.timedelta(hours=hours)) }}
    {% endif %}
    {% set today = segment_builder._day_of(now) %}
    {% if unit in ['day', 'week'] %}
        {{ return(segment_builder._plus_days(today, quantity * (7 if unit == 'week' else 1))) }}
    {% endif %}
    {% set months = 12 * today.year + today.month - 1 + quantity * (12 if unit == 'year' else 1) %}
    {% set year, month = months // 12, months % 12 + 1 %}
    {% if year < 1 %}
        {{ return(modules.datetime.datetime(1, 1, 1)) }}
    {% elif year > 9999 %}
        {{ return(modules.datetime.datetime(9999, 12, 31)) }}
    {% endif %}
    {{ return(modules.datetime.datetime(year, month, [today.day, segment_builder.days_in_month(year, month)] | min)) }}
{% endmacro %}


{% macro _month_days(first, last) %}
    {#- The days of the year that fall on a day from first to last; none where there are none. 29 February is among
        them only where the span holds one. -#}
    {% set span = (last - first).days + 1 %}
    {% if span < 1 %}
        {{ return(none) }}
    {% endif %}
    {% set leap_days = namespace(found=false) %}
    {% for year in range(first.year, [last.year, first.year + 9] | min + 1)
        if not leap_days.found and segment_builder.days_in_month(year, 2) == 29 %}
        {% set leap_day = segment_builder.instant_text(modules.datetime.datetime(year, 2, 29)) %}
        {% if segment_builder.instant_text(first) <= leap_day and leap_day <= segment_builder.instant_text(last) %}
            {% set leap_days.found = true %}
        {% endif %}
    {% endfor %}
    {% set is_whole_year = span >= 366 %}
    {{ return({
        'first': 101 if is_whole_year else 100 * first.month + first.day,
        'last': 1231 if is_whole_year else 100 * last.month + last.day,
        'with_leap_day': leap_days.found,
    }) }}
{% endmacro %}
