{#- How text and numbers are read as values: the same answer on every engine, never an error. -#}

{% macro text_as_number(text) %}
    {{ return(adapter.dispatch('text_as_number', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__text_as_number(text) %}
    {{ return(
        "case when " ~ segment_builder.text_matches(text, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$')
        ~ " then " ~ segment_builder.finite_number('try_cast(' ~ text ~ ' as ' ~ segment_builder.type_name('number') ~ ')') ~ " end"
    ) }}
{% endmacro %}

{% macro bigquery__text_as_number(text) %}
    {{ return(segment_builder.default__text_as_number(text).replace('try_cast(', 'safe_cast(')) }}
{% endmacro %}

{% macro clickhouse__text_as_number(text) %}
    {{ return(
        "case when " ~ segment_builder.text_matches(text, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$')
        ~ " then " ~ segment_builder.finite_number('toFloat64OrNull(' ~ text ~ ')') ~ " end"
    ) }}
{% endmacro %}

{% macro duckdb__text_as_number(text) %}
    {{ return(
        "case when regexp_full_match(" ~ text ~ ", '[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?')"
        ~ " and isfinite(try_cast(" ~ text ~ " as double)) then try_cast(" ~ text ~ " as double) end"
    ) }}
{% endmacro %}

{% macro postgres__text_as_number(text) %}
    {#- PostgreSQL 15 has no cast that fails quietly. A numeric holds what a double cannot; rounding keeps tiny numbers from
        being an underflow. -#}
    {% set number %}
case
    when length({{ text }}) < 1000 and {{ text }} ~ '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?$'
        then case
            when abs(cast({{ text }} as numeric)) < 1.7976931348623158e308
                then cast(round(cast({{ text }} as numeric), 300) as double precision)
        end
end
    {%- endset %}
    {{ return(number | trim) }}
{% endmacro %}


{% macro finite_number(number) %}
    {{ return(adapter.dispatch('finite_number', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__finite_number(number) %}
    {#- Where NaN compares at all, it is the greatest of numbers. -#}
    {{ return(
        'case when ' ~ number ~ ' between -1.7976931348623157e308 and 1.7976931348623157e308'
        ~ ' then cast(' ~ number ~ ' as ' ~ segment_builder.type_name('number') ~ ') end'
    ) }}
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

{% macro postgres__number_as_text(number) %}
    {#- PostgreSQL leaves out `.0`, and turns to exponents one digit before the others. -#}
    {% set text %}
case
    when abs({{ number }}) between 1e15 and 9999999999999998
        then regexp_replace(cast(cast(cast({{ number }} as text) as numeric) as text), '^[^.]*$', '\&.0')
    else regexp_replace(cast({{ number }} as text), '^[^.e]*$', '\&.0')
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro spark__number_as_text(number) %}
    {#- Java turns to exponents at 0.001 and 10 million, JSON's writers at 0.0001 and 10^16; and it writes 1.0E22. -#}
    {% set text %}
case
    when abs({{ number }}) between 0.0001 and 9999999999999998
        then regexp_replace(cast(cast({{ number }} as decimal(38, 21)) as string), '([.][0-9]+?)0+$', '$1')
    else regexp_replace(
        regexp_replace(regexp_replace(cast({{ number }} as string), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
    )
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro bigquery__number_as_text(number) %}
    {#- As in PostgreSQL. -#}
    {{ return("regexp_replace(cast(" ~ number ~ " as string), '^[^.e]*$', '\\\\0.0')") }}
{% endmacro %}

{% macro snowflake__number_as_text(number) %}
    {{ return("regexp_replace(to_varchar(cast(" ~ number ~ " as double)), '^[^.e]*$', '\\\\0.0')") }}
{% endmacro %}

{% macro redshift__number_as_text(number) %}
    {{ return("regexp_replace(cast(" ~ number ~ " as varchar), '^[^.e]*$', '$0.0', 1, 'p')") }}
{% endmacro %}

{% macro trino__number_as_text(number) %}
    {#- As in Spark, whose Java it shares; its own casts write every number with an exponent. -#}
    {% set text %}
case
    when abs({{ number }}) between 0.0001 and 9999999999999998
        then regexp_replace(cast(cast({{ number }} as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
    else regexp_replace(
        regexp_replace(regexp_replace(format('%s', {{ number }}), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
    )
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro clickhouse__number_as_text(number) %}
    {#- ClickHouse leaves out `.0`, writes 1e-7, and turns to exponents at 0.000001 and 10^21. -#}
    {% set text = 'toString(' ~ number ~ ')' %}
    {% set as_text %}
case
    when position({{ text }}, 'e') > 0
        then replaceRegexpOne(replaceRegexpOne({{ text }}, 'e(-?)([0-9])$', 'e\\10\\2'), 'e([0-9])', 'e+\\1')
    when abs({{ number }}) >= 1e16 then concat(
        replaceOne(replaceRegexpOne({{ text }}, '^(-?[0-9])([0-9]*?)0*$', '\\1.\\2e+'), '.e', 'e'),
        toString(length({{ text }}) - if({{ number }} < 0, 2, 1))
    )
    when abs({{ number }}) < 0.0001 and {{ number }} <> 0 then replaceOne(replaceRegexpOne(replaceRegexpOne(
        {{ text }}, '^(-?)0[.]0000([1-9])([0-9]*)$', '\\1\\2.\\3e-05'), '^(-?)0[.]00000([1-9])([0-9]*)$', '\\1\\2.\\3e-06'), '.e', 'e'
    )
    else replaceRegexpOne({{ text }}, '^[^.]*$', '\\0.0')
end
    {%- endset %}
    {{ return(as_text | trim) }}
{% endmacro %}


{% macro rounded(number) %}
    {#- Sums of doubles depend on their order in the last digits; nine decimals do not. -#}
    {{ return(adapter.dispatch('rounded', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__rounded(number) %}
    {{ return('round(' ~ number ~ ', 9)') }}
{% endmacro %}

{% macro postgres__rounded(number) %}
    {#- Only a numeric is rounded to decimals, and only by way of text does it get all digits of a double. -#}
    {{ return('cast(round(cast(cast(' ~ number ~ ' as text) as numeric), 9) as double precision)') }}
{% endmacro %}

{% macro redshift__rounded(number) %}
    {{ return(segment_builder.default__rounded(number)) }}
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

{% macro default__text_as_timestamp(text) %}
    {#- The pattern lets no day through that never was, so no cast fails. Missing parts of the time are filled up, digits
        beyond microseconds cut; the offset is subtracted by hand, for few engines take all of them. -#}
    {% set local = segment_builder.text_extract(text, '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)') %}
    {% set timestamp %}
case
    when {{ segment_builder.text_matches(text, '^' ~ segment_builder.iso_date_pattern() ~ '([ T]' ~ segment_builder.iso_time_pattern() ~ ')?$') }}
        then {{ segment_builder.minutes_earlier(
            'cast(replace(' ~ local ~ ", 'T', ' ') || substr('0000-00-00 00:00:00', length(" ~ local ~ ') + 1) as '
            ~ segment_builder.type_name('timestamp') ~ ')',
            segment_builder.offset_minutes(text)
        ) }}
end
    {%- endset %}
    {{ return(timestamp | trim) }}
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


{% macro iso_date_pattern() %}
    {#- A day that there was or will be, in the years 1 to 9999. -#}
    {% set leap_years = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)' %}
    {{ return(
        '(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-'
        ~ '((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|' ~ leap_years ~ '-02-29)'
    ) }}
{% endmacro %}


{% macro iso_time_pattern() %}
    {{ return(
        '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?'
    ) }}
{% endmacro %}

{% macro offset_minutes(text) %}
    {#- Of a timestamp's offset: +0530 -> 330. -#}
    {{ return(adapter.dispatch('offset_minutes', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__offset_minutes(text) %}
    {% set pattern = '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$' %}
    {% set hours = segment_builder.text_extract(text, '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') %}
    {% set minutes = segment_builder.text_extract(text, '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') %}
    {% set sign = segment_builder.text_extract(text, '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') %}
    {{ return(
        "coalesce(60 * try_cast(" ~ hours ~ " as integer) + try_cast(" ~ sign ~ " || " ~ minutes ~ " as integer), 0)"
    ) }}
{% endmacro %}

{% macro postgres__offset_minutes(text) %}
    {#- Nothing is found where there is no offset: the casts need not be tried. -#}
    {{ return(segment_builder.default__offset_minutes(text).replace('try_cast', 'cast')) }}
{% endmacro %}

{% macro redshift__offset_minutes(text) %}
    {#- Where there is no offset, empty text is found. -#}
    {{ return(
        modules.re.sub('try_cast\\((.*?) as integer\\)', "cast(nullif(\\1, '') as integer)", segment_builder.default__offset_minutes(text))
    ) }}
{% endmacro %}

{% macro bigquery__offset_minutes(text) %}
    {{ return(segment_builder.default__offset_minutes(text).replace('try_cast(', 'safe_cast(').replace('as integer', 'as int64')) }}
{% endmacro %}

{% macro clickhouse__offset_minutes(text) %}
    {{ return(modules.re.sub('try_cast\\((.*?) as integer\\)', 'toInt32OrNull(\\1)', segment_builder.default__offset_minutes(text))) }}
{% endmacro %}


{% macro minutes_earlier(timestamp, minutes) %}
    {#- `minutes` is an expression. -#}
    {{ return(adapter.dispatch('minutes_earlier', 'segment_builder')(timestamp, minutes)) }}
{% endmacro %}

{% macro default__minutes_earlier(timestamp, minutes) %}
    {{ return(timestamp ~ " - interval '1' minute * " ~ minutes) }}
{% endmacro %}

{% macro spark__minutes_earlier(timestamp, minutes) %}
    {{ return('timestampadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro bigquery__minutes_earlier(timestamp, minutes) %}
    {{ return('timestamp_sub(' ~ timestamp ~ ', interval ' ~ minutes ~ ' minute)') }}
{% endmacro %}

{% macro snowflake__minutes_earlier(timestamp, minutes) %}
    {{ return('dateadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro redshift__minutes_earlier(timestamp, minutes) %}
    {{ return('dateadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro clickhouse__minutes_earlier(timestamp, minutes) %}
    {{ return('subtractMinutes(' ~ timestamp ~ ', ' ~ minutes ~ ')') }}
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

{% macro duckdb__as_utc_timestamp(timestamp, data_type) %}
    {#- Infinity is no instant. -#}
    {{ return('case when isfinite(' ~ timestamp ~ ') then ' ~ segment_builder.default__as_utc_timestamp(timestamp, data_type) ~ ' end') }}
{% endmacro %}

{% macro postgres__as_utc_timestamp(timestamp, data_type) %}
    {#- As in DuckDB. -#}
    {{ return(segment_builder.duckdb__as_utc_timestamp(timestamp, data_type)) }}
{% endmacro %}

{% macro redshift__as_utc_timestamp(timestamp, data_type) %}
    {{ return(segment_builder.default__as_utc_timestamp(timestamp, data_type)) }}
{% endmacro %}

{% macro bigquery__as_utc_timestamp(timestamp, data_type) %}
    {#- Its timestamps are instants, and the others are taken for UTC. -#}
    {{ return('cast(' ~ timestamp ~ ' as timestamp)') }}
{% endmacro %}

{% macro snowflake__as_utc_timestamp(timestamp, data_type) %}
    {{ return(
        "cast(convert_timezone('UTC', " ~ timestamp ~ ') as timestamp_ntz)' if 'tz' in data_type and 'ntz' not in data_type
        else 'cast(' ~ timestamp ~ ' as timestamp_ntz)'
    ) }}
{% endmacro %}

{% macro clickhouse__as_utc_timestamp(timestamp, data_type) %}
    {{ return('toDateTime64(' ~ timestamp ~ ", 6, 'UTC')") }}
{% endmacro %}


{% macro seconds_later(timestamp, seconds) %}
    {{ return(adapter.dispatch('seconds_later', 'segment_builder')(timestamp, seconds)) }}
{% endmacro %}

{% macro default__seconds_later(timestamp, seconds) %}
    {{ return(timestamp ~ " + interval '" ~ seconds ~ "' second") }}
{% endmacro %}

{% macro bigquery__seconds_later(timestamp, seconds) %}
    {{ return('timestamp_add(' ~ timestamp ~ ', interval ' ~ seconds ~ ' second)') }}
{% endmacro %}

{% macro snowflake__seconds_later(timestamp, seconds) %}
    {{ return('dateadd(second, ' ~ seconds ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro redshift__seconds_later(timestamp, seconds) %}
    {{ return('dateadd(second, ' ~ seconds ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}


{% macro month_and_day(timestamp) %}
    {#- Month and day as one number: 229 is 29 February. -#}
    {{ return('(100 * ' ~ segment_builder.part_of('month', timestamp) ~ ' + ' ~ segment_builder.part_of('day', timestamp) ~ ')') }}
{% endmacro %}


{% macro as_day(timestamp) %}
    {{ return('cast(' ~ timestamp ~ ' as date)') }}
{% endmacro %}


{% macro kilometres_between(latitude_1, longitude_1, latitude_2, longitude_2) %}
    {#- Great circle by the haversine formula; rounding may lift the root a hair above 1. Not for null: `least` skips it.
        A degree is written as its radians, for which BigQuery has no function. -#}
    {% set degree, half_degree = '0.017453292519943295e0', '0.008726646259971648e0' %}
    {{ return(
        '2 * 6371.0088 * asin(least(1, sqrt('
        ~ 'power(sin((' ~ latitude_2 ~ ' - ' ~ latitude_1 ~ ') * ' ~ half_degree ~ '), 2)'
        ~ ' + cos(' ~ latitude_1 ~ ' * ' ~ degree ~ ') * cos(' ~ latitude_2 ~ ' * ' ~ degree ~ ')'
        ~ ' * power(sin((' ~ longitude_2 ~ ' - ' ~ longitude_1 ~ ') * ' ~ half_degree ~ '), 2))))'
    ) }}
{% endmacro %}


{% macro timestamp_as_text(timestamp) %}
    {#- ISO 8601 without offset. -#}
    {{ return(adapter.dispatch('timestamp_as_text', 'segment_builder')(timestamp)) }}
{% endmacro %}

{% macro default__timestamp_as_text(timestamp) %}
    {{ return('replace(cast(' ~ timestamp ~ ' as ' ~ segment_builder.type_name('text') ~ "), ' ', 'T')") }}
{% endmacro %}

{% macro bigquery__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction("format_timestamp('%Y-%m-%dT%H:%M:%E6S', " ~ timestamp ~ ')')) }}
{% endmacro %}

{% macro snowflake__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction('to_varchar(' ~ timestamp ~ ", 'YYYY-MM-DD\"T\"HH24:MI:SS.FF6')")) }}
{% endmacro %}

{% macro trino__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction(segment_builder.default__timestamp_as_text(timestamp))) }}
{% endmacro %}

{% macro clickhouse__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction(segment_builder.default__timestamp_as_text(timestamp))) }}
{% endmacro %}

{% macro _trimmed_fraction(text) %}
    {#- Of six digits, without the zeros at the end. -#}
    {{ return(segment_builder.replace_matches(text, '[.]?0*$', '')) }}
{% endmacro %}


{% macro part_of(part, timestamp) %}
    {#- Its `month` or `day` as a number. -#}
    {{ return(adapter.dispatch('part_of', 'segment_builder')(part, timestamp)) }}
{% endmacro %}

{% macro default__part_of(part, timestamp) %}
    {{ return('extract(' ~ part ~ ' from ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro bigquery__part_of(part, timestamp) %}
    {#- A project's default time zone may be another. -#}
    {{ return('extract(' ~ part ~ ' from ' ~ timestamp ~ " at time zone 'UTC')") }}
{% endmacro %}
