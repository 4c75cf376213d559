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
    {% set members = segment_builder._members_by(trees[''], trees) if is_there | length == reads | unique | list | length else none %}
    {% for unique_id in lent %}{% do config.model.depends_on.nodes.remove(unique_id) %}{% endfor %}
    {{ return(members) }}
{% endmacro %}


{% macro _members_by(tree, trees) %}
    {#- The segments that it names are written out in their places. -#}
    {% set conditions = {} %}
    {% for placed in segment_builder.conditions_of(tree) %}
        {% set condition = placed.condition %}
        {% if condition.type == 'profile-segment-membership' %}
            {% set rendered = {
                'body': segment_builder._members_by(trees[condition.segment], trees), 'is_negated': not condition.is_member,
            } %}
        {% elif condition.type == 'profile-rank' and 'among' in condition %}
            {% set among = '(\n    ' ~ segment_builder._members_by(trees[condition.among], trees) | indent(4) ~ '\n)' %}
            {% set rendered = segment_builder.of_condition('select', dict(condition, relation=among)) %}
        {% else %}
            {% set rendered = segment_builder.of_condition('select', condition) %}
        {% endif %}
        {% do conditions.update({segment_builder.condition_key(condition): dict(rendered, name='condition_' ~ loop.index)}) %}
    {% endfor %}
select profiles.profile_id as profile_id
from (
    select profile_id
    from {{ ref('segment_builder', 'int_profiles') }}
    where created_at is null or created_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
) as profiles
{%- for condition in conditions.values() %}
left join (
    {{ condition.body | trim | indent(4) }}
) as {{ condition.name }} on profiles.profile_id = {{ condition.name }}.profile_id
{%- endfor %}
where
    {{ segment_builder.skeleton(tree, conditions) | indent(4) }}
{%- endmacro %}
