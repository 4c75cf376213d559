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

{% macro spark__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_contains(text, part) %}
    {{ return('(position(' ~ text ~ ', ' ~ part ~ ') > 0)') }}
{% endmacro %}

{% macro snowflake__text_contains(text, part) %}
    {{ return('contains(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}


{% macro text_starts_with(text, part) %}
    {{ return(adapter.dispatch('text_starts_with', 'segment_builder')(text, part)) }}
{% endmacro %}

{% macro default__text_starts_with(text, part) %}
    {{ return('starts_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro spark__text_starts_with(text, part) %}
    {{ return('startswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro snowflake__text_starts_with(text, part) %}
    {{ return('startswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro redshift__text_starts_with(text, part) %}
    {{ return('left(' ~ text ~ ', len(' ~ part ~ ')) = ' ~ part) }}
{% endmacro %}

{% macro clickhouse__text_starts_with(text, part) %}
    {{ return('startsWith(' ~ text ~ ', ' ~ part ~ ')') }}
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

{% macro spark__text_ends_with(text, part) %}
    {{ return('endswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro bigquery__text_ends_with(text, part) %}
    {{ return('ends_with(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro snowflake__text_ends_with(text, part) %}
    {{ return('endswith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_ends_with(text, part) %}
    {{ return('endsWith(' ~ text ~ ', ' ~ part ~ ')') }}
{% endmacro %}

{% macro trino__text_ends_with(text, part) %}
    {#- There is no `right`. -#}
    {{ return('substr(' ~ text ~ ', -length(' ~ part ~ ')) = ' ~ part) }}
{% endmacro %}


{% macro text_matches(text, pattern) %}
    {#- `pattern` is raw text of the common subset that definition/regex.sql admits. -#}
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
    {#- `regexp_like` matches only the whole text there. -#}
    {{ return('regexp_instr(' ~ text ~ ', ' ~ segment_builder.string_literal(segment_builder.translated_regex(pattern, '\\z')) ~ ') > 0') }}
{% endmacro %}

{% macro bigquery__text_matches(text, pattern) %}
    {{ return('regexp_contains(' ~ text ~ ', ' ~ segment_builder.string_literal(pattern) ~ ')') }}
{% endmacro %}

{% macro clickhouse__text_matches(text, pattern) %}
    {#- RE2, but `.` meets a line's end unless told not to. -#}
    {{ return('match(' ~ text ~ ', ' ~ segment_builder.string_literal('(?-s)' ~ pattern) ~ ')') }}
{% endmacro %}

{% macro text_extract(text, pattern) %}
    {#- What the first group of a pattern of the common subset finds; null, or empty text, where it finds nothing. -#}
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


{% macro binary_text(text) %}
    {#- The text in an order by code point, whatever the database's collation. -#}
    {{ return(adapter.dispatch('binary_text', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__binary_text(text) %}
    {{ return(text) }}
{% endmacro %}

{% macro postgres__binary_text(text) %}
    {{ return('(' ~ text ~ ') collate "C"') }}
{% endmacro %}

{% macro redshift__binary_text(text) %}
    {{ return(text) }}
{% endmacro %}


{% macro hash_prefix(text) %}
    {#- First 8 lower-case hexadecimal digits of the text's MD5 sum. -#}
    {{ return(adapter.dispatch('hash_prefix', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__hash_prefix(text) %}
    {{ return('substr(md5(' ~ text ~ '), 1, 8)') }}
{% endmacro %}

{% macro bigquery__hash_prefix(text) %}
    {{ return('substr(to_hex(md5(' ~ text ~ ')), 1, 8)') }}
{% endmacro %}

{% macro clickhouse__hash_prefix(text) %}
    {{ return('lower(substring(hex(MD5(' ~ text ~ ')), 1, 8))') }}
{% endmacro %}

{% macro trino__hash_prefix(text) %}
    {{ return('lower(substr(to_hex(md5(to_utf8(' ~ text ~ '))), 1, 8))') }}
{% endmacro %}
