{% macro columns_of(relation) %}
    {#- The names of the columns that a relation has by now; none where it is not there, is written out in the query, or cannot be
        asked. A model asks once, and in a query of its own, for the adapter's method sets up a whole context each time. -#}
    {% if not execute or relation.is_cte or not segment_builder.can_introspect() %}
        {{ return(none) }}
    {% endif %}
    {% set key = 'columns of ' ~ relation %}
    {% set known = load_result(key) %}
    {% if known is not none %}
        {% set names = known.response %}
    {% elif load_relation(relation) is none %}
        {{ return(none) }}
    {% else %}
        {% set names = run_query('select * from ' ~ relation ~ ' limit 0').column_names | list %}
    {% endif %}
    {% do store_result(key, names) %}
    {{ return(names) }}
{% endmacro %}


{% macro may_have_column(relation, name) %}
    {#- Whether nobody knows that it has none. -#}
    {% set columns = segment_builder.columns_of(relation) %}
    {{ return(columns is none or name in columns) }}
{% endmacro %}
