{#- One top-level value of a JSON object, by its key. A JSON null is unset everywhere. -#}

{% macro json_text(column, key) %}
    {#- The scalar under the key as text; null for arrays and objects. -#}
    {{ return(adapter.dispatch('json_text', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_text(column, key) %}
    {% set pointer = segment_builder._json_pointer(key) %}
    {{ return(segment_builder._duckdb_json_text('json_type(' ~ column ~ ', ' ~ pointer ~ ')', column ~ ' ->> ' ~ pointer)) }}
{% endmacro %}

{% macro _duckdb_json_text(type, text) %}
    {#- JSON's reader writes 1e-7 and 0.00001 where everybody else writes 1e-07 and 1e-05; of whole numbers it keeps all digits. -#}
    {% set scalar %}
case {{ type }}
    when 'ARRAY' then null
    when 'OBJECT' then null
    when 'DOUBLE' then coalesce(
        cast(try_cast(regexp_extract({{ text }}, '.*[.e].*') as double) as varchar), {{ text }}
    )
    else {{ text }}
end
    {%- endset %}
    {{ return(scalar | trim) }}
{% endmacro %}

{% macro _json_pointer(key) %}
    {{ return(segment_builder.string_literal('/' ~ key.replace('~', '~0').replace('/', '~1'))) }}
{% endmacro %}

{% macro postgres__json_text(column, key) %}
    {% set key = segment_builder.string_literal(key) %}
    {{ return(segment_builder._postgres_json_text(column ~ ' -> ' ~ key, '(' ~ column ~ ' ->> ' ~ key ~ ')')) }}
{% endmacro %}

{% macro _postgres_json_text(value, text) %}
    {#- PostgreSQL keeps a number as it was written: 1.50, 1E3. -#}
    {% set scalar %}
case json_typeof({{ value }})
    when 'string' then {{ text }}
    when 'boolean' then {{ text }}
    when 'number' then case
        when {{ text }} ~ '[.eE]'
            then coalesce({{ segment_builder.number_as_text(segment_builder.text_as_number(text)) | indent(12) }}, {{ text }})
        else {{ text }}
    end
end
    {%- endset %}
    {{ return(scalar | trim) }}
{% endmacro %}

{% macro spark__json_text(column, key) %}
    {{ return(segment_builder._spark_json_text(segment_builder._spark_json_value(column, key))) }}
{% endmacro %}

{% macro _spark_json_value(column, key) %}
    {{ return(column ~ '[' ~ segment_builder.string_literal(key) ~ ']') }}
{% endmacro %}

{% macro _spark_json_text(value) %}
    {% set text %}
case
    when startswith({{ value }}, '"') then {{ segment_builder._spark_unquoted(value) }}
    when {{ value }} rlike '^[\\[{]' then null
    when {{ value }} rlike '[.E]' then {{ segment_builder.number_as_text('try_cast(' ~ value ~ ' as double)') | indent(4) }}
    else {{ value }}
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro _spark_unquoted(value) %}
    {{ return('substring(' ~ value ~ ', 2, length(' ~ value ~ ') - 2)') }}
{% endmacro %}

{% macro bigquery__json_text(column, key) %}
    {{ return(segment_builder._bigquery_json_text(segment_builder._bigquery_json_value(column, key))) }}
{% endmacro %}

{% macro _bigquery_json_value(column, key) %}
    {{ return(column ~ '[' ~ segment_builder.string_literal(key) ~ ']') }}
{% endmacro %}

{% macro _bigquery_json_text(value) %}
    {% set text %}
case
    when json_type({{ value }}) = 'number' and regexp_contains(json_value({{ value }}), '[.eE]')
        then {{ segment_builder.number_as_text('safe_cast(json_value(' ~ value ~ ') as float64)') }}
    else json_value({{ value }})
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro snowflake__json_text(column, key) %}
    {{ return(segment_builder._snowflake_json_text(segment_builder._snowflake_json_value(column, key))) }}
{% endmacro %}

{% macro _snowflake_json_value(column, key) %}
    {{ return('get(' ~ column ~ ', ' ~ segment_builder.string_literal(key) ~ ')') }}
{% endmacro %}

{% macro _snowflake_json_text(value) %}
    {% set text %}
case
    when typeof({{ value }}) in ('VARCHAR', 'BOOLEAN', 'INTEGER') then cast({{ value }} as varchar)
    when typeof({{ value }}) in ('DECIMAL', 'DOUBLE') then {{ segment_builder.number_as_text(value) }}
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro redshift__json_text(column, key) %}
    {{ return(segment_builder._redshift_json_text(segment_builder._redshift_json_value(column, key))) }}
{% endmacro %}

{% macro _redshift_json_value(column, key) %}
    {#- Needs enable_case_sensitive_identifier, without which every key is looked for in lower case. -#}
    {{ return(column ~ '."' ~ key.replace('"', '""') ~ '"') }}
{% endmacro %}

{% macro _redshift_json_text(value) %}
    {% set serialized = 'json_serialize(' ~ value ~ ')' %}
    {% set text %}
case json_typeof({{ value }})
    when 'string' then cast({{ value }} as varchar(65535))
    when 'boolean' then {{ serialized }}
    when 'number' then case
        when {{ segment_builder.text_matches(serialized, '[.eE]') }}
            then {{ segment_builder.number_as_text('cast(' ~ serialized ~ ' as double precision)') }}
        else {{ serialized }}
    end
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro trino__json_text(column, key) %}
    {{ return(segment_builder._trino_json_text(segment_builder._trino_json_value(column, key))) }}
{% endmacro %}

{% macro _trino_json_value(column, key) %}
    {{ return("nullif(element_at(" ~ column ~ ", " ~ segment_builder.string_literal(key) ~ "), 'null')") }}
{% endmacro %}

{% macro _trino_json_text(value) %}
    {% set text %}
case
    when starts_with({{ value }}, '"') then json_extract_scalar({{ value }}, '$')
    when regexp_like({{ value }}, '^[\[{]') then null
    when regexp_like({{ value }}, '[.E]') then {{ segment_builder.number_as_text('try_cast(' ~ value ~ ' as double)') | indent(4) }}
    else {{ value }}
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}

{% macro clickhouse__json_text(column, key) %}
    {% set type = 'JSONType(' ~ segment_builder._clickhouse_json_path(column, key) ~ ')' %}
    {{ return(segment_builder._clickhouse_json_text(segment_builder._clickhouse_json_value(column, key), type)) }}
{% endmacro %}

{% macro _clickhouse_json_path(column, key) %}
    {#- Arguments of ClickHouse's JSON functions that lead to the last value under the key. -#}
    {% set json = 'coalesce(' ~ column ~ ", '')" %}
    {{ return(
        json ~ ', arrayLastIndex(name -> name = ' ~ segment_builder.string_literal(key) ~ ', JSONExtractKeys(' ~ json ~ '))'
    ) }}
{% endmacro %}

{% macro _clickhouse_json_value(column, key) %}
    {#- JSON of the last value under the key; null where there is none. -#}
    {{ return(
        "nullIf(nullIf(arrayLast(pair -> pair.1 = " ~ segment_builder.string_literal(key)
        ~ ", JSONExtractKeysAndValuesRaw(coalesce(" ~ column ~ ", ''))).2, ''), 'null')"
    ) }}
{% endmacro %}

{% macro _clickhouse_json_text(value, type) %}
    {#- The type tells 2.0, whose JSON is 2 there, from 2. -#}
    {% set text %}
case
    when startsWith({{ value }}, '"') then JSONExtractString(assumeNotNull({{ value }}))
    when {{ value }} = 'null' or startsWith({{ value }}, '[') or startsWith({{ value }}, '{') then null
    when {{ type }} = 'Double' then {{ segment_builder.number_as_text('toFloat64OrNull(' ~ value ~ ')') | indent(4) }}
    else {{ value }}
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}


{% macro json_unquoted(column, key) %}
    {#- Whatever stands under the key as text: for readings that no array's or object's text can pass. -#}
    {{ return(adapter.dispatch('json_unquoted', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_unquoted(column, key) %}
    {{ return('(' ~ column ~ ' ->> ' ~ segment_builder._json_pointer(key) ~ ')') }}
{% endmacro %}

{% macro postgres__json_unquoted(column, key) %}
    {{ return('(' ~ column ~ ' ->> ' ~ segment_builder.string_literal(key) ~ ')') }}
{% endmacro %}

{% macro spark__json_unquoted(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {{ return("if(startswith(" ~ value ~ ", '\"'), " ~ segment_builder._spark_unquoted(value) ~ ", " ~ value ~ ")") }}
{% endmacro %}

{% macro bigquery__json_unquoted(column, key) %}
    {{ return('json_value(' ~ segment_builder._bigquery_json_value(column, key) ~ ')') }}
{% endmacro %}

{% macro snowflake__json_unquoted(column, key) %}
    {{ return('cast(' ~ segment_builder._snowflake_json_value(column, key) ~ ' as varchar)') }}
{% endmacro %}

{% macro redshift__json_unquoted(column, key) %}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {{ return(
        "case when json_typeof(" ~ value ~ ") = 'string' then cast(" ~ value ~ " as varchar(65535)) else json_serialize(" ~ value ~ ") end"
    ) }}
{% endmacro %}

{% macro trino__json_unquoted(column, key) %}
    {{ return("json_extract_scalar(" ~ segment_builder._trino_json_value(column, key) ~ ", '$')") }}
{% endmacro %}

{% macro clickhouse__json_unquoted(column, key) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {{ return(
        "case when startsWith(" ~ value ~ ", '\"') then JSONExtractString(assumeNotNull(" ~ value ~ ")) else " ~ value ~ " end"
    ) }}
{% endmacro %}


{% macro json_boolean(column, key) %}
    {{ return(adapter.dispatch('json_boolean', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_boolean(column, key) %}
    {#- A number counts by its value (1.0 is 1), a text by its letters. -#}
    {% set pointer = segment_builder._json_pointer(key) %}
    {% set text = '(' ~ column ~ ' ->> ' ~ pointer ~ ')' %}
    {% set boolean %}
case
    when json_type({{ column }}, {{ pointer }}) in ('BIGINT', 'UBIGINT', 'DOUBLE')
        then case try_cast({{ text }} as double) when 1 then true when 0 then false end
    when json_type({{ column }}, {{ pointer }}) in ('VARCHAR', 'BOOLEAN')
        then {{ segment_builder.text_as_boolean(text) }}
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}

{% macro postgres__json_boolean(column, key) %}
    {% set text = segment_builder.json_unquoted(column, key) %}
    {% set boolean %}
case json_typeof({{ column }} -> {{ segment_builder.string_literal(key) }})
    when 'number' then case {{ segment_builder.text_as_number(text) | indent(4) }} when 1 then true when 0 then false end
    when 'string' then {{ segment_builder.text_as_boolean(text) }}
    when 'boolean' then {{ segment_builder.text_as_boolean(text) }}
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}

{% macro spark__json_boolean(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {% set boolean %}
case
    when startswith({{ value }}, '"') then {{ segment_builder.text_as_boolean(segment_builder._spark_unquoted(value)) }}
    when {{ value }} in ('true', 'false') then {{ value }} = 'true'
    else case try_cast({{ value }} as double) when 1 then true when 0 then false end
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}

{% macro bigquery__json_boolean(column, key) %}
    {% set value = segment_builder._bigquery_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type('json_type(' ~ value ~ ')', ['number'], segment_builder.json_unquoted(column, key))) }}
{% endmacro %}

{% macro snowflake__json_boolean(column, key) %}
    {% set value = segment_builder._snowflake_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type(
        'typeof(' ~ value ~ ')', ['INTEGER', 'DECIMAL', 'DOUBLE'], segment_builder.json_unquoted(column, key)
    )) }}
{% endmacro %}

{% macro redshift__json_boolean(column, key) %}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type('json_typeof(' ~ value ~ ')', ['number'], segment_builder.json_unquoted(column, key))) }}
{% endmacro %}

{% macro _boolean_by_type(type, number_types, text) %}
    {#- No array's or object's text is one of the words. -#}
    {% set boolean %}
case
    when {{ type }} in ('{{ number_types | join("', '") }}')
        then case {{ segment_builder.text_as_number(text) | indent(8) }} when 1 then true when 0 then false end
    else {{ segment_builder.text_as_boolean(text) }}
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}

{% macro trino__json_boolean(column, key) %}
    {% set value = segment_builder._trino_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_first_character(value, 'starts_with', 'try_cast(' ~ value ~ ' as double)', segment_builder.json_unquoted(column, key))) }}
{% endmacro %}

{% macro clickhouse__json_boolean(column, key) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_first_character(value, 'startsWith', 'toFloat64OrNull(' ~ value ~ ')', segment_builder.json_unquoted(column, key))) }}
{% endmacro %}

{% macro _boolean_by_first_character(value, starts_with, number, text) %}
    {% set boolean %}
case
    when {{ starts_with }}({{ value }}, '"') then {{ segment_builder.text_as_boolean(text) }}
    when {{ value }} in ('true', 'false') then {{ value }} = 'true'
    when {{ number }} = 1 then true
    when {{ number }} = 0 then false
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}


{% macro json_is_set(column, key) %}
    {{ return(adapter.dispatch('json_is_set', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_is_set(column, key) %}
    {{ return("coalesce(json_type(" ~ column ~ ", " ~ segment_builder._json_pointer(key) ~ "), 'NULL') <> 'NULL'") }}
{% endmacro %}

{% macro postgres__json_is_set(column, key) %}
    {{ return("coalesce(json_typeof(" ~ column ~ " -> " ~ segment_builder.string_literal(key) ~ "), 'null') <> 'null'") }}
{% endmacro %}

{% macro spark__json_is_set(column, key) %}
    {#- A null stands for nothing. -#}
    {{ return('(' ~ segment_builder._spark_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}

{% macro bigquery__json_is_set(column, key) %}
    {{ return("(coalesce(json_type(" ~ segment_builder._bigquery_json_value(column, key) ~ "), 'null') <> 'null')") }}
{% endmacro %}

{% macro snowflake__json_is_set(column, key) %}
    {{ return("(coalesce(typeof(" ~ segment_builder._snowflake_json_value(column, key) ~ "), 'NULL_VALUE') <> 'NULL_VALUE')") }}
{% endmacro %}

{% macro redshift__json_is_set(column, key) %}
    {{ return("(coalesce(json_typeof(" ~ segment_builder._redshift_json_value(column, key) ~ "), 'null') <> 'null')") }}
{% endmacro %}

{% macro trino__json_is_set(column, key) %}
    {{ return('(' ~ segment_builder._trino_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}

{% macro clickhouse__json_is_set(column, key) %}
    {{ return('(' ~ segment_builder._clickhouse_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}
