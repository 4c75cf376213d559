{#- Lists: what a list filter sees of a JSON value, and what it asks of it. -#}

{% macro json_list(column, key) %}
    {#- The array under the key as a list of texts, a scalar as a list of one; null for objects. Items that are arrays or
        objects have no text and only count. The list's type is the dialect's own: only the list_* macros read it. -#}
    {{ return(adapter.dispatch('json_list', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_list(column, key) %}
    {% set pointer = segment_builder._json_pointer(key) %}
    {% set list %}
list_transform(
    case
        when json_type({{ column }}, {{ pointer }}) = 'ARRAY' then cast({{ column }} -> {{ pointer }} as json[])
        when json_type({{ column }}, {{ pointer }}) not in ('OBJECT', 'NULL') then [{{ column }} -> {{ pointer }}]
    end,
    lambda item: {{ segment_builder._duckdb_json_text('json_type(item)', "item ->> '$'") | indent(4) }}
)
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
