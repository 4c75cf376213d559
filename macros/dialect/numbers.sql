{% macro text_as_number(text) %}
    {{ return(adapter.dispatch('text_as_number', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__text_as_number(text) %}
    {{ return(
        "case when " ~ segment_builder.text_matches(text, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$')
        ~ " then " ~ segment_builder.finite_number(segment_builder.try_cast_text(text, 'number')) ~ " end"
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

{% macro redshift__text_as_number(text) %}
    {#- A bare numeric has 18 digits and no decimals there, so PostgreSQL's reading would lose both. -#}
    {{ return(segment_builder.default__text_as_number(text)) }}
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
    {{ return(segment_builder._with_decimal('to_varchar(cast(' ~ number ~ ' as double))')) }}
{% endmacro %}

{% macro redshift__number_as_text(number) %}
    {{ return(segment_builder._with_decimal('cast(' ~ number ~ ' as varchar)')) }}
{% endmacro %}

{% macro _with_decimal(text) %}
    {#- A number's text, with `.0` where it has neither decimals nor an exponent: no engine need know what a regular
        expression found. -#}
    {{ return('case when ' ~ segment_builder.text_matches(text, '[.e]') ~ ' then ' ~ text ~ ' else ' ~ text ~ " || '.0' end") }}
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
    {{ return(adapter.dispatch('rounded', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__rounded(number) %}
    {#- Sums of doubles depend on their order in the last digits; nine decimals do not. -#}
    {{ return('round(' ~ number ~ ', 9)') }}
{% endmacro %}

{% macro postgres__rounded(number) %}
    {#- Only a numeric is rounded to decimals, and only by way of text does it get all digits of a double. -#}
    {{ return('cast(round(cast(cast(' ~ number ~ ' as text) as numeric), 9) as double precision)') }}
{% endmacro %}

{% macro redshift__rounded(number) %}
    {{ return(segment_builder.default__rounded(number)) }}
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
