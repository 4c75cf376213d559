{% macro postgres__json_as_text(column, data_type) %}
    {{ return(segment_builder._column_as_text(column)) }}
{% endmacro %}


{% macro postgres__json_object(text) %}
    {{ return(segment_builder._postgres_json(text, '{')) }}
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


{% macro postgres__json_array(text) %}
    {{ return(segment_builder._postgres_json(text, '[')) }}
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


{% macro postgres__json_unquoted(column, key) %}
    {{ return('(' ~ column ~ ' ->> ' ~ segment_builder.string_literal(key) ~ ')') }}
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


{% macro postgres__json_is_set(column, key) %}
    {{ return("coalesce(json_typeof(" ~ column ~ " -> " ~ segment_builder.string_literal(key) ~ "), 'null') <> 'null'") }}
{% endmacro %}


{% macro postgres__json_string(column, key) %}
    {% set key = segment_builder.string_literal(key) %}
    {{ return("case when json_typeof(" ~ column ~ " -> " ~ key ~ ") = 'string' then " ~ column ~ " ->> " ~ key ~ " end") }}
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


{% macro postgres__json_member_list(column, key, member) %}
    {% set member_text = segment_builder.json_text('item', member) %}
    {% set list %}
case
    when {{ segment_builder.json_is_set(column, key) }} then array(
        select {{ member_text | indent(8) }}
        {{ segment_builder._postgres_objects(column, key) | indent(8) }}
        and {{ segment_builder.json_is_set('item', member) }}
    )
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _postgres_objects(column, key) %}
    {#- As `from … where …`. An object alone is a list of one. -#}
    {% set value = column ~ ' -> ' ~ segment_builder.string_literal(key) %}
    {{ return(
        "from json_array_elements(case json_typeof(" ~ value ~ ") when 'array' then " ~ value ~ " else json_build_array(" ~ value
        ~ ") end) as items (item)\nwhere json_typeof(item) = 'object'"
    ) }}
{% endmacro %}


{% macro postgres__objects_match(column, key, predicate) %}
    {% set found %}
case
    when {{ segment_builder.json_is_set(column, key) }} then exists (
        select 1
        {{ segment_builder._postgres_objects(column, key) | indent(8) }}
        and {{ predicate | indent(8) }}
    )
end
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro postgres__list_items(columns, list, rows) %}
    {{ return('select ' ~ (columns + ['unnest(' ~ list ~ ') as item']) | join(', ') ~ '\n' ~ rows) }}
{% endmacro %}


{% macro postgres__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array[' ~ text ~ '] end') }}
{% endmacro %}


{% macro postgres__folded_list(list) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then array(select ' ~ segment_builder.folded('item') ~ ' from unnest(' ~ list
        ~ ') as items (item)) end'
    ) }}
{% endmacro %}


{% macro postgres__list_length(list) %}
    {{ return('coalesce(cardinality(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro postgres__list_has_any(list, texts) %}
    {{ return('(' ~ list ~ ' && array[' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro postgres__list_has_all(list, texts) %}
    {{ return('(' ~ list ~ ' @> array[' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro postgres__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as items (item) where '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ') end'
    ) }}
{% endmacro %}


{% macro postgres__place_in_array(column, text) %}
    {{ return(
        "array_position(array(select item from json_array_elements_text(" ~ column ~ ") as items (item)), "
        ~ segment_builder.string_literal(text) ~ ")"
    ) }}
{% endmacro %}


{% macro postgres__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['keys.name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join lateral json_object_keys(' ~ column ~ ') as keys (name)\nwhere ' ~ predicate
    ) }}
{% endmacro %}
