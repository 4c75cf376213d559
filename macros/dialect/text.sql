{#- Predicates on text: case sensitive, by code point. -#}

{% macro text_contains(text, part) %}
    {{ return(adapter.dispatch('text_contains', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_contains(text, part) %}
    {{ return('strpos(' ~ text ~ ', ' ~ part ~ ') > 0') }}
{% endmacro %}

{% macro duckdb__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_starts_with(text, part) %}
    {{ return(adapter.dispatch('text_starts_with', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_starts_with(text, part) %}
    {{ return('starts_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_ends_with(text, part) %}
    {{ return(adapter.dispatch('text_ends_with', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_ends_with(text, part) %}
    {{ return('right(' ~ text ~ ', length(' ~ part ~ ')) = ' ~ part) }}
{% endmacro %}

{% macro duckdb__text_ends_with(text, part) %}
    {{ return('ends_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_matches(text, pattern) %}
    {#- `pattern` is raw text of the common subset that definition/regex.sql admits. -#}
    {{ return(adapter.dispatch('text_matches', 'segment_builder')(text, pattern)) }}
{% endmacro %}

{% macro default__text_matches(text, pattern) %}
    {{ return('regexp_like(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro duckdb__text_matches(text, pattern) %}
    {{ return('regexp_matches(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}


{% macro binary_text(text) %}
    {#- The text in an order by code point, whatever the database's collation. -#}
    {{ return(adapter.dispatch('binary_text', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__binary_text(text) %}
    {{ return(text) }}
{% endmacro %}


{% macro hash_prefix(text) %}
    {#- First 8 lower-case hexadecimal digits of the text's MD5 sum. -#}
    {{ return(adapter.dispatch('hash_prefix', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__hash_prefix(text) %}
    {{ return('substr(md5(' ~ text ~ '), 1, 8)') }}
{% endmacro %}
