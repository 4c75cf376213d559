{#- What an engine has to write in its file: README.md says what an object, a value and a list are. -#}

{% macro json_as_text(column, data_type) %}
    {{ return(adapter.dispatch('json_as_text', 'segment_builder')(column, data_type)) }}
{% endmacro %}


{% macro json_object(text) %}
    {{ return(adapter.dispatch('json_object', 'segment_builder')(text)) }}
{% endmacro %}


{% macro json_array(text) %}
    {{ return(adapter.dispatch('json_array', 'segment_builder')(text)) }}
{% endmacro %}


{% macro json_text(column, key) %}
    {{ return(adapter.dispatch('json_text', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_unquoted(column, key) %}
    {{ return(adapter.dispatch('json_unquoted', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_boolean(column, key) %}
    {{ return(adapter.dispatch('json_boolean', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_is_set(column, key) %}
    {{ return(adapter.dispatch('json_is_set', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_string(column, key) %}
    {{ return(adapter.dispatch('json_string', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_list(column, key) %}
    {{ return(adapter.dispatch('json_list', 'segment_builder')(column, key)) }}
{% endmacro %}


{% macro json_member_list(column, key, member) %}
    {{ return(adapter.dispatch('json_member_list', 'segment_builder')(column, key, member)) }}
{% endmacro %}


{% macro objects_match(column, key, predicate) %}
    {{ return(adapter.dispatch('objects_match', 'segment_builder')(column, key, predicate)) }}
{% endmacro %}


{% macro list_items(columns, list, rows) %}
    {{ return(adapter.dispatch('list_items', 'segment_builder')(columns, list, rows)) }}
{% endmacro %}


{% macro scalar_list(text) %}
    {{ return(adapter.dispatch('scalar_list', 'segment_builder')(text)) }}
{% endmacro %}


{% macro folded_list(list) %}
    {{ return(adapter.dispatch('folded_list', 'segment_builder')(list)) }}
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
    {{ return(adapter.dispatch('place_in_array', 'segment_builder')(column, text)) }}
{% endmacro %}


{% macro distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(adapter.dispatch('distinct_json_keys', 'segment_builder')(relation, column, extra_columns, predicate)) }}
{% endmacro %}
