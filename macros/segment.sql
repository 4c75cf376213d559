{% macro segment(definition) %}
    {#- The entry: a definition in, one readable select out. -#}
    {% set registry = segment_builder.registry() %}
    {% set paths = [] %}
    {% set tree = segment_builder.read_definition(definition, registry, paths) %}
    {% set leaves = segment_builder.leaves_of(tree, paths) %}
    {% do config(meta={'segment': {'definition': segment_builder.definition_of(tree), 'paths': paths}}) %}
    {% do segment_builder._declare_refs(leaves, registry) %}
    {% if not execute %}
        {% do segment_builder.warn_of_traps(tree) %}
        {{ return('') }}
    {% endif %}
    {% set conditions = segment_builder.rendered_conditions(leaves) %}
with

profiles as (
    select profile_id
    from {{ ref('segment_builder', 'int_profiles') }}
    where created_at is null or created_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
),
{% for condition in conditions %}
{%- for comment in condition.comments %}
{{ comment }}
{%- endfor %}
{{ condition.name }} as (
    {{ condition.body | trim | indent(4) }}
){{ ',' if not loop.last }}
{% endfor %}
select
    profiles.profile_id as profile_id,
    {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as evaluated_at
from profiles
{%- for condition in conditions %}
left join {{ condition.name }} on profiles.profile_id = {{ condition.name }}.profile_id
{%- endfor %}
where
    {{ segment_builder.skeleton(tree, conditions) | indent(4) }}
{%- endmacro %}


{% macro definition_of(tree) %}
    {#- The definition to store and show: in condition_groups wherever the tree can be written so. -#}
    {% set groups = [] %}
    {% for group in (tree['all'] if 'all' in tree else [tree]) %}
        {% set conditions = group['any'] if 'any' in group else [group] %}
        {% for condition in conditions if 'type' not in condition %}
            {{ return(tree) }}
        {% endfor %}
        {% do groups.append({'conditions': conditions}) %}
    {% endfor %}
    {{ return({'condition_groups': groups}) }}
{% endmacro %}


{% macro _declare_refs(leaves, registry) %}
    {#- dbt reads the refs of a model while it parses, when nothing is rendered yet. -#}
    {% do ref('segment_builder', 'int_profiles') %}
    {% for item in leaves %}
        {% for name in registry.condition.cases[item.leaf.type].reads %}
            {% do ref('segment_builder', name) %}
        {% endfor %}
        {% if item.leaf.type == 'profile-segment-membership' %}
            {% do ref(item.leaf.segment) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro rendered_conditions(leaves) %}
    {#- One CTE per distinct leaf: {name, leaf, comments, body, is_negated}. The CTE holds the profiles for which the leaf is
        true or, if it is negated, those for which it is not. -#}
    {% set conditions = [] %}
    {% for item in leaves %}
        {% set comment = segment_builder.as_comment(item.path ~ ': ' ~ segment_builder.leaf_in_words(item.leaf)) %}
        {% set twins = [] %}
        {% for condition in conditions if condition.leaf == item.leaf %}{% do twins.append(condition) %}{% endfor %}
        {% if twins %}
            {% do twins[0].comments.append(comment) %}
        {% else %}
            {% do conditions.append(dict(
                segment_builder.render_condition(item.leaf),
                name='condition_' ~ (conditions | length + 1), leaf=item.leaf, comments=[comment]
            )) %}
        {% endif %}
    {% endfor %}
    {{ return(conditions) }}
{% endmacro %}


{% macro skeleton(node, conditions) %}
    {#- The tree as a boolean expression over the joined CTEs. -#}
    {% if 'type' in node %}
        {% for condition in conditions if condition.leaf == node %}
            {{ return(condition.name ~ '.profile_id is ' ~ ('null' if condition.is_negated else 'not null')) }}
        {% endfor %}
    {% endif %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% set part = segment_builder.skeleton(child, conditions) %}
        {% if 'all' in child or 'any' in child %}
            {% set part = '(\n    ' ~ part | indent(4) ~ '\n)' %}
        {% endif %}
        {% do parts.append(part) %}
    {% endfor %}
    {% set expression = parts | join('\nand ' if form == 'all' else '\nor ') %}
    {{ return('not (\n    ' ~ expression | indent(4) ~ '\n)' if form == 'none' else expression) }}
{% endmacro %}
