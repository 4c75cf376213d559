{#- What the model definition_findings needs. -#}

{% macro inline_rows(columns, rows) %}
    {#- Rows of texts as a select. -#}
    {{ return(adapter.dispatch('inline_rows', 'segment_builder')(columns, rows)) }}
{% endmacro %}

{% macro default__inline_rows(columns, rows) %}
    {% set text = segment_builder.type_name('text') %}
    {% if not rows %}
        {% set nulls = [] %}
        {% for column in columns %}{% do nulls.append('cast(null as ' ~ text ~ ') as ' ~ column) %}{% endfor %}
        {{ return('select ' ~ nulls | join(', ') ~ '\nfrom (select 1 as nothing) as no_rows\nwhere 1 = 0') }}
    {% endif %}
    {% set tuples = [] %}
    {% for row in rows %}
        {% do tuples.append('(' ~ segment_builder.string_literals(row) ~ ')') %}
    {% endfor %}
    {{ return(
        'select ' ~ columns | join(', ') ~ '\nfrom (\n    values\n    ' ~ tuples | join(',\n    ') ~ '\n) as inline_rows ('
        ~ columns | join(', ') ~ ')'
    ) }}
{% endmacro %}

{% macro bigquery__inline_rows(columns, rows) %}
    {{ return(segment_builder._united_rows(columns, rows)) }}
{% endmacro %}

{% macro clickhouse__inline_rows(columns, rows) %}
    {{ return(segment_builder._united_rows(columns, rows)) }}
{% endmacro %}

{% macro redshift__inline_rows(columns, rows) %}
    {{ return(segment_builder._united_rows(columns, rows)) }}
{% endmacro %}

{% macro _united_rows(columns, rows) %}
    {#- Where `values` is no table. -#}
    {% if not rows %}
        {{ return(segment_builder.default__inline_rows(columns, rows)) }}
    {% endif %}
    {% set selects = [] %}
    {% for row in rows %}
        {% set values = [] %}
        {% for value in row %}
            {% do values.append(segment_builder.string_literal(value) ~ ' as ' ~ columns[loop.index0]) %}
        {% endfor %}
        {% do selects.append('select ' ~ values | join(', ')) %}
    {% endfor %}
    {{ return(selects | join('\nunion all\n')) }}
{% endmacro %}


{% macro distinct_json_keys(relation, column, extra_columns, predicate) %}
    {#- The top-level keys under which something is set, as column `name`. -#}
    {{ return(adapter.dispatch('distinct_json_keys', 'segment_builder')(relation, column, extra_columns, predicate)) }}
{% endmacro %}

{% macro duckdb__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['unnest(json_keys(' ~ column ~ ')) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro spark__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['explode(map_keys(' ~ column ~ ')) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro postgres__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['keys.name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join lateral json_object_keys(' ~ column ~ ') as keys (name)\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro bigquery__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join unnest(json_keys(' ~ column ~ ', 1)) as name\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro snowflake__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['cast(keys.value as varchar) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ ',\nlateral flatten(input => object_keys(' ~ column ~ ')) as keys\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro redshift__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['cast(name as varchar(65535)) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ ' as holders, unpivot holders.' ~ column ~ ' as value at name\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro trino__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\ncross join unnest(map_keys(' ~ column ~ ')) as keys (name)\nwhere ' ~ predicate
    ) }}
{% endmacro %}

{% macro clickhouse__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (["arrayJoin(JSONExtractKeys(coalesce(" ~ column ~ ", ''))) as name"] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ '\nwhere ' ~ predicate
    ) }}
{% endmacro %}


{% macro edit_distance(text, other) %}
    {{ return(adapter.dispatch('edit_distance', 'segment_builder')(text, other)) }}
{% endmacro %}

{% macro default__edit_distance(text, other) %}
    {{ return('levenshtein(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro postgres__edit_distance(text, other) %}
    {#- The function is in an extension, which not everybody may install: only another case counts as near. -#}
    {{ return('case when lower(' ~ text ~ ') = lower(' ~ other ~ ') then 1 else 99 end') }}
{% endmacro %}

{% macro bigquery__edit_distance(text, other) %}
    {{ return('edit_distance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro snowflake__edit_distance(text, other) %}
    {{ return('editdistance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro trino__edit_distance(text, other) %}
    {{ return('levenshtein_distance(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}

{% macro clickhouse__edit_distance(text, other) %}
    {{ return('editDistanceUTF8(' ~ text ~ ', ' ~ other ~ ')') }}
{% endmacro %}
