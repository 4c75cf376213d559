{% macro segment(definition) %}
    {% do segment_builder.refuse_mistakes(definition, varargs, kwargs) %}
    {% set registry = segment_builder.registry() %}
    {% set paths = [] %}
    {% set tree = segment_builder.read_definition(definition, registry, paths) %}
    {% do config(
        meta={'segment': {'definition': segment_builder.definition_of(tree), 'paths': paths}},
        post_hook='{{ segment_builder.record_segment() }}'
    ) %}
    {% set conditions = segment_builder.conditions_of(tree, paths) %}
    {% do segment_builder.declare_refs(conditions, registry) %}
    {% if not execute %}
        {% for complaint in segment_builder.traps_of(tree) %}
            {% do exceptions.warn("Segment '" ~ model.name ~ "': " ~ complaint) %}
        {% endfor %}
        {{ return('') }}
    {% endif %}
    {% do segment_builder.refuse_no_segments(conditions) %}
    {% if model.config.materialized == 'incremental' %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ model.name ~ "' is materialized as incremental, which never lets anybody out. Make it a table."
        ) %}
    {% endif %}
    {{ return(segment_builder.select_members(tree, conditions)) }}
{% endmacro %}
