{% macro inline_rows(columns, rows) %}
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
