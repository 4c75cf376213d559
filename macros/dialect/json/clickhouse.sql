{% macro clickhouse__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('.*json|map|tuple', data_type) %}
    {{ return('toJSONString(' ~ column ~ ')' if is_nested else segment_builder._column_as_text(column)) }}
{% endmacro %}


{% macro clickhouse__json_object(text) %}
    {{ return("case when isValidJSON(" ~ text ~ ") and JSONType(assumeNotNull(" ~ text ~ ")) = 'Object' then " ~ text ~ " end") }}
{% endmacro %}


{% macro clickhouse__json_array(text) %}
    {{ return("case when isValidJSON(" ~ text ~ ") and JSONType(assumeNotNull(" ~ text ~ ")) = 'Array' then " ~ text ~ " end") }}
{% endmacro %}


{% macro clickhouse__json_text(column, key) %}
    {% set type = 'JSONType(' ~ segment_builder._clickhouse_json_path(column, key) ~ ')' %}
    {{ return(segment_builder._clickhouse_json_text(segment_builder._clickhouse_json_value(column, key), type)) }}
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


{% macro _clickhouse_json_value(column, key) %}
    {#- JSON of the last value under the key; null where there is none. -#}
    {{ return(
        "nullIf(nullIf(arrayLast(pair -> pair.1 = " ~ segment_builder.string_literal(key)
        ~ ", JSONExtractKeysAndValuesRaw(coalesce(" ~ column ~ ", ''))).2, ''), 'null')"
    ) }}
{% endmacro %}


{% macro _clickhouse_json_path(column, key) %}
    {#- Arguments of ClickHouse's JSON functions that lead to the last value under the key. -#}
    {% set json = 'coalesce(' ~ column ~ ", '')" %}
    {{ return(
        json ~ ', arrayLastIndex(name -> name = ' ~ segment_builder.string_literal(key) ~ ', JSONExtractKeys(' ~ json ~ '))'
    ) }}
{% endmacro %}


{% macro clickhouse__json_unquoted(column, key) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {{ return(
        "case when startsWith(" ~ value ~ ", '\"') then JSONExtractString(assumeNotNull(" ~ value ~ ")) else " ~ value ~ " end"
    ) }}
{% endmacro %}


{% macro clickhouse__json_boolean(column, key) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_first_character(value, 'startsWith', 'toFloat64OrNull(' ~ value ~ ')', segment_builder.json_unquoted(column, key))) }}
{% endmacro %}


{% macro clickhouse__json_is_set(column, key) %}
    {{ return('(' ~ segment_builder._clickhouse_json_value(column, key) ~ ' is not null)') }}
{% endmacro %}


{% macro clickhouse__json_string(column, key) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {{ return("case when startsWith(" ~ value ~ ", '\"') then JSONExtractString(assumeNotNull(" ~ value ~ ")) end") }}
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


{% macro clickhouse__json_member_list(column, key, member) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {% set list %}
case
    when {{ value }} is not null then toJSONString(arrayMap(
        item -> {{ segment_builder.json_text('item', member) | indent(8) }},
        arrayFilter(
            item -> startsWith(item, '{') and {{ segment_builder.json_is_set('item', member) }},
            {{ segment_builder._clickhouse_raw_items(value) }}
        )
    ))
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _clickhouse_raw_items(value) %}
    {#- The JSON of each item; what is no array is an item alone. -#}
    {% set value = 'coalesce(' ~ value ~ ", '')" %}
    {{ return("if(startsWith(" ~ value ~ ", '['), JSONExtractArrayRaw(" ~ value ~ "), [" ~ value ~ "])") }}
{% endmacro %}


{% macro clickhouse__objects_match(column, key, predicate) %}
    {% set value = segment_builder._clickhouse_json_value(column, key) %}
    {% set found %}
case
    when {{ value }} is not null then arrayExists(
        item -> startsWith(item, '{') and coalesce({{ predicate | indent(8) }}, false),
        {{ segment_builder._clickhouse_raw_items(value) }}
    )
end
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro clickhouse__list_items(columns, list, rows) %}
    {{ return('select ' ~ (columns + ['arrayJoin(' ~ segment_builder._clickhouse_items(list) ~ ') as item']) | join(', ') ~ '\n' ~ rows) }}
{% endmacro %}


{% macro clickhouse__scalar_list(text) %}
    {{ return("case when " ~ text ~ " is not null then concat('[', toJSONString(" ~ text ~ "), ']') end") }}
{% endmacro %}


{% macro clickhouse__folded_list(list) %}
    {#- A list is its JSON, whose own letters are small. -#}
    {{ return(segment_builder.folded(list)) }}
{% endmacro %}


{% macro clickhouse__list_length(list) %}
    {{ return("length(JSONExtractArrayRaw(coalesce(" ~ list ~ ", '')))") }}
{% endmacro %}


{% macro clickhouse__list_has_any(list, texts) %}
    {#- `hasAny` takes a null for ''. -#}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayExists(item -> coalesce(item in ('
        ~ segment_builder.string_literals(texts) ~ '), false), ' ~ segment_builder._clickhouse_items(list) ~ ') end'
    ) }}
{% endmacro %}


{% macro _clickhouse_items(list) %}
    {{ return("JSONExtract(coalesce(" ~ list ~ ", ''), 'Array(Nullable(String))')") }}
{% endmacro %}


{% macro clickhouse__list_has_all(list, texts) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayAll(wanted -> arrayExists(item -> coalesce(item = wanted, false), '
        ~ segment_builder._clickhouse_items(list) ~ '), [' ~ segment_builder.string_literals(texts) ~ ']) end'
    ) }}
{% endmacro %}


{% macro clickhouse__list_has_substring(list, text) %}
    {{ return(
        'case when ' ~ list ~ ' is not null then arrayExists(item -> coalesce('
        ~ segment_builder.text_contains('item', segment_builder.string_literal(text)) ~ ', false), '
        ~ segment_builder._clickhouse_items(list) ~ ') end'
    ) }}
{% endmacro %}


{% macro clickhouse__place_in_array(column, text) %}
    {{ return("nullIf(indexOf(JSONExtractArrayRaw(coalesce(" ~ column ~ ", '')), " ~ segment_builder.string_literal(tojson(text)) ~ "), 0)") }}
{% endmacro %}


{% macro clickhouse__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (["arrayJoin(JSONExtractKeys(coalesce(" ~ column ~ ", ''))) as name"] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}
