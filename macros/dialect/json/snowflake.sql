{% macro snowflake__json_as_text(column, data_type) %}
    {% set is_nested = data_type in ['variant', 'object', 'array'] %}
    {{ return('to_json(' ~ column ~ ')' if is_nested else segment_builder._column_as_text(column)) }}
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


{% macro snowflake__json_array(text) %}
    {{ return(segment_builder._snowflake_json(text, 'ARRAY')) }}
{% endmacro %}


{% macro snowflake__json_text(column, key) %}
    {{ return(segment_builder._snowflake_json_text(segment_builder._snowflake_json_value(column, key))) }}
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


{% macro _snowflake_json_value(column, key) %}
    {{ return('get(' ~ column ~ ', ' ~ segment_builder.string_literal(key) ~ ')') }}
{% endmacro %}


{% macro snowflake__json_unquoted(column, key) %}
    {{ return('cast(' ~ segment_builder._snowflake_json_value(column, key) ~ ' as varchar)') }}
{% endmacro %}


{% macro snowflake__json_boolean(column, key) %}
    {% set value = segment_builder._snowflake_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type(
        'typeof(' ~ value ~ ')', ['INTEGER', 'DECIMAL', 'DOUBLE'], segment_builder.json_unquoted(column, key)
    )) }}
{% endmacro %}


{% macro snowflake__json_is_set(column, key) %}
    {{ return("(coalesce(typeof(" ~ segment_builder._snowflake_json_value(column, key) ~ "), 'NULL_VALUE') <> 'NULL_VALUE')") }}
{% endmacro %}


{% macro snowflake__json_string(column, key) %}
    {% set value = segment_builder._snowflake_json_value(column, key) %}
    {{ return("case when typeof(" ~ value ~ ") = 'VARCHAR' then cast(" ~ value ~ " as varchar) end") }}
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


{% macro snowflake__json_member_list(column, key, member) %}
    {% set list %}
transform(
    filter(
        {{ segment_builder._snowflake_objects(column, key) | indent(8) }},
        item -> {{ segment_builder.json_is_set('item', member) }}
    ),
    item -> {{ segment_builder.json_text('item', member) | indent(4) }}
)
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _snowflake_objects(column, key) %}
    {% set value = segment_builder._snowflake_json_value(column, key) %}
    {% set objects %}
filter(
    case
        when typeof({{ value }}) = 'ARRAY' then cast({{ value }} as array)
        when typeof({{ value }}) <> 'NULL_VALUE' then array_construct({{ value }})
    end,
    item -> typeof(item) = 'OBJECT'
)
    {%- endset %}
    {{ return(objects | trim) }}
{% endmacro %}


{% macro snowflake__objects_match(column, key, predicate) %}
    {% set found %}
array_size(filter(
    {{ segment_builder._snowflake_objects(column, key) | indent(4) }},
    item -> {{ predicate | indent(4) }}
)) > 0
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro snowflake__list_items(columns, list, rows) %}
    {% set lists = 'select ' ~ (columns + [list ~ ' as list']) | join(', ') ~ '\n' ~ rows %}
    {{ return(
        'select ' ~ (columns + ['cast(items.value as varchar) as item']) | join(', ') ~ '\nfrom (\n    ' ~ lists | indent(4)
        ~ '\n) as lists,\nlateral flatten(input => lists.list) as items'
    ) }}
{% endmacro %}


{% macro snowflake__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array_construct(' ~ text ~ ') end') }}
{% endmacro %}


{% macro snowflake__folded_list(list) %}
    {{ return('transform(' ~ list ~ ', item -> ' ~ segment_builder.folded('cast(item as varchar)') ~ ')') }}
{% endmacro %}


{% macro snowflake__list_length(list) %}
    {{ return('coalesce(array_size(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro snowflake__list_has_any(list, texts) %}
    {{ return('arrays_overlap(' ~ list ~ ', array_construct(' ~ segment_builder.string_literals(texts) ~ '))') }}
{% endmacro %}


{% macro snowflake__list_has_all(list, texts) %}
    {% set distinct_texts = texts | unique | list %}
    {{ return(
        'array_size(array_intersection(' ~ list ~ ', array_construct(' ~ segment_builder.string_literals(distinct_texts) ~ '))) = '
        ~ distinct_texts | length
    ) }}
{% endmacro %}


{% macro snowflake__list_has_substring(list, text) %}
    {{ return(
        'array_size(filter(' ~ list ~ ', item -> contains(cast(item as varchar), ' ~ segment_builder.string_literal(text) ~ '))) > 0'
    ) }}
{% endmacro %}


{% macro snowflake__place_in_array(column, text) %}
    {{ return('array_position(to_variant(' ~ segment_builder.string_literal(text) ~ '), cast(' ~ column ~ ' as array)) + 1') }}
{% endmacro %}


{% macro snowflake__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['cast(keys.value as varchar) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ ',\nlateral flatten(input => object_keys(' ~ column ~ ')) as keys\nwhere ' ~ predicate
    ) }}
{% endmacro %}
