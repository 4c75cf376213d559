{#- Raw JSON as objects and arrays that the engine can look into. -#}

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
