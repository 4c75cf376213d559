{#- How text and numbers are read as values: the same answer on every engine, never an error. -#}

{% macro text_as_number(text) %}
    {{ return(adapter.dispatch('text_as_number', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__text_as_number(text) %}
    {{ return(
        "case when regexp_full_match(" ~ text ~ ", '[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?')"
        ~ " and isfinite(try_cast(" ~ text ~ " as double)) then try_cast(" ~ text ~ " as double) end"
    ) }}
{% endmacro %}


{% macro finite_number(number) %}
    {{ return(adapter.dispatch('finite_number', 'segment_builder')(number)) }}
{% endmacro %}

{% macro duckdb__finite_number(number) %}
    {{ return('case when isfinite(cast(' ~ number ~ ' as double)) then cast(' ~ number ~ ' as double) end') }}
{% endmacro %}


{% macro number_as_text(number) %}
    {{ return(adapter.dispatch('number_as_text', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__number_as_text(number) %}
    {{ return('cast(' ~ number ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}


{% macro rounded(number) %}
    {#- Sums of doubles depend on their order in the last digits; nine decimals do not. -#}
    {{ return(adapter.dispatch('rounded', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__rounded(number) %}
    {{ return('round(' ~ number ~ ', 9)') }}
{% endmacro %}


{% macro text_as_boolean(text) %}
    {{ return(
        'case'
        ~ " when lower(" ~ text ~ ") in ('true', 't', 'yes', 'y', '1') then true"
        ~ " when lower(" ~ text ~ ") in ('false', 'f', 'no', 'n', '0') then false"
        ~ ' end'
    ) }}
{% endmacro %}


{% macro text_as_timestamp(text) %}
    {#- ISO 8601 date, optionally with a time, which optionally carries an offset; UTC. -#}
    {{ return(adapter.dispatch('text_as_timestamp', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__text_as_timestamp(text) %}
    {#- DuckDB wants seconds before an offset, and takes text without an offset for local time. -#}
    {% set date = '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}' %}
    {% set minutes = '([01][0-9]|2[0-3]):[0-5][0-9]' %}
    {% set offset = '(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])' %}
    {% set timestamp %}
case
    when regexp_full_match({{ text }}, '{{ date }}') then try_cast({{ text }} as timestamp)
    when regexp_full_match({{ text }}, '{{ date }}[ T]{{ minutes }}(:[0-5][0-9]([.][0-9]+)?)?{{ offset }}?')
        then try_cast(
            regexp_replace({{ text }}, '^(.{16})($|[Z+-])', '\1:00\2')
            || case when regexp_matches({{ text }}, '{{ offset }}$') then '' else 'Z' end as timestamptz
        ) at time zone 'UTC'
end
    {%- endset %}
    {{ return(timestamp | trim) }}
{% endmacro %}


{% macro as_utc_timestamp(timestamp, data_type) %}
    {#- A column of any of the engine's date and timestamp types as timestamp without time zone, in UTC. -#}
    {{ return(adapter.dispatch('as_utc_timestamp', 'segment_builder')(timestamp, data_type)) }}
{% endmacro %}

{% macro default__as_utc_timestamp(timestamp, data_type) %}
    {% if 'with time zone' in data_type or 'tz' in data_type %}
        {{ return('cast(' ~ timestamp ~ " at time zone 'UTC' as " ~ segment_builder.type_name('timestamp') ~ ')') }}
    {% endif %}
    {{ return('cast(' ~ timestamp ~ ' as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
{% endmacro %}


{% macro seconds_later(timestamp, seconds) %}
    {{ return(adapter.dispatch('seconds_later', 'segment_builder')(timestamp, seconds)) }}
{% endmacro %}

{% macro default__seconds_later(timestamp, seconds) %}
    {{ return(timestamp ~ " + interval '" ~ seconds ~ "' second") }}
{% endmacro %}


{% macro month_and_day(timestamp) %}
    {#- Month and day as one number: 229 is 29 February. -#}
    {{ return('(100 * extract(month from ' ~ timestamp ~ ') + extract(day from ' ~ timestamp ~ '))') }}
{% endmacro %}


{% macro as_day(timestamp) %}
    {{ return('cast(' ~ timestamp ~ ' as date)') }}
{% endmacro %}


{% macro kilometres_between(latitude_1, longitude_1, latitude_2, longitude_2) %}
    {#- Great circle by the haversine formula; rounding may lift the root a hair above 1. Not for null: `least` skips it. -#}
    {{ return(
        '2 * 6371.0088 * asin(least(1, sqrt('
        ~ 'power(sin(radians(' ~ latitude_2 ~ ' - ' ~ latitude_1 ~ ') / 2), 2)'
        ~ ' + cos(radians(' ~ latitude_1 ~ ')) * cos(radians(' ~ latitude_2 ~ '))'
        ~ ' * power(sin(radians(' ~ longitude_2 ~ ' - ' ~ longitude_1 ~ ') / 2), 2))))'
    ) }}
{% endmacro %}


{% macro timestamp_as_text(timestamp) %}
    {#- ISO 8601 without offset. -#}
    {{ return(adapter.dispatch('timestamp_as_text', 'segment_builder')(timestamp)) }}
{% endmacro %}

{% macro default__timestamp_as_text(timestamp) %}
    {{ return('replace(cast(' ~ timestamp ~ ' as ' ~ segment_builder.type_name('text') ~ "), ' ', 'T')") }}
{% endmacro %}
