{% macro json_as_text(column, data_type) %}
    {#- A raw JSON column, of the engine's JSON type, a nested type or text, as text. -#}
    {{ return(adapter.dispatch('json_as_text', 'segment_builder')(column, data_type)) }}
{% endmacro %}

{% macro default__json_as_text(column, data_type) %}
    {{ return('cast(' ~ column ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}


{% macro json_object(text) %}
    {#- The text as a JSON object; null where it is no object or does not parse. -#}
    {{ return(adapter.dispatch('json_object', 'segment_builder')(text)) }}
{% endmacro %}


{% macro json_array(text) %}
    {#- The text as a JSON array; null where it is no array or does not parse. -#}
    {{ return(adapter.dispatch('json_array', 'segment_builder')(text)) }}
{% endmacro %}


{% macro json_text(column, key) %}
    {#- The scalar under the key as text; null for arrays and objects. -#}
    {{ return(adapter.dispatch('json_text', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_unquoted(column, key) %}
    {#- Whatever stands under the key as text: for readings that no array's or object's text can pass. -#}
    {{ return(adapter.dispatch('json_unquoted', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_boolean(column, key) %}
    {{ return(adapter.dispatch('json_boolean', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_is_set(column, key) %}
    {{ return(adapter.dispatch('json_is_set', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_list(column, key) %}
    {#- The array under the key as a list of texts, a scalar as a list of one; null for objects. Items that are arrays or
        objects have no text and only count. The list's type is the dialect's own: only the list_* macros read it. -#}
    {{ return(adapter.dispatch('json_list', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro scalar_list(text) %}
    {#- A text column as the list of one that a list filter sees. -#}
    {{ return(adapter.dispatch('scalar_list', 'segment_builder')(text)) }}
{% endmacro %}


{% macro list_length(list) %}
    {{ return(adapter.dispatch('list_length', 'segment_builder')(list)) }}
{% endmacro %}


{% macro list_has_any(list, texts) %}
    {{ return(adapter.dispatch('list_has_any', 'segment_builder')(list, texts)) }}
{% endmacro %}


{% macro list_has_all(list, texts) %}
    {{ return(adapter.dispatch('list_has_all', 'segment_builder')(list, texts)) }}
{% endmacro %}


{% macro list_has_substring(list, text) %}
    {{ return(adapter.dispatch('list_has_substring', 'segment_builder')(list, text)) }}
{% endmacro %}


{% macro place_in_array(column, text) %}
    {#- 1 for the first item of a JSON array, and so on; null where the array does not hold the text. -#}
    {{ return(adapter.dispatch('place_in_array', 'segment_builder')(column, text)) }}
{% endmacro %}


{% macro distinct_json_keys(relation, column, extra_columns, predicate) %}
    {#- The top-level keys under which something is set, as column `name`. -#}
    {{ return(adapter.dispatch('distinct_json_keys', 'segment_builder')(relation, column, extra_columns, predicate)) }}
{% endmacro %}
