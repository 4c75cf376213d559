{% macro bigquery__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('json|struct', data_type) %}
    {{ return('to_json_string(' ~ column ~ ')' if is_nested else segment_builder._column_as_text(column)) }}
{% endmacro %}


{% macro bigquery__json_object(text) %}
    {{ return("case when json_type(safe.parse_json(" ~ text ~ ")) = 'object' then safe.parse_json(" ~ text ~ ", wide_number_mode => 'round') end") }}
{% endmacro %}


{% macro bigquery__json_array(text) %}
    {{ return("case when json_type(safe.parse_json(" ~ text ~ ")) = 'array' then safe.parse_json(" ~ text ~ ") end") }}
{% endmacro %}


{% macro bigquery__json_text(column, key) %}
    {{ return(segment_builder._bigquery_json_text(segment_builder._bigquery_json_value(column, key))) }}
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


{% macro _bigquery_json_value(column, key) %}
    {{ return(column ~ '[' ~ segment_builder.string_literal(key) ~ ']') }}
{% endmacro %}


{% macro bigquery__json_unquoted(column, key) %}
    {{ return('json_value(' ~ segment_builder._bigquery_json_value(column, key) ~ ')') }}
{% endmacro %}


{% macro bigquery__json_boolean(column, key) %}
    {% set value = segment_builder._bigquery_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type('json_type(' ~ value ~ ')', ['number'], segment_builder.json_unquoted(column, key))) }}
{% endmacro %}


{% macro bigquery__json_is_set(column, key) %}
    {{ return("(coalesce(json_type(" ~ segment_builder._bigquery_json_value(column, key) ~ "), 'null') <> 'null')") }}
{% endmacro %}


{% macro bigquery__json_string(column, key) %}
    {% set value = segment_builder._bigquery_json_value(column, key) %}
    {{ return("case when json_type(" ~ value ~ ") = 'string' then json_value(" ~ value ~ ") end") }}
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


{% macro bigquery__json_member_list(column, key, member) %}
    {% set list %}
case
    when {{ segment_builder.json_is_set(column, key) }} then array(
        select {{ segment_builder.json_text('item', member) | indent(8) }}
        {{ segment_builder._bigquery_objects(column, key) | indent(8) }}
        and {{ segment_builder.json_is_set('item', member) }}
    )
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _bigquery_objects(column, key) %}
    {#- As `from … where …`. An object alone is a list of one. -#}
    {% set value = segment_builder._bigquery_json_value(column, key) %}
    {{ return(
        "from unnest(coalesce(json_query_array(if(json_type(" ~ value ~ ") = 'array', " ~ value ~ ", null)), [" ~ value
        ~ "])) as item\nwhere json_type(item) = 'object'"
    ) }}
{% endmacro %}


{% macro bigquery__objects_match(column, key, predicate) %}
    {% set found %}
case
    when {{ segment_builder.json_is_set(column, key) }} then exists (
        select 1
        {{ segment_builder._bigquery_objects(column, key) | indent(8) }}
        and {{ predicate | indent(8) }}
    )
end
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro bigquery__list_items(columns, list, rows) %}
    {% set lists = 'select ' ~ (columns + [list ~ ' as list']) | join(', ') ~ '\n' ~ rows %}
    {{ return(
        'select ' ~ (columns + ['item']) | join(', ') ~ '\nfrom (\n    ' ~ lists | indent(4)
        ~ '\n) as lists\ncross join unnest(lists.list) as item'
    ) }}
{% endmacro %}


{% macro bigquery__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then [' ~ text ~ '] end') }}
{% endmacro %}


{% macro bigquery__folded_list(list) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then array(select ' ~ segment_builder.folded('item') ~ ' from unnest(' ~ list
        ~ ') as item) end'
    ) }}
{% endmacro %}


{% macro bigquery__list_length(list) %}
    {{ return('coalesce(array_length(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro bigquery__list_has_any(list, texts) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as item where item in ('
        ~ segment_builder.string_literals(texts) ~ ')) end'
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


{% macro bigquery__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then exists (select 1 from unnest(' ~ list ~ ') as item where '
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ') end'
    ) }}
{% endmacro %}


{% macro bigquery__place_in_array(column, text) %}
    {{ return(
        '(select min(place) + 1 from unnest(json_query_array(' ~ column ~ ')) as item with offset as place where json_value(item) = '
        ~ segment_builder.string_literal(text) ~ ')'
    ) }}
{% endmacro %}


{% macro bigquery__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join unnest(json_keys(' ~ column ~ ', 1)) as name\nwhere ' ~ predicate
    ) }}
{% endmacro %}
