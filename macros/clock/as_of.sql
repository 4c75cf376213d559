{% macro as_of() %}
    {#- The one instant of a run: `YYYY-MM-DD HH:MM:SS[.ffffff]`, UTC. -#}
    {% set given = segment_builder.setting('as_of') %}
    {% if given is none %}
        {% if segment_builder.reads_the_demo() %}
            {% set given = segment_builder.setting('demo_as_of') %}
        {% else %}
            {% set given = run_started_at.strftime('%Y-%m-%d %H:%M:%S') %}
        {% endif %}
    {% endif %}
    {% set instant = segment_builder.parse_instant(given | string) %}
    {% if instant is none %}
        {% do exceptions.raise_compiler_error(
            "The var as_of is '" ~ given ~ "'. It takes an instant such as 2026-03-31, 2026-03-31 12:30:00 or 2026-03-31T12:30:00+02:00 (no offset: UTC)."
        ) %}
    {% endif %}
    {{ return(segment_builder.instant_text(instant)) }}
{% endmacro %}


{% macro parse_instant(text) %}
    {#- RFC 3339 text (time and offset may be missing) as a datetime in UTC; none where it is no such text. -#}
    {% set match = modules.re.match(
        '^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[ Tt]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.]([0-9]+))?)?(?:([Zz])|([+-])([01][0-9]|2[0-3]):?([0-5][0-9]))?)?$',
        text
    ) %}
    {% if not match %}
        {{ return(none) }}
    {% endif %}
    {% set year, month, day = match.group(1) | int, match.group(2) | int, match.group(3) | int %}
    {% if year < 1 or day > segment_builder.days_in_month(year, month) %}
        {{ return(none) }}
    {% endif %}
    {% set microsecond = ((match.group(7) or '') ~ '000000')[:6] | int %}
    {% set local = modules.datetime.datetime(
        year, month, day, (match.group(4) or '0') | int, (match.group(5) or '0') | int, (match.group(6) or '0') | int, microsecond
    ) %}
    {% if not match.group(9) %}
        {{ return(local) }}
    {% endif %}
    {#- Where the year 1 or 9999 would be left, it is none. -#}
    {% set minutes = 60 * (match.group(10) | int) + (match.group(11) | int) %}
    {% set minute_of_day = 60 * ((match.group(4) or '0') | int) + (match.group(5) or '0') | int %}
    {% if match.group(9) == '+' %}
        {% set leaves = year == 1 and month == 1 and day == 1 and minute_of_day < minutes %}
        {{ return(none if leaves else local - modules.datetime.timedelta(minutes=minutes)) }}
    {% endif %}
    {% set leaves = year == 9999 and month == 12 and day == 31 and minute_of_day + minutes >= 1440 %}
    {{ return(none if leaves else local + modules.datetime.timedelta(minutes=minutes)) }}
{% endmacro %}


{% macro instant_text(instant) %}
    {% set text = instant.isoformat().replace('T', ' ') %}
    {{ return(text) }}
{% endmacro %}


{% macro days_in_month(year, month) %}
    {% if month == 2 %}
        {{ return(29 if (year % 4 == 0 and year % 100 != 0) or year % 400 == 0 else 28) }}
    {% endif %}
    {{ return(30 if month in [4, 6, 9, 11] else 31) }}
{% endmacro %}
