{% macro spark__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('array|map|struct|variant', data_type) %}
    {{ return('to_json(' ~ column ~ ')' if is_nested else segment_builder._column_as_text(column)) }}
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


{% macro _spark_json_as_written(value, otherwise) %}
    {#- Inside of objects and arrays the strings that are no keys still have the quotes of _spark_json(), spelled as Spark copied
        them, which depends on its release. Each match is one string, or one key, which stays; possessive, for others recurse. -#}
    {% set quote, character = '(?:\\\\"|\\\\u0022)', '\\\\.' %}
    {% set key = '"[^"\\\\]*+(?:' ~ character ~ '[^"\\\\]*+)*+"[ \\t\\n\\r]*+:' %}
    {% set content = '(?:[^"\\\\]++|(?!' ~ quote ~ '")' ~ character ~ ')*+' %}
    {% set pattern = '(' ~ key ~ ')|(")' ~ quote ~ '(' ~ content ~ ')' ~ quote ~ '(")' %}
    {% set json %}
case
    when {{ value }} rlike '^[\\[{]' then {{ segment_builder.replace_matches(value, pattern, '$1$2$3$4') }}
    else {{ otherwise | indent(4) }}
end
    {%- endset %}
    {{ return(json | trim) }}
{% endmacro %}


{% macro spark__json_array(text) %}
    {{ return(
        'transform(' ~ segment_builder._spark_json(text, '[', 'array<string>') ~ ', item -> '
        ~ segment_builder._spark_json_text('item') ~ ')'
    ) }}
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


{% macro spark__json_text(column, key) %}
    {{ return(segment_builder._spark_json_text(segment_builder._spark_json_value(column, key))) }}
{% endmacro %}


{% macro _spark_json_value(column, key) %}
    {{ return(column ~ '[' ~ segment_builder.string_literal(key) ~ ']') }}
{% endmacro %}


{% macro spark__json_unquoted(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {{ return("if(startswith(" ~ value ~ ", '\"'), " ~ segment_builder._spark_unquoted(value) ~ ", " ~ value ~ ")") }}
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


{% macro spark__json_is_set(column, key) %}
    {#- A null stands for nothing. -#}
    {{ return('(' ~ segment_builder._spark_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}


{% macro spark__json_string(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {{ return("if(startswith(" ~ value ~ ", '\"'), " ~ segment_builder._spark_unquoted(value) ~ ", null)") }}
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


{% macro spark__json_member_list(column, key, member) %}
    {% set list %}
transform(
    filter(
        {{ segment_builder._spark_objects(column, key) | indent(8) }},
        item -> {{ segment_builder.json_is_set('item', member) }}
    ),
    item -> {{ segment_builder.json_text('item', member) | indent(4) }}
)
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _spark_objects(column, key) %}
    {% set value = segment_builder._spark_json_value(column, key) %}
    {% set objects %}
transform(
    filter(
        case
            when startswith({{ value }}, '[') then from_json({{ value }}, 'array<string>')
            when {{ value }} is not null then array({{ value }})
        end,
        item -> startswith(item, '{')
    ),
    item -> from_json(item, 'map<string, string>')
)
    {%- endset %}
    {{ return(objects | trim) }}
{% endmacro %}


{% macro spark__objects_match(column, key, predicate) %}
    {#- An unknown item would make the answer unknown. -#}
    {% set found %}
exists(
    {{ segment_builder._spark_objects(column, key) | indent(4) }},
    item -> coalesce({{ predicate | indent(4) }}, false)
)
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro spark__list_items(columns, list, rows) %}
    {{ return('select ' ~ (columns + ['explode(' ~ list ~ ') as item']) | join(', ') ~ '\n' ~ rows) }}
{% endmacro %}


{% macro spark__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array(' ~ text ~ ') end') }}
{% endmacro %}


{% macro spark__folded_list(list) %}
    {{ return('transform(' ~ list ~ ', item -> ' ~ segment_builder.folded('item') ~ ')') }}
{% endmacro %}


{% macro spark__list_length(list) %}
    {{ return('coalesce(array_size(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro spark__list_has_any(list, texts) %}
    {#- An unknown item would make the answer unknown. -#}
    {{ return('exists(' ~ list ~ ', item -> item is not null and item in (' ~ segment_builder.string_literals(texts) ~ '))') }}
{% endmacro %}


{% macro spark__list_has_all(list, texts) %}
    {{ return(
        'forall(array(' ~ segment_builder.string_literals(texts) ~ '), wanted -> exists(' ~ list ~ ', item -> item <=> wanted))'
    ) }}
{% endmacro %}


{% macro spark__list_has_substring(list, text) %}
    {{ return(
        'exists(' ~ list ~ ', item -> item is not null and '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ')'
    ) }}
{% endmacro %}


{% macro spark__place_in_array(column, text) %}
    {{ return('nullif(array_position(' ~ column ~ ', ' ~ segment_builder.string_literal(text) ~ '), 0)') }}
{% endmacro %}


{% macro spark__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['explode(map_keys(' ~ column ~ ')) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}
