{#- Access to one top-level key of a JSON object. A JSON null is unset everywhere. -#}

{% macro json_as_text(column, data_type) %}
    {#- A raw JSON column, of the engine's JSON type, a nested type or text, as text. -#}
    {{ return(adapter.dispatch('json_as_text', 'segment_builder')(column, data_type)) }}
{% endmacro %}

{% macro default__json_as_text(column, data_type) %}
    {{ return('cast(' ~ column ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}

{% macro duckdb__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('map|struct|union', data_type) %}
    {{ return(segment_builder.default__json_as_text('to_json(' ~ column ~ ')' if is_nested else column, data_type)) }}
{% endmacro %}

{% macro spark__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('map|struct|variant', data_type) %}
    {{ return('to_json(' ~ column ~ ')' if is_nested else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}

{% macro bigquery__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('json|struct', data_type) %}
    {{ return('to_json_string(' ~ column ~ ')' if is_nested else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}

{% macro snowflake__json_as_text(column, data_type) %}
    {% set is_nested = data_type in ['variant', 'object', 'array'] %}
    {{ return('to_json(' ~ column ~ ')' if is_nested else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}

{% macro redshift__json_as_text(column, data_type) %}
    {{ return('json_serialize(' ~ column ~ ')' if data_type == 'super' else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}

{% macro trino__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('json|map|row', data_type) %}
    {{ return('json_format(cast(' ~ column ~ ' as json))' if is_nested else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}

{% macro clickhouse__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('.*json|map|tuple', data_type) %}
    {{ return('toJSONString(' ~ column ~ ')' if is_nested else segment_builder.default__json_as_text(column, data_type)) }}
{% endmacro %}


{% macro json_object(text) %}
    {#- The text as a JSON object; null where it is no object or does not parse. -#}
    {{ return(adapter.dispatch('json_object', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__json_object(text) %}
    {#- DuckDB's reader lets trailing commas, NaN and Infinity through, which are not JSON: where the text has one, it is
        looked for again with the strings blanked out. Of a repeated key it finds the first, where the last is meant:
        merging key by key keeps that. -#}
    {% set not_json = ',\\s*[}\\]]|[nN][aA][nN]|[iI][nN][fF]' %}
    {% set object %}
case
    when json_valid({{ text }}) then case
        when json_type({{ text }}) <> 'OBJECT' then null
        when
            regexp_matches({{ text }}, '{{ not_json }}')
            and regexp_matches(regexp_replace({{ text }}, '"(?:[^"\\]|\\.)*"', '""', 'g'), '{{ not_json }}')
            then null
        when len(json_keys({{ text }})) = list_unique(json_keys({{ text }})) then cast({{ text }} as json)
        else list_reduce(
            list_transform(
                list_zip(json_keys({{ text }}), json_extract({{ text }}, '$.*')),
                lambda entry: json_object(entry[1], entry[2])
            ),
            lambda merged, entry: json_merge_patch(merged, entry)
        )
    end
end
    {%- endset %}
    {{ return(object | trim) }}
{% endmacro %}

{% macro postgres__json_object(text) %}
    {{ return(segment_builder._postgres_json(text, '{')) }}
{% endmacro %}

{% macro spark__json_object(text) %}
    {#- A map from key to JSON, of which strings keep their quotes, so that "1" and 1 stay two things, but lose their escapes.
        Of a repeated key the map holds every value. -#}
    {% set object %}
transform(
    array({{ segment_builder._spark_json(text, '{', 'map<string, string>') | indent(4) }}),
    object -> map_from_arrays(
        array_distinct(map_keys(object)),
        transform(
            array_distinct(map_keys(object)),
            key -> element_at(filter(map_entries(object), entry -> entry.key = key), -1).value
        )
    )
)[0]
    {%- endset %}
    {{ return(object | trim) }}
{% endmacro %}

{% macro _spark_json(text, opening, type) %}
    {#- from_json() takes more than JSON. It unquotes strings, hence a string that is no key gets quotes inside its own. -#}
    {% set outline = segment_builder.json_outline(text) %}
    {% set plain = "replace(replace(" ~ text ~ ", '\\\\\\\\', '\\\\u005c'), '\\\\\"', '\\\\u0022')" %}
    {% set json %}
case
    when {{ segment_builder.text_matches(text, '^\\s*\\' ~ opening) }}
        and aggregate(
            sequence(0, length({{ text }}) - length(translate({{ text }}, '[{', ''))),
            {{ outline | indent(12) }},
            (outline, step) -> {{ segment_builder.without_innermost('outline') }}
        ) = '0'
        then from_json(
            regexp_replace(
                regexp_replace({{ plain }}, '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
            ),
            '{{ type }}'
        )
end
    {%- endset %}
    {{ return(json | trim) }}
{% endmacro %}

{% macro bigquery__json_object(text) %}
    {{ return("case when json_type(safe.parse_json(" ~ text ~ ")) = 'object' then safe.parse_json(" ~ text ~ ", wide_number_mode => 'round') end") }}
{% endmacro %}

{% macro snowflake__json_object(text) %}
    {#- Of repeated keys the last is kept only on demand ('d'). What the parser takes beyond JSON is looked for in the outline. -#}
    {{ return(segment_builder._snowflake_json(text, 'OBJECT')) }}
{% endmacro %}

{% macro _snowflake_json(text, type) %}
    {% set json %}
case
    when {{ segment_builder.replace_matches(segment_builder.json_outline(text), '[\\]\\[{}:,]', '') }} rlike '[#0]*'
        and not regexp_instr({{ segment_builder.json_outline(text) }}, ',[\\]}]|[\\[{,],') > 0
        and typeof(try_parse_json({{ text }}, 'd')) = '{{ type }}'
        then try_parse_json({{ text }}, 'd')
end
    {%- endset %}
    {{ return(json | trim) }}
{% endmacro %}

{% macro redshift__json_object(text) %}
    {{ return(segment_builder._redshift_json(text, '{')) }}
{% endmacro %}

{% macro _redshift_json(text, opening) %}
    {{ return("case when can_json_parse(" ~ text ~ ") and left(ltrim(" ~ text ~ "), 1) = '" ~ opening ~ "' then json_parse(" ~ text ~ ") end") }}
{% endmacro %}

{% macro trino__json_object(text) %}
    {#- As in Spark, but strings keep their escapes. -#}
    {{ return(
        'transform_values(try_cast(try(json_parse(' ~ text ~ ')) as map(varchar, json)), (key, value) -> json_format(value))'
    ) }}
{% endmacro %}

{% macro clickhouse__json_object(text) %}
    {{ return("case when isValidJSON(" ~ text ~ ") and JSONType(assumeNotNull(" ~ text ~ ")) = 'Object' then " ~ text ~ " end") }}
{% endmacro %}

{% macro _postgres_json(text, opening) %}
    {#- PostgreSQL 15 cannot ask whether a text is JSON, and a cast that fails stops the build. U+0000, which its text cannot
        hold, becomes the noncharacter U+FFFF. -#}
    {% set json %}
case
    when {{ segment_builder.text_matches(text, '^\\s*\\' ~ opening) }} and exists (
        with recursive outlines as (
            select {{ segment_builder.json_outline(text) | indent(12) }} as outline
            union
            select {{ segment_builder.without_innermost('outline') }} from outlines
        )

        select 1
        from outlines
        where outline = '0'
    )
        then cast(regexp_replace({{ text }}, '(?<!\\)((\\\\)*)\\u0000', '\1\\uffff', 'g') as json)
end
    {%- endset %}
    {{ return(json | trim) }}
{% endmacro %}


{% macro json_outline(text) %}
    {#-
        For engines that cannot tell whether a text is JSON: its strings as #, its other scalars as 0, no space. It is JSON
        if replacing its innermost arrays and objects by 0, again and again, comes to a single 0. Half a surrogate pair is
        no character. Strings are found without alternatives inside a repetition, on which Java's stack would overflow.
    -#}
    {% set state = namespace(outline="replace(" ~ text ~ ", '#', '_')") %}
    {% for pattern, replacement in [
        ('\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u(?![dD][89a-fA-F])[0-9A-Fa-f]{4})', '_'),
        ('"[^"\\\\\\x00-\\x1f]*"', '#'),
        ('-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'),
        ('[ \\t\\n\\r]', ''),
    ] %}
        {% set state.outline = segment_builder.replace_matches(state.outline, pattern, replacement) %}
    {% endfor %}
    {{ return(state.outline) }}
{% endmacro %}


{% macro without_innermost(outline) %}
    {{ return(segment_builder.replace_matches(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')) }}
{% endmacro %}


{% macro replace_matches(text, pattern, replacement) %}
    {{ return(adapter.dispatch('replace_matches', 'segment_builder')(text, pattern, replacement)) }}
{% endmacro %}

{% macro default__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}

{% macro postgres__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "', 'g')") }}
{% endmacro %}

{% macro bigquery__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}

{% macro redshift__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "', 1, 'p')") }}
{% endmacro %}

{% macro clickhouse__replace_matches(text, pattern, replacement) %}
    {{ return('replaceRegexpAll(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}


{% macro json_array(text) %}
    {#- The text as a JSON array; null where it is no array or does not parse. -#}
    {{ return(adapter.dispatch('json_array', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__json_array(text) %}
    {{ return(
        "case when json_valid(" ~ text ~ ") then case when json_type(" ~ text ~ ") = 'ARRAY' then cast(" ~ text ~ " as json) end end"
    ) }}
{% endmacro %}

{% macro postgres__json_array(text) %}
    {{ return(segment_builder._postgres_json(text, '[')) }}
{% endmacro %}

{% macro spark__json_array(text) %}
    {{ return(
        'transform(' ~ segment_builder._spark_json(text, '[', 'array<string>') ~ ', item -> '
        ~ segment_builder._spark_json_text('item') ~ ')'
    ) }}
{% endmacro %}

{% macro bigquery__json_array(text) %}
    {{ return("case when json_type(safe.parse_json(" ~ text ~ ")) = 'array' then safe.parse_json(" ~ text ~ ") end") }}
{% endmacro %}

{% macro snowflake__json_array(text) %}
    {{ return(segment_builder._snowflake_json(text, 'ARRAY')) }}
{% endmacro %}

{% macro redshift__json_array(text) %}
    {{ return(segment_builder._redshift_json(text, '[')) }}
{% endmacro %}

{% macro trino__json_array(text) %}
    {{ return(
        'transform(try_cast(try(json_parse(' ~ text ~ ")) as array(json)), item -> json_extract_scalar(item, '$'))"
    ) }}
{% endmacro %}

{% macro clickhouse__json_array(text) %}
    {{ return("case when isValidJSON(" ~ text ~ ") and JSONType(assumeNotNull(" ~ text ~ ")) = 'Array' then " ~ text ~ " end") }}
{% endmacro %}


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
    when 'DOUBLE' then case
        when regexp_matches({{ text }}, '[.e]') and isfinite(try_cast({{ text }} as double))
            then cast(try_cast({{ text }} as double) as varchar)
        else {{ text }}
    end
    else {{ text }}
end
    {%- endset %}
    {{ return(scalar | trim) }}
{% endmacro %}

{% macro postgres__json_text(column, key) %}
    {% set key = segment_builder.string_literal(key) %}
    {{ return(segment_builder._postgres_json_text(column ~ ' -> ' ~ key, '(' ~ column ~ ' ->> ' ~ key ~ ')')) }}
{% endmacro %}

{% macro _postgres_json_text(value, text) %}
    {#- A number is kept as it was written: 1.50, 1E3. -#}
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


{% macro json_list(column, key) %}
    {#- The array under the key as a list of texts, a scalar as a list of one; null for objects. Items that are arrays or
        objects have no text and only count. The list's type is the dialect's own: only the list_* macros read it. -#}
    {{ return(adapter.dispatch('json_list', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_list(column, key) %}
    {% set pointer = segment_builder._json_pointer(key) %}
    {% set list %}
case json_type({{ column }}, {{ pointer }})
    when 'ARRAY' then list_transform(
        cast({{ column }} -> {{ pointer }} as json[]),
        lambda item: {{ segment_builder._duckdb_json_text('json_type(item)', "item ->> '$'") | indent(8) }}
    )
    when 'OBJECT' then null
    when 'NULL' then null
    else case when json_type({{ column }}, {{ pointer }}) is not null then [{{ segment_builder.json_text(column, key) | indent(4) }}] end
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro postgres__json_list(column, key) %}
    {% set value = column ~ ' -> ' ~ segment_builder.string_literal(key) %}
    {% set list %}
case
    when json_typeof({{ value }}) = 'array' then array(
        select {{ segment_builder._postgres_json_text('item', "(item #>> '{}')") | indent(8) }}
        from json_array_elements({{ value }}) as items (item)
    )
    when json_typeof({{ value }}) in ('string', 'number', 'boolean')
        then array[{{ segment_builder.json_text(column, key) | indent(8) }}]
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro spark__json_list(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {% set list %}
case
    when startswith({{ value }}, '[') then transform(
        from_json({{ value }}, 'array<string>'),
        item -> {{ segment_builder._spark_json_text('item') | indent(8) }}
    )
    when not startswith({{ value }}, '{')
        then array({{ segment_builder._spark_json_text(value) | indent(8) }})
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro bigquery__json_list(column, key) %}
    {% set value = segment_builder._bigquery_json_value(column, key) %}
    {% set list %}
case
    when json_type({{ value }}) = 'array' then array(
        select {{ segment_builder._bigquery_json_text('item') | indent(8) }}
        from unnest(json_query_array(if(json_type({{ value }}) = 'array', {{ value }}, null))) as item
    )
    when json_type({{ value }}) in ('string', 'number', 'boolean')
        then [{{ segment_builder._bigquery_json_text(value) | indent(8) }}]
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro snowflake__json_list(column, key) %}
    {% set value = segment_builder._snowflake_json_value(column, key) %}
    {% set list %}
case
    when typeof({{ value }}) = 'ARRAY' then transform(
        cast({{ value }} as array),
        item -> {{ segment_builder._snowflake_json_text('item') | indent(8) }}
    )
    when typeof({{ value }}) not in ('OBJECT', 'NULL_VALUE')
        then array_construct({{ segment_builder._snowflake_json_text(value) | indent(8) }})
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro redshift__json_list(column, key) %}
    {#- Its SQL cannot look at one item after the other: the list stays a SUPER, and is searched as text. -#}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {% set list %}
case
    when json_typeof({{ value }}) = 'array' then {{ value }}
    when json_typeof({{ value }}) in ('string', 'number', 'boolean') then array({{ value }})
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro trino__json_list(column, key) %}
    {% set value = segment_builder._trino_json_value(column, key) %}
    {% set list %}
case
    when starts_with({{ value }}, '[') then transform(
        transform(cast(json_parse({{ value }}) as array(json)), item -> nullif(json_format(item), 'null')),
        item -> {{ segment_builder._trino_json_text('item') | indent(8) }}
    )
    when not starts_with({{ value }}, '{')
        then array[{{ segment_builder._trino_json_text(value) | indent(8) }}]
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro clickhouse__json_list(column, key) %}
    {#- JSON of the items' texts: an array cannot be null there. -#}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {% set items = 'JSONExtractArrayRaw(coalesce(' ~ value ~ ", ''))" %}
    {% set type = 'JSONType(' ~ segment_builder._clickhouse_json_path(column, key) ~ ', place)' %}
    {% set list %}
case
    when startsWith({{ value }}, '[') then toJSONString(arrayMap(
        (item, place) -> {{ segment_builder._clickhouse_json_text('item', type) | indent(8) }},
        {{ items }},
        arrayEnumerate({{ items }})
    ))
    when not startsWith({{ value }}, '{') then toJSONString([{{ segment_builder.json_text(column, key) | indent(4) }}])
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}

{% macro _clickhouse_items(list) %}
    {{ return("JSONExtract(coalesce(" ~ list ~ ", ''), 'Array(Nullable(String))')") }}
{% endmacro %}


{% macro scalar_list(text) %}
    {#- A text column as the list of one that a list filter sees. -#}
    {{ return(adapter.dispatch('scalar_list', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then [' ~ text ~ '] end') }}
{% endmacro %}

{% macro postgres__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array[' ~ text ~ '] end') }}
{% endmacro %}

{% macro spark__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array(' ~ text ~ ') end') }}
{% endmacro %}

{% macro bigquery__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then [' ~ text ~ '] end') }}
{% endmacro %}

{% macro snowflake__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array_construct(' ~ text ~ ') end') }}
{% endmacro %}

{% macro redshift__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array(' ~ text ~ ') end') }}
{% endmacro %}

{% macro trino__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array[' ~ text ~ '] end') }}
{% endmacro %}

{% macro clickhouse__scalar_list(text) %}
    {{ return("case when " ~ text ~ " is not null then concat('[', toJSONString(" ~ text ~ "), ']') end") }}
{% endmacro %}


{% macro list_length(list) %}
    {{ return(adapter.dispatch('list_length', 'segment_builder')(list)) }}
{% endmacro %}

{% macro duckdb__list_length(list) %}
    {{ return('coalesce(len(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro postgres__list_length(list) %}
    {{ return('coalesce(cardinality(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro spark__list_length(list) %}
    {{ return('coalesce(array_size(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro bigquery__list_length(list) %}
    {{ return('coalesce(array_length(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro snowflake__list_length(list) %}
    {{ return('coalesce(array_size(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro redshift__list_length(list) %}
    {{ return('coalesce(get_array_length(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro trino__list_length(list) %}
    {{ return('coalesce(cardinality(' ~ list ~ '), 0)') }}
{% endmacro %}

{% macro clickhouse__list_length(list) %}
    {{ return("length(JSONExtractArrayRaw(coalesce(" ~ list ~ ", '')))") }}
{% endmacro %}


{% macro list_has_any(list, texts) %}
    {{ return(adapter.dispatch('list_has_any', 'segment_builder')(list, texts)) }}
{% endmacro %}

{% macro duckdb__list_has_any(list, texts) %}
    {{ return('list_has_any(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}

{% macro postgres__list_has_any(list, texts) %}
    {{ return('(' ~ list ~ ' && array[' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}

{% macro spark__list_has_any(list, texts) %}
    {#- An unknown item would make the answer unknown. -#}
    {{ return('exists(' ~ list ~ ', item -> item is not null and item in (' ~ segment_builder.string_literals(texts) ~ '))') }}
{% endmacro %}

{% macro bigquery__list_has_any(list, texts) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as item where item in ('
        ~ segment_builder.string_literals(texts) ~ ')) end'
    ) }}
{% endmacro %}

{% macro snowflake__list_has_any(list, texts) %}
    {{ return('arrays_overlap(' ~ list ~ ', array_construct(' ~ segment_builder.string_literals(texts) ~ '))') }}
{% endmacro %}

{% macro redshift__list_has_any(list, texts) %}
    {{ return(segment_builder._redshift_items_found(list, texts, ' or ')) }}
{% endmacro %}

{% macro _redshift_items_found(list, texts, word) %}
    {#- An item stands between commas, a text in quotes, a number or boolean without. -#}
    {% set items = "',' || substring(json_serialize(" ~ list ~ "), 2, len(json_serialize(" ~ list ~ ")) - 2) || ','" %}
    {% set searches = [] %}
    {% for text in texts %}
        {% set quoted = 'strpos(' ~ items ~ ', ' ~ segment_builder.string_literal(',' ~ tojson(text) ~ ',') ~ ') > 0' %}
        {% set bare = 'strpos(' ~ items ~ ', ' ~ segment_builder.string_literal(',' ~ text ~ ',') ~ ') > 0' %}
        {% set is_scalar = modules.re.match('^(true|false|-?[0-9].*)$', text) %}
        {% do searches.append('(' ~ quoted ~ ' or ' ~ bare ~ ')' if is_scalar else quoted) %}
    {% endfor %}
    {{ return('(' ~ searches | join(word) ~ ')') }}
{% endmacro %}

{% macro trino__list_has_any(list, texts) %}
    {{ return(
        'any_match(' ~ list ~ ', item -> item is not null and item in (' ~ segment_builder.string_literals(texts) ~ '))'
    ) }}
{% endmacro %}

{% macro clickhouse__list_has_any(list, texts) %}
    {#- `hasAny` takes a null for ''. -#}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayExists(item -> coalesce(item in ('
        ~ segment_builder.string_literals(texts) ~ '), false), ' ~ segment_builder._clickhouse_items(list) ~ ') end'
    ) }}
{% endmacro %}


{% macro list_has_all(list, texts) %}
    {{ return(adapter.dispatch('list_has_all', 'segment_builder')(list, texts)) }}
{% endmacro %}

{% macro duckdb__list_has_all(list, texts) %}
    {{ return('list_has_all(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}

{% macro postgres__list_has_all(list, texts) %}
    {{ return('(' ~ list ~ ' @> array[' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}

{% macro spark__list_has_all(list, texts) %}
    {{ return(
        'forall(array(' ~ segment_builder.string_literals(texts) ~ '), wanted -> exists(' ~ list ~ ', item -> item <=> wanted))'
    ) }}
{% endmacro %}

{% macro bigquery__list_has_all(list, texts) %}
    {#- Each of the texts. -#}
    {% set each = [] %}
    {% for text in texts | unique %}
        {% do each.append(segment_builder.list_has_any(list, [text])) %}
    {% endfor %}
    {{ return('(' ~ each | join(' and ') ~ ')') }}
{% endmacro %}

{% macro snowflake__list_has_all(list, texts) %}
    {% set distinct_texts = texts | unique | list %}
    {{ return(
        'array_size(array_intersection(' ~ list ~ ', array_construct(' ~ segment_builder.string_literals(distinct_texts) ~ '))) = '
        ~ distinct_texts | length
    ) }}
{% endmacro %}

{% macro redshift__list_has_all(list, texts) %}
    {{ return(segment_builder._redshift_items_found(list, texts, ' and ')) }}
{% endmacro %}

{% macro trino__list_has_all(list, texts) %}
    {{ return(
        'all_match(array[' ~ segment_builder.string_literals(texts) ~ '], wanted -> any_match(' ~ list
        ~ ', item -> item is not null and item = wanted))'
    ) }}
{% endmacro %}

{% macro clickhouse__list_has_all(list, texts) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayAll(wanted -> arrayExists(item -> coalesce(item = wanted, false), '
        ~ segment_builder._clickhouse_items(list) ~ '), [' ~ segment_builder.string_literals(texts) ~ ']) end'
    ) }}
{% endmacro %}


{% macro list_has_substring(list, text) %}
    {{ return(adapter.dispatch('list_has_substring', 'segment_builder')(list, text)) }}
{% endmacro %}

{% macro duckdb__list_has_substring(list, text) %}
    {{ return('len(list_filter(' ~ list ~ ', lambda item: contains(item, ' ~ segment_builder.string_literal(text) ~ '))) > 0') }}
{% endmacro %}

{% macro postgres__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as items (item) where '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ') end'
    ) }}
{% endmacro %}

{% macro spark__list_has_substring(list, text) %}
    {{ return(
        'exists(' ~ list ~ ', item -> item is not null and '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ')'
    ) }}
{% endmacro %}

{% macro bigquery__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as item where '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ') end'
    ) }}
{% endmacro %}

{% macro snowflake__list_has_substring(list, text) %}
    {{ return(
        'array_size(filter(' ~ list ~ ', item -> contains(cast(item as varchar), ' ~ segment_builder.string_literal(text) ~ '))) > 0'
    ) }}
{% endmacro %}

{% macro redshift__list_has_substring(list, text) %}
    {#- In the list as JSON; what spans two items is found as well. -#}
    {{ return('strpos(json_serialize(' ~ list ~ '), ' ~ segment_builder.string_literal(tojson(text)[1:-1]) ~ ') > 0') }}
{% endmacro %}

{% macro trino__list_has_substring(list, text) %}
    {{ return(
        'any_match(' ~ list ~ ', item -> item is not null and '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ')'
    ) }}
{% endmacro %}

{% macro clickhouse__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayExists(item -> coalesce('
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ', false), '
        ~ segment_builder._clickhouse_items(list) ~ ') end'
    ) }}
{% endmacro %}


{% macro place_in_array(column, text) %}
    {#- 1 for the first item of a JSON array, and so on; null where the array does not hold the text. -#}
    {{ return(adapter.dispatch('place_in_array', 'segment_builder')(column, text)) }}
{% endmacro %}

{% macro duckdb__place_in_array(column, text) %}
    {{ return("nullif(list_position(" ~ column ~ " ->> '$[*]', " ~ segment_builder.string_literal(text) ~ "), 0)") }}
{% endmacro %}

{% macro postgres__place_in_array(column, text) %}
    {{ return(
        "array_position(array(select item from json_array_elements_text(" ~ column ~ ") as items (item)), "
        ~ segment_builder.string_literal(text) ~ ")"
    ) }}
{% endmacro %}

{% macro spark__place_in_array(column, text) %}
    {{ return('nullif(array_position(' ~ column ~ ', ' ~ segment_builder.string_literal(text) ~ '), 0)') }}
{% endmacro %}

{% macro bigquery__place_in_array(column, text) %}
    {{ return(
        '(select min(place) + 1 from unnest(json_query_array(' ~ column ~ ')) as item with offset as place where json_value(item) = '
        ~ segment_builder.string_literal(text) ~ ')'
    ) }}
{% endmacro %}

{% macro snowflake__place_in_array(column, text) %}
    {{ return('array_position(to_variant(' ~ segment_builder.string_literal(text) ~ '), cast(' ~ column ~ ' as array)) + 1') }}
{% endmacro %}

{% macro redshift__place_in_array(column, text) %}
    {#- The commas before it: channels are names without any. -#}
    {% set before = "split_part(json_serialize(" ~ column ~ "), " ~ segment_builder.string_literal(tojson(text)) ~ ", 1)" %}
    {{ return(
        'case when ' ~ segment_builder._redshift_items_found(column, [text], ' or ') ~ ' then regexp_count(' ~ before ~ ", ',') + 1 end"
    ) }}
{% endmacro %}

{% macro trino__place_in_array(column, text) %}
    {{ return('nullif(array_position(' ~ column ~ ', ' ~ segment_builder.string_literal(text) ~ '), 0)') }}
{% endmacro %}

{% macro clickhouse__place_in_array(column, text) %}
    {{ return("nullIf(indexOf(JSONExtractArrayRaw(coalesce(" ~ column ~ ", '')), " ~ segment_builder.string_literal(tojson(text)) ~ "), 0)") }}
{% endmacro %}


{% macro _json_pointer(key) %}
    {{ return(segment_builder.string_literal('/' ~ key.replace('~', '~0').replace('/', '~1'))) }}
{% endmacro %}
