{% macro preview(definition) %}
    {#- How many profiles a definition would have, and which: for `dbt show --inline`, before the definition is saved. One row
        at least, so that an empty segment shows its 0. -#}
    {% do segment_builder.refuse_mistakes(definition, varargs, kwargs) %}
    {% set registry = segment_builder.registry() %}
    {% set paths = [] %}
    {% set tree = segment_builder.read_definition(definition, registry, paths) %}
    {% set conditions = segment_builder.conditions_of(tree, paths) %}
    {% do segment_builder.declare_refs(conditions, registry) %}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
with

members as (
    {{ segment_builder.select_members(tree, conditions) | trim | indent(4) }}
),

sizes as (
    select
        count(members.profile_id) as members,
        count(*) as profiles
    from {{ ref('segment_builder', 'int_profiles') }} as profiles
    left join members on profiles.profile_id = members.profile_id
    where {{ segment_builder.has_begun('profiles.created_at') }}
)

select
    sizes.members as members,
    round(100.0 * sizes.members / nullif(sizes.profiles, 0), 1) as percentage,
    profiles.profile_id as profile_id,
    profiles.email as email,
    profiles.first_name as first_name,
    profiles.last_name as last_name
from sizes
left join members on 1 = 1
left join {{ ref('segment_builder', 'int_profiles') }} as profiles on members.profile_id = profiles.profile_id
order by profiles.profile_id
{%- endmacro %}
