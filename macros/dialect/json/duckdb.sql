{% macro duckdb__json_as_text(column, data_type) %}
    {% set is_nested = modules.re.match('map|struct|union', data_type) %}
    {{ return(segment_builder._column_as_text('to_json(' ~ column ~ ')' if is_nested else column)) }}
{% endmacro %}


{% macro duckdb__json_object(text) %}
    {#- Of a repeated key DuckDB finds the first, where the last is meant. -#}
    {% set object %}
case
    when json_valid({{ text }}) then case
        when json_type({{ text }}) <> 'OBJECT' then null
        when {{ segment_builder._duckdb_is_lenient(text) | indent(8) }} then null
        when {{ segment_builder._duckdb_keys_differ(text) | indent(8) }} then cast({{ text }} as json)
        else {{ segment_builder._duckdb_last_values(text) | indent(8) }}
    end
end
    {%- endset %}
    {{ return(object | trim) }}
{% endmacro %}


{% macro _duckdb_is_lenient(text) %}
    {#- DuckDB's reader lets trailing commas, NaN and Infinity through, which are not JSON: where the text has one, it is
        looked for again with the strings blanked out. -#}
    {% set not_json = ',\\s*[}\\]]|[nN][aA][nN]|[iI][nN][fF]' %}
    {#- One word at a time is found four times as fast as one of several. -#}
    {% set hints = [] %}
    {% for hint in [',\\s*[}\\]]', '(?i)nan', '(?i)inf'] %}
        {% do hints.append('regexp_matches(' ~ text ~ ", '" ~ hint ~ "')") %}
    {% endfor %}
    {% set lenient %}
({{ hints | join(' or ') }})
and regexp_matches(regexp_replace({{ text }}, '"(?:[^"\\]|\\.)*"', '""', 'g'), '{{ not_json }}')
    {%- endset %}
    {{ return(lenient | trim) }}
{% endmacro %}


{% macro _duckdb_keys_differ(object) %}
    {#- Each key is found first where it stands: the places add up to 1 + 2 + … + n. A third of what list_unique() costs, which makes a
        hash table for every object. -#}
    {% set differ %}
list_transform([json_keys({{ object }})], lambda keys:
    2 * coalesce(list_sum(list_transform(keys, lambda key: list_position(keys, key))), 0) = len(keys) * (len(keys) + 1)
)[1]
    {%- endset %}
    {{ return(differ | trim) }}
{% endmacro %}


{% macro _duckdb_last_values(object) %}
    {#- Put together anew: to merge the values would mix those that are objects. -#}
    {% set last_values %}
list_transform([json_keys({{ object }})], lambda keys: cast(
    '{' || array_to_string(
        list_transform(
            list_filter(
                list_zip(keys, json_extract({{ object }}, '$.*'), range(len(keys))),
                lambda entry: not list_contains(keys[entry[3] + 2:], entry[1])
            ),
            lambda entry: to_json(entry[1]) || ':' || entry[2]
        ),
        ','
    ) || '}' as json
))[1]
    {%- endset %}
    {{ return(last_values | trim) }}
{% endmacro %}


{% macro duckdb__json_array(text) %}
    {% set array %}
case
    when json_valid({{ text }}) then case
        when json_type({{ text }}) <> 'ARRAY' then null
        when {{ segment_builder._duckdb_is_lenient(text) | indent(8) }} then null
        else cast({{ text }} as json)
    end
end
    {%- endset %}
    {{ return(array | trim) }}
{% endmacro %}


{% macro duckdb__json_text(column, key) %}
    {% set pointer = segment_builder._duckdb_json_pointer(key) %}
    {{ return(segment_builder._duckdb_json_text('json_type(' ~ column ~ ', ' ~ pointer ~ ')', column ~ ' ->> ' ~ pointer)) }}
{% endmacro %}


{% macro _duckdb_json_pointer(key) %}
    {{ return(segment_builder.string_literal('/' ~ key.replace('~', '~0').replace('/', '~1'))) }}
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


{% macro duckdb__json_unquoted(column, key) %}
    {{ return('(' ~ column ~ ' ->> ' ~ segment_builder._duckdb_json_pointer(key) ~ ')') }}
{% endmacro %}


{% macro duckdb__json_boolean(column, key) %}
    {#- A number counts by its value (1.0 is 1), a text by its letters; no list or object is spelled like one of them. -#}
    {% set pointer = segment_builder._duckdb_json_pointer(key) %}
    {% set text = '(' ~ column ~ ' ->> ' ~ pointer ~ ')' %}
    {% set words = segment_builder.boolean_words() %}
    {% set boolean %}
case
    when {{ segment_builder.text_in('lower(' ~ text ~ ')', words.true, true) }} then true
    when {{ segment_builder.text_in('lower(' ~ text ~ ')', words.false, true) }} then false
    when json_type({{ column }}, {{ pointer }}) in ('BIGINT', 'UBIGINT', 'DOUBLE')
        then case try_cast({{ text }} as double) when 1 then true when 0 then false end
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}


{% macro duckdb__json_is_set(column, key) %}
    {{ return("coalesce(json_type(" ~ column ~ ", " ~ segment_builder._duckdb_json_pointer(key) ~ "), 'NULL') <> 'NULL'") }}
{% endmacro %}


{% macro duckdb__json_string(column, key) %}
    {% set pointer = segment_builder._duckdb_json_pointer(key) %}
    {{ return("case when json_type(" ~ column ~ ", " ~ pointer ~ ") = 'VARCHAR' then " ~ column ~ " ->> " ~ pointer ~ " end") }}
{% endmacro %}


{% macro duckdb__json_list(column, key) %}
    {% set pointer = segment_builder._duckdb_json_pointer(key) %}
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


{% macro duckdb__json_member_list(column, key, member) %}
    {% set objects = segment_builder._duckdb_objects(column, key) %}
    {% set list %}
list_transform(
    list_filter(
        {{ objects | indent(8) }},
        lambda item: {{ segment_builder.json_is_set('item', member) }}
    ),
    lambda item: {{ segment_builder.json_text('item', member) | indent(4) }}
)
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro _duckdb_objects(column, key) %}
    {% set pointer = segment_builder._duckdb_json_pointer(key) %}
    {% set objects %}
list_transform(
    list_filter(
        case
            when json_type({{ column }}, {{ pointer }}) = 'ARRAY' then cast({{ column }} -> {{ pointer }} as json[])
            when json_type({{ column }}, {{ pointer }}) <> 'NULL' then [{{ column }} -> {{ pointer }}]
        end,
        lambda item: json_type(item) = 'OBJECT'
    ),
    lambda item: case
        when {{ segment_builder._duckdb_keys_differ('item') | indent(8) }} then item
        else {{ segment_builder._duckdb_last_values('item') | indent(8) }}
    end
)
    {%- endset %}
    {{ return(objects | trim) }}
{% endmacro %}


{% macro duckdb__objects_match(column, key, predicate) %}
    {% set found %}
len(list_filter(
    {{ segment_builder._duckdb_objects(column, key) | indent(4) }},
    lambda item: {{ predicate | indent(4) }}
)) > 0
    {%- endset %}
    {{ return(found | trim) }}
{% endmacro %}


{% macro duckdb__list_items(columns, list, rows) %}
    {{ return('select ' ~ (columns + ['unnest(' ~ list ~ ') as item']) | join(', ') ~ '\n' ~ rows) }}
{% endmacro %}


{% macro duckdb__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then [' ~ text ~ '] end') }}
{% endmacro %}


{% macro duckdb__folded_list(list) %}
    {{ return('list_transform(' ~ list ~ ', lambda item: ' ~ segment_builder.folded('item') ~ ')') }}
{% endmacro %}


{% macro duckdb__list_length(list) %}
    {{ return('coalesce(len(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro duckdb__list_has_any(list, texts) %}
    {{ return('list_has_any(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro duckdb__list_has_all(list, texts) %}
    {{ return('list_has_all(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro duckdb__list_has_substring(list, text) %}
    {{ return('len(list_filter(' ~ list ~ ', lambda item: contains(item, ' ~ segment_builder.string_literal(text) ~ '))) > 0') }}
{% endmacro %}


{% macro duckdb__place_in_array(column, text) %}
    {{ return("nullif(list_position(" ~ column ~ " ->> '$[*]', " ~ segment_builder.string_literal(text) ~ "), 0)") }}
{% endmacro %}


{% macro duckdb__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['unnest(json_keys(' ~ column ~ ')) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}
