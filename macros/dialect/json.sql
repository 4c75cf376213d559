{#- Access to one top-level key of a JSON object. A JSON null is unset everywhere. -#}

{% macro json_as_text(column, data_type) %}
    {#- A raw JSON column, of the engine's JSON type or text, as text. -#}
    {{ return(adapter.dispatch('json_as_text', 'segment_builder')(column, data_type)) }}
{% endmacro %}

{% macro default__json_as_text(column, data_type) %}
    {{ return('cast(' ~ column ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}


{% macro json_object(text) %}
    {#- The text as a JSON object; null where it is no object or does not parse. -#}
    {{ return(adapter.dispatch('json_object', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__json_object(text) %}
    {#- DuckDB's reader lets trailing commas, NaN and Infinity through, which are not JSON: they are looked for with the
        strings blanked out. Of a repeated key it finds the first, where the last is meant: merging key by key keeps that. -#}
    {% set object %}
case
    when json_valid({{ text }}) then case
        when json_type({{ text }}) <> 'OBJECT' then null
        when regexp_matches(regexp_replace({{ text }}, '"(?:[^"\\]|\\.)*"', '""', 'g'), ',\s*[}\]]|[NI]') then null
        when len(json_keys({{ text }})) = len(list_distinct(json_keys({{ text }}))) then cast({{ text }} as json)
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


{% macro json_array(text) %}
    {#- The text as a JSON array; null where it is no array or does not parse. -#}
    {{ return(adapter.dispatch('json_array', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__json_array(text) %}
    {{ return(
        "case when json_valid(" ~ text ~ ") then case when json_type(" ~ text ~ ") = 'ARRAY' then cast(" ~ text ~ " as json) end end"
    ) }}
{% endmacro %}


{% macro json_text(column, key) %}
    {#- The scalar under the key as text; null for arrays and objects. -#}
    {{ return(adapter.dispatch('json_text', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_text(column, key) %}
    {% set pointer = segment_builder._json_pointer(key) %}
    {{ return("case when json_type(" ~ column ~ ", " ~ pointer ~ ") not in ('ARRAY', 'OBJECT') then " ~ column ~ " ->> " ~ pointer ~ " end") }}
{% endmacro %}


{% macro json_unquoted(column, key) %}
    {#- Whatever stands under the key as text: for readings that no array's or object's text can pass. -#}
    {{ return(adapter.dispatch('json_unquoted', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_unquoted(column, key) %}
    {{ return('(' ~ column ~ ' ->> ' ~ segment_builder._json_pointer(key) ~ ')') }}
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


{% macro json_is_set(column, key) %}
    {{ return(adapter.dispatch('json_is_set', 'segment_builder')(column, key)) }}
{% endmacro %}

{% macro duckdb__json_is_set(column, key) %}
    {{ return("coalesce(json_type(" ~ column ~ ", " ~ segment_builder._json_pointer(key) ~ "), 'NULL') <> 'NULL'") }}
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
        lambda item: case when json_type(item) not in ('ARRAY', 'OBJECT') then item ->> '$' end
    )
    when 'OBJECT' then null
    when 'NULL' then null
    else case when json_type({{ column }}, {{ pointer }}) is not null then [{{ column }} ->> {{ pointer }}] end
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro scalar_list(text) %}
    {#- A text column as the list of one that a list filter sees. -#}
    {{ return(adapter.dispatch('scalar_list', 'segment_builder')(text)) }}
{% endmacro %}

{% macro duckdb__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then [' ~ text ~ '] end') }}
{% endmacro %}


{% macro list_length(list) %}
    {{ return(adapter.dispatch('list_length', 'segment_builder')(list)) }}
{% endmacro %}

{% macro duckdb__list_length(list) %}
    {{ return('coalesce(len(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro list_has_any(list, texts) %}
    {{ return(adapter.dispatch('list_has_any', 'segment_builder')(list, texts)) }}
{% endmacro %}

{% macro duckdb__list_has_any(list, texts) %}
    {{ return('list_has_any(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro list_has_all(list, texts) %}
    {{ return(adapter.dispatch('list_has_all', 'segment_builder')(list, texts)) }}
{% endmacro %}

{% macro duckdb__list_has_all(list, texts) %}
    {{ return('list_has_all(' ~ list ~ ', [' ~ segment_builder.string_literals(texts) ~ '])') }}
{% endmacro %}


{% macro list_has_substring(list, text) %}
    {{ return(adapter.dispatch('list_has_substring', 'segment_builder')(list, text)) }}
{% endmacro %}

{% macro duckdb__list_has_substring(list, text) %}
    {{ return('len(list_filter(' ~ list ~ ', lambda item: contains(item, ' ~ segment_builder.string_literal(text) ~ '))) > 0') }}
{% endmacro %}


{% macro place_in_array(column, text) %}
    {#- 1 for the first item of a JSON array, and so on; null where the array does not hold the text. -#}
    {{ return(adapter.dispatch('place_in_array', 'segment_builder')(column, text)) }}
{% endmacro %}

{% macro duckdb__place_in_array(column, text) %}
    {{ return("nullif(list_position(" ~ column ~ " ->> '$[*]', " ~ segment_builder.string_literal(text) ~ "), 0)") }}
{% endmacro %}


{% macro _json_pointer(key) %}
    {{ return(segment_builder.string_literal('/' ~ key.replace('~', '~0').replace('/', '~1'))) }}
{% endmacro %}
