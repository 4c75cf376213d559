{% macro segment_models() %}
    {#- Every segment model that the project has now, by name: {unique_id, name, relation, description, definition, paths, hash}.
        They are read from the manifest, so no list of them is kept. -#}
    {% set nodes = {} %}
    {% for node in graph.nodes.values() if node.resource_type == 'model' and node.config.meta.get('segment') %}
        {% do nodes.update({node.unique_id: node}) %}
    {% endfor %}
    {% set segments = {} %}
    {% for unique_id, node in nodes.items() %}
        {% if node.name in segments %}
            {% do exceptions.raise_compiler_error(
                "Two segment models are named '" ~ node.name ~ "', " ~ segments[node.name].unique_id ~ ' and ' ~ unique_id
                ~ '. Memberships are kept by name: rename one of them.'
            ) %}
        {% endif %}
        {% do segments.update({node.name: {
            'unique_id': unique_id,
            'name': node.name,
            'relation': segment_builder._relation_of(node),
            'description': node.description,
            'definition': node.config.meta.segment.definition,
            'paths': node.config.meta.segment.paths,
            'renamed_from': node.config.meta.get('renamed_from'),
            'hash': segment_builder._definition_hash(node, nodes),
        }}) %}
    {% endfor %}
    {{ return(segments) }}
{% endmacro %}


{% macro _relation_of(node) %}
    {{ return(api.Relation.create(database=node.database, schema=node.schema, identifier=node.alias)) }}
{% endmacro %}


{% macro _definition_hash(node, nodes) %}
    {#- Of the definition and of those of the segments that it names: their new definition is a new one for it, too. -#}
    {% set hashes = [] %}
    {% for unique_id in node.depends_on.nodes if unique_id in nodes %}
        {% do hashes.append(segment_builder._definition_hash(nodes[unique_id], nodes)) %}
    {% endfor %}
    {{ return(local_md5(([tojson(node.config.meta.segment.definition, sort_keys=true)] + hashes | sort) | join(' '))) }}
{% endmacro %}
