{% macro segment_models() %}
    {#- Every segment model that the project has now, by name, as segment_model() has it. They are read from the manifest, so no
        list of them is kept. -#}
    {% set segments = {} %}
    {% for node in segment_builder.segment_nodes().values() %}
        {% do segments.update({node.name: segment_builder.segment_model(node)}) %}
    {% endfor %}
    {{ return(segments) }}
{% endmacro %}


{% macro segment_nodes() %}
    {#- Name -> node of the manifest, which dbt 1 withholds from a unit test. -#}
    {% set segments, heirs = {}, {} %}
    {% for node in graph.get('nodes', {}).values() if node.resource_type == 'model' and node.config.meta.get('segment') %}
        {% if node.name in segments %}
            {% do exceptions.raise_compiler_error(
                "Two segment models are named '" ~ node.name ~ "', " ~ segments[node.name].unique_id ~ ' and ' ~ node.unique_id
                ~ '. Memberships are kept by name: rename one of them.'
            ) %}
        {% endif %}
        {% set former_name = node.config.meta.get('renamed_from') %}
        {% if former_name and former_name in heirs %}
            {% do exceptions.raise_compiler_error(
                "Both '" ~ heirs[former_name] ~ "' and '" ~ node.name ~ "' say `renamed_from: " ~ former_name
                ~ '`. One segment can take over its past.'
            ) %}
        {% endif %}
        {% do segments.update({node.name: node}) %}
        {% if former_name %}{% do heirs.update({former_name: node.name}) %}{% endif %}
    {% endfor %}
    {{ return(segments) }}
{% endmacro %}


{% macro segment_model(node) %}
    {#- A segment's node as what is recorded of it. -#}
    {% set named = segment_builder.named_nodes(node) %}
    {{ return({
        'unique_id': node.unique_id,
        'name': node.name,
        'relation': segment_builder.relation_of(node),
        'description': node.description,
        'definition': node.config.meta.segment.definition,
        'paths': node.config.meta.segment.paths,
        'named': named,
        'renamed_from': node.config.meta.get('renamed_from'),
        'hash': segment_builder._definition_hash(node),
        'materialized': node.config.materialized,
    }) }}
{% endmacro %}


{% macro named_nodes(node) %}
    {#- Name -> node of the segments that a segment names. -#}
    {% set named = {} %}
    {% for unique_id in node.depends_on.nodes if unique_id in graph.nodes %}
        {% set other = graph.nodes[unique_id] %}
        {% if other.resource_type == 'model' and other.config.meta.get('segment') %}{% do named.update({other.name: other}) %}{% endif %}
    {% endfor %}
    {{ return(named) }}
{% endmacro %}


{% macro _definition_hash(node) %}
    {#- Of the definition and of those of the segments that it names: their new definition is a new one for it, too. The order of
        what is joined by and, or, none does not count. -#}
    {% set hashes = [] %}
    {% for other in segment_builder.named_nodes(node).values() %}
        {% do hashes.append(segment_builder._definition_hash(other)) %}
    {% endfor %}
    {{ return(local_md5(([segment_builder._sorted_text(node.config.meta.segment.definition)] + hashes | sort) | join(' '))) }}
{% endmacro %}


{% macro _sorted_text(node) %}
    {#- A stored definition as text, whichever order its conditions were written in. -#}
    {% for form in ['condition_groups', 'conditions', 'all', 'any', 'none'] if 'type' not in node and form in node %}
        {% set parts = [] %}
        {% for child in node[form] %}{% do parts.append(segment_builder._sorted_text(child)) %}{% endfor %}
        {{ return(form ~ ' [' ~ parts | sort(case_sensitive=true) | join(', ') ~ ']') }}
    {% endfor %}
    {{ return(tojson(node, sort_keys=true)) }}
{% endmacro %}


{% macro defined_segments() %}
    {#- In the order of their names. -#}
    {% set segments = [] %}
    {% for name, segment in segment_builder.segment_models().items() %}
        {% set tree = segment_builder.normalise(segment.definition) %}
        {% do segments.append({'name': name, 'conditions': segment_builder.conditions_of(tree, segment.paths)}) %}
    {% endfor %}
    {{ return(segments | sort(attribute='name')) }}
{% endmacro %}
