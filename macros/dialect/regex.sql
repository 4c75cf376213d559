{% macro text_matches(text, pattern) %}
    {{ return(adapter.dispatch('text_matches', 'segment_builder')(text, pattern)) }}
{% endmacro %}

{% macro default__text_matches(text, pattern) %}
    {{ return('regexp_like(' ~ text ~ ', ' ~ segment_builder.string_literal(segment_builder.translated_regex(pattern, '\\z')) ~ ')') }}
{% endmacro %}

{% macro duckdb__text_matches(text, pattern) %}
    {{ return('regexp_matches(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro postgres__text_matches(text, pattern) %}
    {{ return(text ~ ' ~ ' ~ segment_builder.string_literal(
        segment_builder.translated_regex(pattern, '$', repetition_limit=255, has_negated_classes=false)
    )) }}
{% endmacro %}

{% macro redshift__text_matches(text, pattern) %}
    {#- In the dialect of Perl, which the operators do not speak. -#}
    {{ return('regexp_instr(' ~ text ~ ', ' ~ segment_builder.string_literal(segment_builder.translated_regex(pattern, '\\z')) ~ ", 1, 1, 0, 'p') > 0") }}
{% endmacro %}

{% macro snowflake__text_matches(text, pattern) %}
    {#- `regexp_like` matches only the whole text there, and `\z` is none of its escapes. -#}
    {{ return('regexp_instr(' ~ text ~ ', ' ~ segment_builder.string_literal(segment_builder.translated_regex(pattern, '$')) ~ ') > 0') }}
{% endmacro %}

{% macro bigquery__text_matches(text, pattern) %}
    {{ return('regexp_contains(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_matches(text, pattern) %}
    {#- RE2, but `.` meets a line's end unless told not to. -#}
    {{ return('match(' ~ text ~ ', ' ~ segment_builder.string_literal('(?-s)' ~ pattern) ~ ')') }}
{% endmacro %}


{% macro text_extract(text, pattern) %}
    {{ return(adapter.dispatch('text_extract', 'segment_builder')(text, pattern)) }}
{% endmacro %}

{% macro default__text_extract(text, pattern) %}
    {{ return('regexp_extract(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ', 1)') }}
{% endmacro %}

{% macro postgres__text_extract(text, pattern) %}
    {{ return('substring(' ~ text ~ ' from ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro redshift__text_extract(text, pattern) %}
    {{ return('regexp_substr(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", 1, 1, 'ep')") }}
{% endmacro %}

{% macro snowflake__text_extract(text, pattern) %}
    {#- Groups that capture nothing are unknown there. -#}
    {{ return('regexp_substr(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern.replace('(?:', '(')) ~ ", 1, 1, 'e', 1)") }}
{% endmacro %}

{% macro bigquery__text_extract(text, pattern) %}
    {{ return('regexp_extract(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_extract(text, pattern) %}
    {#- `extract` takes no text that may be null. -#}
    {{ return("nullIf(extract(coalesce(" ~ text ~ ", ''), " ~ segment_builder.string_literal(pattern) ~ "), '')") }}
{% endmacro %}


{% macro replace_matches(text, pattern, replacement) %}
    {{ return(adapter.dispatch('replace_matches', 'segment_builder')(text, pattern, replacement)) }}
{% endmacro %}

{% macro default__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}

{% macro postgres__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "', 'g')") }}
{% endmacro %}

{% macro bigquery__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}

{% macro redshift__replace_matches(text, pattern, replacement) %}
    {{ return('regexp_replace(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "', 1, 'p')") }}
{% endmacro %}

{% macro clickhouse__replace_matches(text, pattern, replacement) %}
    {{ return('replaceRegexpAll(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ", '" ~ replacement ~ "')") }}
{% endmacro %}
