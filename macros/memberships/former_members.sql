{% macro former_members(name, hash, tables) %}
    {#- A select of who would be in a segment now by a definition that it has had; none where today's grammar refuses it or what
        it reads is gone. The segments that it named are taken as they were defined then. -#}
    {% set query %}
select
    definition,
    named_definitions
from {{ tables.segment_definitions }}
where segment = {{ segment_builder.string_literal(name) }} and definition_hash = '{{ hash }}'
order by run_number desc
    {% endset %}
    {% set rows = run_query(query).rows %}
    {% if not rows %}
        {{ return(none) }}
    {% endif %}
    {% set registry = segment_builder.registry() %}
    {% set definitions = dict(fromjson(rows[0][1] or '{}'), **{'': fromjson(rows[0][0])}) %}
    {% set trees, reads = {}, ['int_profiles'] %}
    {% for segment, definition in definitions.items() %}
        {% set tree = segment_builder.tolerate(definition) %}
        {% if segment_builder.definition_problems(tree, registry) %}
            {{ return(none) }}
        {% endif %}
        {% set tree = segment_builder.normalise(tree) %}
        {% do trees.update({segment: tree}) %}
        {% for placed in segment_builder.conditions_of(tree) %}
            {% set shape = registry.condition.cases[placed.condition.type] %}
            {% do reads.extend(shape.reads) %}
            {% if 'reads_model' in shape and placed.condition.get(shape.reads_model, '') not in definitions %}
                {{ return(none) }}
            {% endif %}
        {% endfor %}
    {% endfor %}

    {#- dbt holds a ref() against those that it saw while it parsed, which are those of the definition of now. -#}
    {% set lent = [] %}
    {% for read in reads | unique %}
        {% set unique_id = 'model.segment_builder.' ~ read if 'model.segment_builder.' ~ read in graph.nodes else 'seed.segment_builder.' ~ read %}
        {% if unique_id not in graph.nodes %}
            {{ return(none) }}
        {% endif %}
        {% if model is defined and unique_id not in model.depends_on.nodes %}
            {% do config.model.depends_on.nodes.append(unique_id) %}
            {% do lent.append(unique_id) %}
        {% endif %}
    {% endfor %}
    {% set is_there = [] %}
    {% for read in reads | unique if load_relation(ref('segment_builder', read)) is not none %}{% do is_there.append(read) %}{% endfor %}
    {% set members = segment_builder.members_by_definition(trees[''], trees) if is_there | length == reads | unique | list | length else none %}
    {% for unique_id in lent %}{% do config.model.depends_on.nodes.remove(unique_id) %}{% endfor %}
    {{ return(members) }}
{% endmacro %}
