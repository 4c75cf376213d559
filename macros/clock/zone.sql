{#- The account's calendar: local days, weeks and birthdays. A local time is a datetime, as an instant is; -1 and 1 are what lies before
    the year 1 and after the year 9999. -#}

{% macro time_zone() %}
    {#- The IANA name of the account's time zone; none for UTC. -#}
    {% set zone = segment_builder.setting('timezone') %}
    {% if zone == 'UTC' %}
        {{ return(none) }}
    {% elif zone is not string or zone not in modules.pytz.all_timezones_set %}
        {% set nearest = segment_builder._nearest_time_zone(zone | string) %}
        {% do exceptions.raise_compiler_error(
            "The var timezone is '" ~ zone ~ "'. It takes an IANA name such as UTC, Europe/Amsterdam or America/New_York"
            ~ ('; the nearest is ' ~ nearest if nearest is not none) ~ '.'
        ) %}
    {% endif %}
    {{ return(zone) }}
{% endmacro %}


{% macro week_start() %}
    {{ return(segment_builder._choice('week_start', ['monday', 'sunday'])) }}
{% endmacro %}


{% macro leap_day_birthdays() %}
    {#- The day of 29 February in common years. -#}
    {{ return(segment_builder._choice('leap_day_birthdays', ['none', 'february_28', 'march_1'])) }}
{% endmacro %}


{% macro _choice(name, allowed) %}
    {% set given = segment_builder.setting(name) %}
    {% if given not in allowed %}
        {% do exceptions.raise_compiler_error('The var ' ~ name ~ " is '" ~ given ~ "'. It takes " ~ allowed | join(', ') ~ '.') %}
    {% endif %}
    {{ return(given) }}
{% endmacro %}


{% macro _nearest_time_zone(name) %}
    {#- That which shares the most pairs of letters, in its whole name or in that of its city. -#}
    {% set pairs, best = segment_builder._pairs_of_letters(name), namespace(zone=none, share=0.4) %}
    {% for zone in modules.pytz.all_timezones %}
        {% for part in [zone, zone.split('/')[-1]] %}
            {% set others = segment_builder._pairs_of_letters(part) %}
            {% set shared = pairs | select('in', others) | list | length %}
            {% set share = 2 * shared / ([pairs | length + others | length, 1] | max) %}
            {% if share > best.share %}
                {% set best.zone, best.share = zone, share %}
            {% endif %}
        {% endfor %}
    {% endfor %}
    {{ return(best.zone) }}
{% endmacro %}


{% macro _pairs_of_letters(text) %}
    {% set plain, pairs = modules.re.sub('[^a-z0-9]', '', text.lower()), [] %}
    {% for first in plain[:-1] %}{% do pairs.append(first ~ plain[loop.index]) %}{% endfor %}
    {{ return(pairs | unique | list) }}
{% endmacro %}


{% macro local_time(timestamp) %}
    {#- SQL for the local time of a timestamp. -#}
    {% set zone = segment_builder.time_zone() %}
    {{ return(timestamp if zone is none else segment_builder.at_time_zone(timestamp, zone)) }}
{% endmacro %}


{% macro local_week(timestamp) %}
    {#- SQL for the number of a timestamp's local week: those since the first Monday, or Sunday, of 1970. -#}
    {% set first = '1970-01-05 00:00:00' if segment_builder.week_start() == 'monday' else '1970-01-04 00:00:00' %}
    {% set days = segment_builder.days_between(
        segment_builder.as_day(segment_builder.timestamp_literal(first)), segment_builder.as_day(segment_builder.local_time(timestamp))
    ) %}
    {{ return('floor(' ~ days ~ ' / 7.0)') }}
{% endmacro %}


{% macro local_month(timestamp) %}
    {#- SQL for a number that tells a timestamp's local month from every other. -#}
    {% set local = segment_builder.local_time(timestamp) %}
    {{ return('100 * ' ~ segment_builder.part_of('year', local) ~ ' + ' ~ segment_builder.part_of('month', local)) }}
{% endmacro %}


{% macro local_of(instant) %}
    {#- The local time of an instant; at the calendar's ends, where there is none, the instant as it is. -#}
    {% set zone = segment_builder.time_zone() %}
    {% if zone is none or instant is integer %}
        {{ return(instant) }}
    {% endif %}
    {{ return(segment_builder._moved_within_calendar(instant, segment_builder._offset_minutes(instant, zone))) }}
{% endmacro %}


{% macro instant_of(local) %}
    {#- The instant of a local time: the first where it comes twice, the first one after where it is skipped. -#}
    {% set zone = segment_builder.time_zone() %}
    {% if zone is none or local is integer %}
        {{ return(local) }}
    {% endif %}
    {#- No offset changes by more than a day, nor twice within two. -#}
    {% set before = segment_builder._offset_minutes(segment_builder._moved_within_calendar(local, -1440), zone) %}
    {% set after = segment_builder._offset_minutes(segment_builder._moved_within_calendar(local, 1440), zone) %}
    {% set early = segment_builder._moved_within_calendar(local, -([before, after] | max)) %}
    {% set late = segment_builder._moved_within_calendar(local, -([before, after] | min)) %}
    {% for instant in [early, late] %}
        {% if before == after or instant + modules.datetime.timedelta(minutes=segment_builder._offset_minutes(instant, zone)) == local %}
            {{ return(instant) }}
        {% endif %}
    {% endfor %}
    {#- Skipped: the clock jumps between the two, at a whole second. -#}
    {% set between = namespace(before=0, after=60 * (before - after) | abs | int) %}
    {% set first = modules.datetime.datetime(early.year, early.month, early.day, early.hour, early.minute, early.second) %}
    {% for _ in range(20) if between.after - between.before > 1 %}
        {% set middle = (between.before + between.after) // 2 %}
        {% if segment_builder._offset_minutes(first + modules.datetime.timedelta(seconds=middle), zone) == before %}
            {% set between.before = middle %}
        {% else %}
            {% set between.after = middle %}
        {% endif %}
    {% endfor %}
    {{ return(first + modules.datetime.timedelta(seconds=between.after)) }}
{% endmacro %}


{% macro local_today() %}
    {#- The local day of the run's instant. -#}
    {{ return(segment_builder._day_of(segment_builder.local_of(segment_builder.parse_instant(segment_builder.as_of())))) }}
{% endmacro %}


{% macro last_day_started(instant, is_inside) %}
    {#- The last local day that starts before an instant, or, if that is inside, at it. -#}
    {% if instant is integer %}
        {{ return(instant) }}
    {% endif %}
    {% set day = segment_builder._day_of(segment_builder.local_of(instant)) %}
    {#- Local days are no longer than two: the clock may have skipped a whole one, or gone back over midnight. -#}
    {% for days in [2, 1, 0, -1, -2] %}
        {% set started = segment_builder._plus_days(day, days) %}
        {% set start = segment_builder.instant_of(started) %}
        {% if start is integer and start < 0 or start is not integer and (start < instant or is_inside and start == instant) %}
            {{ return(started) }}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro _offset_minutes(instant, zone) %}
    {#- How far the local clock is ahead. The library's rules end with 2037: a later day has those of a year before with the same weekday,
        January and February those of 2037, for no clock changes then. -#}
    {% set known = namespace(instant=instant) %}
    {% if instant.year > 2037 and instant.month < 3 %}
        {% set known.instant = modules.datetime.datetime(2037, instant.month, [instant.day, 28] | min, instant.hour, instant.minute, instant.second) %}
    {% elif instant.year > 2037 %}
        {% for year in range(2030, 2038) %}
            {% set other = modules.datetime.datetime(year, instant.month, instant.day, instant.hour, instant.minute, instant.second) %}
            {% if other.weekday() == instant.weekday() %}{% set known.instant = other %}{% endif %}
        {% endfor %}
    {% elif instant.year < 1800 %}
        {% set known.instant = modules.datetime.datetime(1800, 1, 1) %}
    {% endif %}
    {% set local = modules.pytz.utc.localize(known.instant).astimezone(modules.pytz.timezone(zone)).replace(tzinfo=none) %}
    {{ return(((local - known.instant).total_seconds() // 60) | int) }}
{% endmacro %}


{% macro _moved_within_calendar(moment, minutes) %}
    {#- The moment so many minutes later; as it is where the year 1 or 9999 would be left. -#}
    {% set span = modules.datetime.timedelta(minutes=minutes) %}
    {% if moment.year == 1 and moment - modules.datetime.datetime(1, 1, 1) < -span
        or moment.year == 9999 and modules.datetime.datetime(9999, 12, 31, 23, 59, 59, 999999) - moment < span %}
        {{ return(moment) }}
    {% endif %}
    {{ return(moment + span) }}
{% endmacro %}
