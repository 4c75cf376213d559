{% macro window(filter) %}
    {#-
        A date filter as what it asks of a timestamp at the run's instant, all bounds as literals' text:
        {lower, lower_is_inside, upper, upper_is_inside, is_empty}, none for an open side, or, of a local time,
        {month_days: {first, last, with_leap_day}} or {month: number} for what comes back every year, and with a month
        {with_leap_day} where that differs from its own.
    -#}
    {% set now = segment_builder.parse_instant(segment_builder.as_of()) %}
    {% set today = segment_builder.local_today() %}
    {% set operator = filter.operator %}
    {% if operator == 'alltime' %}
        {{ return(segment_builder._bounded(none, none)) }}
    {% elif operator == 'in-the-last' %}
        {{ return(segment_builder._bounded(segment_builder._start_of(now, today, -filter.quantity, filter.unit), now, upper_is_inside=true)) }}
    {% elif operator == 'at-least' %}
        {{ return(segment_builder._bounded(none, segment_builder._start_of(now, today, -filter.quantity, filter.unit))) }}
    {% elif operator == 'between' %}
        {% set farthest = segment_builder._start_of(now, today, -([filter.start, filter.end] | max), filter.unit) %}
        {% set nearest = -([filter.start, filter.end] | min) %}
        {% if filter.unit == 'hour' %}
            {{ return(segment_builder.capped(
                segment_builder._bounded(farthest, segment_builder._hours_later(now, nearest), upper_is_inside=true)
            )) }}
        {% endif %}
        {{ return(segment_builder.capped(segment_builder._bounded(farthest, segment_builder._end_of(today, nearest, filter.unit)))) }}
    {% elif operator == 'in-the-next' %}
        {% if filter.unit == 'hour' %}
            {{ return(segment_builder._bounded(
                now, segment_builder._hours_later(now, filter.quantity), lower_is_inside=false, upper_is_inside=true
            )) }}
        {% endif %}
        {{ return(segment_builder._bounded(now, segment_builder._end_of(today, filter.quantity, filter.unit), lower_is_inside=false)) }}
    {% elif operator == 'before' %}
        {% set day = segment_builder._day_of(segment_builder._written_local(filter.date)) %}
        {{ return(segment_builder._bounded(none, segment_builder.instant_of(day))) }}
    {% elif operator == 'after' %}
        {% set day = segment_builder._next_day(segment_builder._written_local(filter.date)) %}
        {{ return(segment_builder._bounded(segment_builder.instant_of(day), none)) }}
    {% elif operator == 'between-static' %}
        {{ return(segment_builder.static_window(filter.start, filter.end)) }}
    {% elif operator == 'calendar' %}
        {{ return(segment_builder._calendar_window(filter, now, today)) }}
    {% elif operator == 'holiday' %}
        {% set days = segment_builder.holiday_days(filter) %}
        {{ return(segment_builder._bounded(
            segment_builder.instant_of(days.first), segment_builder.instant_of(segment_builder._next_day(days.last))
        )) }}
    {% elif operator == 'anniversary' %}
        {{ return({'month_days': segment_builder._month_days(today, today)}) }}
    {% elif operator == 'anniversary-month' %}
        {#- 29 February is of March in common years if they keep it on 1 March. -#}
        {% set moves = segment_builder.leap_day_birthdays() == 'march_1' and segment_builder.days_in_month(today.year, 2) == 28 %}
        {% if moves and today.month in [2, 3] %}
            {{ return({'month': today.month, 'with_leap_day': today.month == 3}) }}
        {% endif %}
        {{ return({'month': today.month}) }}
    {% elif operator == 'calendar-month' %}
        {{ return({'month': filter.value}) }}
    {% elif operator == 'anniversary-last' %}
        {% set first = segment_builder._local_day(now, today, -filter.quantity, filter.unit) %}
        {{ return({'month_days': segment_builder._month_days(modules.datetime.datetime(1, 1, 1) if first is integer else first, today)}) }}
    {% elif operator == 'anniversary-next' %}
        {% set last = segment_builder._local_day(now, today, filter.quantity, filter.unit) %}
        {% set tomorrow = segment_builder._next_day(today) %}
        {{ return({'month_days': none if tomorrow is integer else segment_builder._month_days(
            tomorrow, modules.datetime.datetime(9999, 12, 31) if last is integer else last
        )}) }}
    {% endif %}
{% endmacro %}


{% macro static_window(start, end) %}
    {#- From an instant to another; an end at a local midnight stands for its whole day. -#}
    {% set first = segment_builder._written_instant(start) %}
    {% set last = segment_builder._written_instant(end) %}
    {% set local = segment_builder._written_local(end) %}
    {% set day = segment_builder._day_of(local) %}
    {#- By their texts: a datetime of dbt v2 does not tell its microsecond. -#}
    {% set ends_at_midnight = segment_builder.instant_text(local) == segment_builder.instant_text(day)
        or segment_builder.instant_text(last) == segment_builder.instant_text(segment_builder.instant_of(day)) %}
    {% set window = segment_builder._bounded(
        first, segment_builder.instant_of(segment_builder._next_day(day)) if ends_at_midnight else last, upper_is_inside=not ends_at_midnight
    ) %}
    {{ return(dict(window, is_empty=window.upper is not none and (window.lower > window.upper or window.lower == window.upper and ends_at_midnight))) }}
{% endmacro %}


{% macro _calendar_window(filter, now, today) %}
    {#- A period of the calendar; one to date ends with the run's instant, moved into it. -#}
    {% set unit, offset = filter.unit, filter.offset %}
    {% if unit == 'week' %}
        {% set first = segment_builder._plus_days(today, -((today.weekday() - (0 if segment_builder.week_start() == 'monday' else 6)) % 7)) %}
    {% elif unit == 'day' %}
        {% set first = today %}
    {% else %}
        {% set month = {'month': today.month, 'quarter': today.month - (today.month - 1) % 3, 'year': 1}[unit] %}
        {% set first = modules.datetime.datetime(today.year, month, 1) %}
    {% endif %}
    {% set first = first if first is integer else segment_builder._shifted(first, offset, unit) %}
    {% if not filter.get('to_date') %}
        {% set next = first if first is integer else segment_builder._shifted(first, 1, unit) %}
        {{ return(segment_builder._bounded(segment_builder.instant_of(first), segment_builder.instant_of(next))) }}
    {% elif offset == 0 %}
        {{ return(segment_builder._bounded(segment_builder.instant_of(first), now, upper_is_inside=true)) }}
    {% endif %}
    {% set end = segment_builder._shifted(today, offset, unit) %}
    {% set end = end if end is integer else segment_builder.instant_of(end + (segment_builder.local_of(now) - today)) %}
    {{ return(segment_builder._bounded(segment_builder.instant_of(first), end, upper_is_inside=true)) }}
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


{% macro days_after(before, last) %}
    {#- The window of the days, each as its midnight, after one and up to another; none for an open side. -#}
    {{ return(segment_builder._bounded(before, last, lower_is_inside=false, upper_is_inside=true)) }}
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


{% macro _start_of(now, today, quantity, unit) %}
    {#- The instant so many hours from now, or that at which the local day starts so many of another unit from today. -#}
    {% if unit == 'hour' %}
        {{ return(segment_builder._hours_later(now, quantity)) }}
    {% endif %}
    {{ return(segment_builder.instant_of(segment_builder._shifted(today, quantity, unit))) }}
{% endmacro %}


{% macro _end_of(today, quantity, unit) %}
    {#- The instant at which that day ends. -#}
    {{ return(segment_builder.instant_of(segment_builder._next_day(segment_builder._shifted(today, quantity, unit)))) }}
{% endmacro %}


{% macro _local_day(now, today, quantity, unit) %}
    {#- The local day so far from now. -#}
    {% if unit == 'hour' %}
        {{ return(segment_builder._day_of(segment_builder.local_of(segment_builder._hours_later(now, quantity)))) }}
    {% endif %}
    {{ return(segment_builder._shifted(today, quantity, unit)) }}
{% endmacro %}


{% macro _written_local(text) %}
    {#- A date of a definition as a local time. Without an offset it is one; midnight at offset zero is how exports write a plain date. -#}
    {% set written = segment_builder.parse_instant(text) %}
    {{ return(written if segment_builder._is_local(text) else segment_builder.local_of(written)) }}
{% endmacro %}


{% macro _written_instant(text) %}
    {% set written = segment_builder.parse_instant(text) %}
    {{ return(segment_builder.instant_of(written) if segment_builder._is_local(text) else written) }}
{% endmacro %}


{% macro _is_local(text) %}
    {{ return(modules.re.match('^.{10}(?:[ Tt](?:[0-9:.]+|00:00(?::00(?:[.]0+)?)?(?:[Zz]|[+-]00:?00)))?$', text) is not none) }}
{% endmacro %}


{% macro _hours_later(instant, hours) %}
    {#- More than a hundred million hours lie beyond all dates. -#}
    {% set day = segment_builder._day_of(instant) %}
    {% set hours = instant.hour + [[hours, -100000000] | max, 100000000] | min %}
    {% set later = segment_builder._plus_days(day, hours // 24) %}
    {{ return(later if later is integer else later + ((instant - day) + modules.datetime.timedelta(hours=hours % 24 - instant.hour))) }}
{% endmacro %}


{% macro _shifted(day, quantity, unit) %}
    {#- Months, quarters and years keep to the month's last day. More than a hundred million of any unit lies beyond all dates. -#}
    {% set quantity = [[quantity, -100000000] | max, 100000000] | min %}
    {% if unit in ['day', 'week'] %}
        {{ return(segment_builder._plus_days(day, quantity * (7 if unit == 'week' else 1))) }}
    {% endif %}
    {% set months = 12 * day.year + day.month - 1 + quantity * {'month': 1, 'quarter': 3, 'year': 12}[unit] %}
    {% set year, month = months // 12, months % 12 + 1 %}
    {% if year < 1 or year > 9999 %}
        {{ return(-1 if year < 1 else 1) }}
    {% endif %}
    {{ return(modules.datetime.datetime(year, month, [day.day, segment_builder.days_in_month(year, month)] | min)) }}
{% endmacro %}


{% macro _month_days(first, last) %}
    {#- The days of the year that fall on a day from first to last; none where there are none. 29 February is among
        them only where the span holds one, or the day that it has in a common year. -#}
    {% set span = (last - first).days + 1 %}
    {% if span < 1 %}
        {{ return(none) }}
    {% endif %}
    {% set leap_days, in_common_years = namespace(found=false), {'february_28': [2, 28], 'march_1': [3, 1]}[segment_builder.leap_day_birthdays()] %}
    {% for year in range(first.year, [last.year, first.year + 9] | min + 1) if not leap_days.found %}
        {% set month_and_day = [2, 29] if segment_builder.days_in_month(year, 2) == 29 else in_common_years %}
        {% if month_and_day is defined %}
            {% set leap_day = segment_builder.instant_text(modules.datetime.datetime(year, month_and_day[0], month_and_day[1])) %}
            {% if segment_builder.instant_text(first) <= leap_day and leap_day <= segment_builder.instant_text(last) %}
                {% set leap_days.found = true %}
            {% endif %}
        {% endif %}
    {% endfor %}
    {% set is_whole_year = span >= 366 %}
    {{ return({
        'first': 101 if is_whole_year else 100 * first.month + first.day,
        'last': 1231 if is_whole_year else 100 * last.month + last.day,
        'with_leap_day': leap_days.found,
    }) }}
{% endmacro %}
