with

raw_rows as (
    {{ segment_builder.raw_rows('custom_objects') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (partition by object_type_id, object_id order by properties desc nulls last) as recency
    from raw_rows
)

select
    *,
    {{ segment_builder.json_object('properties') | indent(4) }} as properties_object,
    case
        when object_id is null then 'object_id is null'
        when recency > 1 then 'object_id is repeated'
    end as reject_reason
from ranked
