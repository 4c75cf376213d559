{%- if segment_builder.is_chosen('singer_klaviyo') -%}
with

members as (
    {{ segment_builder.resources('singer_klaviyo', 'listperson', ['id', 'list_id']) | indent(4) }}
),

lists as (
    {{ segment_builder.resources('singer_klaviyo', 'lists', ['id']) | indent(4) }}
),

list_objects as (
    select
        id,
        {{ segment_builder.json_object('attributes_text') | indent(8) }} as attributes
    from lists
)

select
    members.list_id,
    {{ segment_builder.json_unquoted('list_objects.attributes', 'name') }} as list_name,
    members.id as profile_id,
    cast(null as {{ segment_builder.type_name('text') }}) as joined_at
from members
left join list_objects on members.list_id = list_objects.id
{%- endif %}
