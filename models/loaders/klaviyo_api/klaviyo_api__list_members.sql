{%- if segment_builder.is_chosen('klaviyo_api') -%}
with

members as (
    {{ segment_builder.resources('klaviyo_api', 'list_profiles', ['id', 'list_id']) | indent(4) }}
),

lists as (
    {{ segment_builder.resources('klaviyo_api', 'lists', ['id']) | indent(4) }}
),

member_objects as (
    select
        id,
        list_id,
        {{ segment_builder.json_object('attributes_text') | indent(8) }} as attributes
    from members
),

list_objects as (
    select
        id,
        {{ segment_builder.json_object('attributes_text') | indent(8) }} as attributes
    from lists
)

select
    member_objects.list_id,
    {{ segment_builder.json_unquoted('list_objects.attributes', 'name') }} as list_name,
    member_objects.id as profile_id,
    {{ segment_builder.json_unquoted('member_objects.attributes', 'joined_group_at') }} as joined_at
from member_objects
left join list_objects on member_objects.list_id = list_objects.id
{%- endif %}
