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
