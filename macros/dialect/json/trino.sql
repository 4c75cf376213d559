{% macro trino__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('json|map|row', data_type) %}
    {{ return('json_format(cast(' ~ column ~ ' as json))' if is_nested else segment_builder._column_as_text(column)) }}
{% endmacro %}


{% macro trino__json_object(text) %}
    {#- As in Spark, but strings keep their escapes. -#}
    {{ return(
        'transform_values(try_cast(try(json_parse(' ~ text ~ ')) as map(varchar, json)), (key, value) -> json_format(value))'
    ) }}
{% endmacro %}


{% macro trino__json_array(text) %}
    {{ return(
        'transform(try_cast(try(json_parse(' ~ text ~ ")) as array(json)), item -> json_extract_scalar(item, '$'))"
    ) }}
{% endmacro %}


{% macro trino__json_text(column, key) %}
    {{ return(segment_builder._trino_json_text(segment_builder._trino_json_value(column, key))) }}
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


{% macro _trino_json_value(column, key) %}
    {{ return("nullif(element_at(" ~ column ~ ", " ~ segment_builder.string_literal(key) ~ "), 'null')") }}
{% endmacro %}


{% macro trino__json_unquoted(column, key) %}
    {{ return("json_extract_scalar(" ~ segment_builder._trino_json_value(column, key) ~ ", '$')") }}
{% endmacro %}


{% macro trino__json_boolean(column, key) %}
    {% set value = segment_builder._trino_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_first_character(value, 'starts_with', 'try_cast(' ~ value ~ ' as double)', segment_builder.json_unquoted(column, key))) }}
{% endmacro %}


{% macro trino__json_is_set(column, key) %}
    {{ return('(' ~ segment_builder._trino_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}


{% macro trino__json_string(column, key) %}
    {% set value = segment_builder._trino_json_value(column, key) %}
    {{ return("if(starts_with(" ~ value ~ ", '\"'), json_extract_scalar(" ~ value ~ ", '$'))") }}
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


{% macro trino__json_member_list(column, key, member) %}
    {% set list %}
transform(
    filter(
        {{ segment_builder._trino_objects(column, key) | indent(8) }},
        item -> {{ segment_builder.json_is_set('item', member) }}
    ),
    item -> {{ segment_builder.json_text('item', member) | indent(4) }}
)
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _trino_objects(column, key) %}
    {% set value = segment_builder._trino_json_value(column, key) %}
    {% set objects %}
transform(
    filter(
        case
            when starts_with({{ value }}, '[')
                then transform(cast(json_parse({{ value }}) as array(json)), item -> json_format(item))
            when {{ value }} is not null then array[{{ value }}]
        end,
        item -> starts_with(item, '{')
    ),
    item -> {{ segment_builder.json_object('item') }}
)
    {%- endset %}
    {{ return(objects | trim) }}
{% endmacro %}


{% macro trino__objects_match(column, key, predicate) %}
    {#- An unknown item would make the answer unknown. -#}
    {% set found %}
any_match(
    {{ segment_builder._trino_objects(column, key) | indent(4) }},
    item -> coalesce({{ predicate | indent(4) }}, false)
)
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro trino__list_items(columns, list, rows) %}
    {% set lists = 'select ' ~ (columns + [list ~ ' as list']) | join(', ') ~ '\n' ~ rows %}
    {{ return(
        'select ' ~ (columns + ['item']) | join(', ') ~ '\nfrom (\n    ' ~ lists | indent(4)
        ~ '\n) as lists\ncross join unnest(lists.list) as items (item)'
    ) }}
{% endmacro %}


{% macro trino__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array[' ~ text ~ '] end') }}
{% endmacro %}


{% macro trino__folded_list(list) %}
    {{ return('transform(' ~ list ~ ', item -> ' ~ segment_builder.folded('item') ~ ')') }}
{% endmacro %}


{% macro trino__list_length(list) %}
    {{ return('coalesce(cardinality(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro trino__list_has_any(list, texts) %}
    {{ return(
        'any_match(' ~ list ~ ', item -> item is not null and item in (' ~ segment_builder.string_literals(texts) ~ '))'
    ) }}
{% endmacro %}


{% macro trino__list_has_all(list, texts) %}
    {{ return(
        'all_match(array[' ~ segment_builder.string_literals(texts) ~ '], wanted -> any_match(' ~ list
        ~ ', item -> item is not null and item = wanted))'
    ) }}
{% endmacro %}


{% macro trino__list_has_substring(list, text) %}
    {{ return(
        'any_match(' ~ list ~ ', item -> item is not null and '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ')'
    ) }}
{% endmacro %}


{% macro trino__place_in_array(column, text) %}
    {{ return('nullif(array_position(' ~ column ~ ', ' ~ segment_builder.string_literal(text) ~ '), 0)') }}
{% endmacro %}


{% macro trino__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join unnest(map_keys(' ~ column ~ ')) as keys (name)\nwhere ' ~ predicate
    ) }}
{% endmacro %}
