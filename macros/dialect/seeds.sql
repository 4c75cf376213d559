{#- Overrides of dbt's own macros, for the seeds. -#}

{% macro spark__load_csv_rows(model, agate_table) %}
    {#- dbt-spark writes what a cell holds between quotes: a quote in it ends the literal, and an empty cell becomes the text
        None. -#}
    {% set types = model.config.get('column_types', {}) %}
    {% set names, casts = [], [] %}
    {% for name in agate_table.column_names %}
        {% do names.append(adapter.quote(name)) %}
        {% do casts.append('cast(' ~ adapter.quote(name) ~ ' as ' ~ types.get(name, adapter.convert_type(agate_table, loop.index0)) ~ ')') %}
    {% endfor %}
    {% set statements = [] %}
    {% for chunk in agate_table.rows | batch(5000) %}
        {% set tuples = [] %}
        {% for row in chunk %}
            {% set literals = [] %}
            {% for value in row %}
                {% do literals.append('null' if value is none else segment_builder.spark__quoted_text(value | string)) %}
            {% endfor %}
            {% do tuples.append('(' ~ literals | join(', ') ~ ')') %}
        {% endfor %}
        {% do statements.append(
            'insert into ' ~ this ~ '\nselect ' ~ casts | join(', ') ~ '\nfrom values\n' ~ tuples | join(',\n')
            ~ '\nas cells (' ~ names | join(', ') ~ ')'
        ) %}
        {% do adapter.add_query(statements[-1], abridge_sql_log=True) %}
    {% endfor %}
    {{ return(statements[0]) }}
{% endmacro %}
