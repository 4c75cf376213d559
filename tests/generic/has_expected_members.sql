{% test has_expected_members(model, column_name, expected) %}
{#- The segment holds exactly the profiles that `expected` lists under its name. -#}
with

members as (
    select {{ column_name }} as profile_id from {{ model }}
),

expected_members as (
    select profile_id from {{ expected }} where segment = '{{ model.identifier }}'
)

select members.profile_id, 'not expected' as finding
from members
left join expected_members on members.profile_id = expected_members.profile_id
where expected_members.profile_id is null

union all

select expected_members.profile_id, 'missing' as finding
from expected_members
left join members on expected_members.profile_id = members.profile_id
where members.profile_id is null
{% endtest %}
