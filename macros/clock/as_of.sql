{% macro as_of() %}
    {#-
        The one instant of a run: `YYYY-MM-DD HH:MM:SS[.ffffff]`, UTC. It is what is given; else a command that builds the model
        evaluation_instant takes its own start, and every other command takes what that model holds. So do all commands
        of an orchestrator that runs one per model, and so does a retry.
    -#}
    {% set fixed = load_result('fixed_instant') if execute else none %}
    {% if fixed is not none %}
        {#- dbt v2 keeps it as the message of a response. -#}
        {% set instant = fixed.response.message if fixed.response.message is defined else fixed.response %}
        {% do segment_builder.fix_instant(instant) %}
        {{ return(instant) }}
    {% endif %}
    {% set given = segment_builder.given_instant() %}
    {% if given is none %}
        {% set given = segment_builder.built_instant() or segment_builder.started_instant() %}
        {% if execute %}{% do segment_builder.fix_instant(given) %}{% endif %}
    {% endif %}
    {{ return(given) }}
{% endmacro %}


{% macro has_begun(column, instant=none) %}
    {#- Whether what is there since an instant is there by the run's, or another; since when nobody knows, it always was. -#}
    {{ return(column ~ ' is null or ' ~ column ~ ' <= ' ~ segment_builder.timestamp_literal(instant or segment_builder.as_of())) }}
{% endmacro %}


{% macro fix_instant(instant) %}
    {#- From here on, as_of() is this instant wherever this model or operation asks for it. -#}
    {% do store_result('fixed_instant', instant) %}
{% endmacro %}


{% macro given_instant() %}
    {#- The instant that the var as_of, the environment or the demo gives; none where none does. The environment is read
        once dbt executes: read while it parses, a new value would have it parse everything anew. -#}
    {% set giver, given = 'var as_of', segment_builder.setting('as_of') %}
    {% if given is none and execute and env_var('SEGMENT_BUILDER_AS_OF', '') %}
        {% set giver, given = 'environment variable SEGMENT_BUILDER_AS_OF', env_var('SEGMENT_BUILDER_AS_OF') %}
    {% endif %}
    {% if given is none and segment_builder.reads_the_demo() %}
        {% set giver, given = 'var demo_as_of', segment_builder.setting('demo_as_of') %}
    {% endif %}
    {% if given is none %}
        {{ return(none) }}
    {% endif %}
    {% set instant = segment_builder.parse_instant(given | string) %}
    {% if instant is none %}
        {% do exceptions.raise_compiler_error(
            'The ' ~ giver ~ " is '" ~ given ~ "'. It takes an instant such as 2026-03-31, 2026-03-31 12:30:00 or 2026-03-31T12:30:00+02:00 (no offset: UTC)."
        ) %}
    {% endif %}
    {{ return(segment_builder.instant_text(instant)) }}
{% endmacro %}


{% macro started_instant() %}
    {{ return(run_started_at.strftime('%Y-%m-%d %H:%M:%S')) }}
{% endmacro %}


{% macro built_instant() %}
    {#- What evaluation_instant holds; none where this command builds it, and where it is not there. Not by ref(): everything that has
        a clock would depend on it, and it is read by commands that build none of its children. -#}
    {% set unique_id = 'model.segment_builder.evaluation_instant' %}
    {#- A unit test has a graph without nodes. -#}
    {% set node = graph.get('nodes', {}).get(unique_id) if execute and flags.INTROSPECT else none %}
    {% if not node or segment_builder.is_selected(unique_id) %}
        {{ return(none) }}
    {% endif %}
    {% set relation = load_relation(segment_builder.relation_of(node)) %}
    {% if relation is none and node.get('defer_relation') and invocation_args_dict.get('defer') %}
        {% set relation = load_relation(segment_builder.relation_of(node.defer_relation)) %}
    {% endif %}
    {% if relation is none %}
        {{ return(none) }}
    {% endif %}
    {% set text = run_query('select ' ~ segment_builder.timestamp_as_text('max(as_of)') ~ ' as as_of from ' ~ relation).rows[0][0] %}
    {{ return(none if text is none else segment_builder.instant_text(segment_builder.parse_instant(text))) }}
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
