{% macro views_of(unique_id) %}
    {#- The relations of the views that read a model and are there. -#}
    {% set views = [] %}
    {% for node in graph.nodes.values() if node.config.materialized == 'view' and unique_id in node.depends_on.nodes %}
        {% set view = adapter.get_relation(node.database, node.schema, node.alias) %}
        {% if view is not none %}{% do views.append(view) %}{% endif %}
    {% endfor %}
    {{ return(views) }}
{% endmacro %}
