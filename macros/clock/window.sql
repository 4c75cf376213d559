{% macro window(filter) %}
    {#-
        A date filter as what it asks of a timestamp at the run's instant, all bounds as literals' text:
        {lower, lower_is_inside, upper, upper_is_inside, is_empty}, none for an open side, or
        {month_days: {first, last, with_leap_day}} or {month: number} for what comes back every year.
    -#}
    {% set now = segment_builder.parse_instant(segment_builder.as_of()) %}
    {% set today = segment_builder._day_of(now) %}
    {% set operator = filter.operator %}
    {% if operator == 'alltime' %}
        {{ return(segment_builder._bounded(none, none)) }}
    {% elif operator == 'in-the-last' %}
        {{ return(segment_builder._bounded(segment_builder._shifted(now, -filter.quantity, filter.unit), now, upper_is_inside=true)) }}
    {% elif operator == 'at-least' %}
        {{ return(segment_builder._bounded(none, segment_builder._shifted(now, -filter.quantity, filter.unit))) }}
    {% elif operator == 'between' %}
        {% set farthest = segment_builder._shifted(now, -([filter.start, filter.end] | max), filter.unit) %}
        {% set nearest = segment_builder._shifted(now, -([filter.start, filter.end] | min), filter.unit) %}
        {% if filter.unit == 'hour' %}
            {{ return(segment_builder.capped(segment_builder._bounded(farthest, nearest, upper_is_inside=true))) }}
        {% endif %}
        {{ return(segment_builder.capped(segment_builder._bounded(farthest, segment_builder._next_day(nearest)))) }}
    {% elif operator == 'in-the-next' %}
        {% set end = segment_builder._shifted(now, filter.quantity, filter.unit) %}
        {% if filter.unit == 'hour' %}
            {{ return(segment_builder._bounded(now, end, lower_is_inside=false, upper_is_inside=true)) }}
        {% endif %}
        {{ return(segment_builder._bounded(now, segment_builder._next_day(end), lower_is_inside=false)) }}
    {% elif operator == 'before' %}
        {{ return(segment_builder._bounded(none, segment_builder._day_of(segment_builder.parse_instant(filter.date)))) }}
    {% elif operator == 'after' %}
        {{ return(segment_builder._bounded(segment_builder._next_day(segment_builder.parse_instant(filter.date)), none)) }}
    {% elif operator == 'between-static' %}
        {{ return(segment_builder.static_window(filter.start, filter.end)) }}
    {% elif operator == 'holiday' %}
        {% set days = segment_builder.holiday_days(filter) %}
        {{ return(segment_builder._bounded(days.first, segment_builder._next_day(days.last))) }}
    {% elif operator == 'anniversary' %}
        {{ return({'month_days': {'first': 100 * today.month + today.day, 'last': 100 * today.month + today.day, 'with_leap_day': true}}) }}
    {% elif operator == 'anniversary-month' %}
        {{ return({'month': today.month}) }}
    {% elif operator == 'calendar-month' %}
        {{ return({'month': filter.value}) }}
    {% elif operator == 'anniversary-last' %}
        {% set first = segment_builder._day_of(segment_builder._shifted(now, -filter.quantity, filter.unit)) %}
        {{ return({'month_days': segment_builder._month_days(modules.datetime.datetime(1, 1, 1) if first is integer else first, today)}) }}
    {% elif operator == 'anniversary-next' %}
        {% set last = segment_builder._day_of(segment_builder._shifted(now, filter.quantity, filter.unit)) %}
        {{ return({'month_days': segment_builder._month_days(
            segment_builder._next_day(today), modules.datetime.datetime(9999, 12, 31) if last is integer else last
        )}) }}
    {% endif %}
{% endmacro %}


{% macro static_window(start, end) %}
    {#- From an instant to another; an end at midnight stands for its whole day. -#}
    {% set first = segment_builder.parse_instant(start) %}
    {% set last = segment_builder.parse_instant(end) %}
    {#- By their texts: a datetime of dbt v2 does not tell its microsecond. -#}
    {% set ends_at_midnight = segment_builder.instant_text(last) == segment_builder.instant_text(segment_builder._day_of(last)) %}
    {% set window = segment_builder._bounded(
        first, segment_builder._next_day(last) if ends_at_midnight else last, upper_is_inside=not ends_at_midnight
    ) %}
    {{ return(dict(window, is_empty=window.upper is not none and (window.lower > window.upper or window.lower == window.upper and ends_at_midnight))) }}
{% endmacro %}


{% macro _bounded(lower, upper, lower_is_inside=true, upper_is_inside=false) %}
    {#- The window between two bounds: datetimes, none for an open side, or -1 and 1 for what lies before and after the calendar.
        No literal has to stand for those: from before all, or up to after all, is no bound; the other way round nothing is left. -#}
    {{ return({
        'lower': none if lower is none or lower is integer else segment_builder.instant_text(lower), 'lower_is_inside': lower_is_inside,
        'upper': none if upper is none or upper is integer else segment_builder.instant_text(upper), 'upper_is_inside': upper_is_inside,
        'is_empty': lower == 1 or upper == -1,
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


{#- What follows takes and gives datetimes, or -1 and 1 for what lies before the year 1 and after the year 9999. -#}

{% macro _day_of(instant) %}
    {{ return(instant if instant is integer else modules.datetime.datetime(instant.year, instant.month, instant.day)) }}
{% endmacro %}


{% macro _next_day(instant) %}
    {{ return(segment_builder._plus_days(segment_builder._day_of(instant), 1)) }}
{% endmacro %}


{% macro _plus_days(day, days) %}
    {% if day is integer %}
        {{ return(day) }}
    {% elif days < (modules.datetime.datetime(1, 1, 1) - day).days %}
        {{ return(-1) }}
    {% elif days > (modules.datetime.datetime(9999, 12, 31) - day).days %}
        {{ return(1) }}
    {% endif %}
    {{ return(day + modules.datetime.timedelta(days=days)) }}
{% endmacro %}


{% macro _shifted(now, quantity, unit) %}
    {#- Hours count from the instant, all other units from its day; months and years keep to the month's last day. More than a
        hundred million of any unit lies beyond all dates. -#}
    {% set quantity = [[quantity, -100000000] | max, 100000000] | min %}
    {% set today = segment_builder._day_of(now) %}
    {% if unit == 'hour' %}
        {% set hours = now.hour + quantity %}
        {% set day = segment_builder._plus_days(today, hours // 24) %}
        {{ return(day if day is integer else day + ((now - today) + modules.datetime.timedelta(hours=hours % 24 - now.hour))) }}
    {% elif unit in ['day', 'week'] %}
        {{ return(segment_builder._plus_days(today, quantity * (7 if unit == 'week' else 1))) }}
    {% endif %}
    {% set months = 12 * today.year + today.month - 1 + quantity * (12 if unit == 'year' else 1) %}
    {% set year, month = months // 12, months % 12 + 1 %}
    {% if year < 1 or year > 9999 %}
        {{ return(-1 if year < 1 else 1) }}
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
