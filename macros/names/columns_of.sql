{% macro columns_of(relation) %}
    {#- The names of the columns that a relation has by now; none where it is not there or cannot be asked. A model asks once. -#}
    {% if not execute or not segment_builder.can_introspect() %}
        {{ return(none) }}
    {% endif %}
    {% set key = 'columns of ' ~ relation %}
    {% set known = load_result(key) %}
    {% if known is not none %}
        {% set names = known.response %}
    {% elif load_relation(relation) is none %}
        {{ return(none) }}
    {% else %}
        {% set names = adapter.get_columns_in_relation(relation) | map(attribute='name') | list %}
    {% endif %}
    {% do store_result(key, names) %}
    {{ return(names) }}
{% endmacro %}
