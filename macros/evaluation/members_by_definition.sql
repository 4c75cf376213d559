{% macro members_by_definition(tree, trees) %}
    {#- A select of who is in by a tree, whether its segment is built or not: the segments that it names, whose trees are in `trees`,
        are written out in their places. -#}
    {% set merged = segment_builder.with_merged_texts(tree, segment_builder.conditions_of(tree)) %}
    {% set tree, conditions = merged.tree, {} %}
    {% for placed in merged.placed_conditions %}
        {% set condition = placed.condition %}
        {% if condition.type == 'profile-segment-membership' %}
            {% set rendered = {
                'body': segment_builder.members_by_definition(trees[condition.segment], trees), 'is_negated': not condition.is_member,
            } %}
        {% elif condition.type == 'profile-rank' and 'among' in condition %}
            {% set among = '(\n    ' ~ segment_builder.members_by_definition(trees[condition.among], trees) | indent(4) ~ '\n)' %}
            {% set rendered = segment_builder.of_condition('select', dict(condition, relation=among)) %}
        {% else %}
            {% set rendered = segment_builder.of_condition('select', condition) %}
        {% endif %}
        {% do conditions.update({segment_builder.condition_key(condition): dict(rendered, name='condition_' ~ loop.index)}) %}
    {% endfor %}
    {%- if segment_builder.is_wide(tree, conditions) %}
        {% set members = segment_builder.select_members_of_wide(tree, conditions) | trim %}
        {{ return('select profile_id\nfrom (\n    ' ~ members | indent(4) ~ '\n) as members') }}
    {%- endif %}
select profiles.profile_id as profile_id
from (
    select {{ segment_builder.profile_columns_joined_by(conditions.values()) }}
    from {{ ref('segment_builder', 'int_profiles') }}
    where {{ segment_builder.has_begun('created_at') }}
) as profiles
{%- for condition in conditions.values() %}
left join (
    {{ condition.body | trim | indent(4) }}
) as {{ condition.name }} on profiles.{{ segment_builder.joined_by(condition) }} = {{ condition.name }}.{{ segment_builder.joined_by(condition) }}
{%- endfor %}
where
    {{ segment_builder.skeleton(tree, conditions) | indent(4) }}
{%- endmacro %}
