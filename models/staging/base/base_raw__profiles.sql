with

raw_rows as (
    {{ segment_builder.raw_rows('profiles') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id
            order by updated_at desc nulls last, created_at desc nulls last, properties desc nulls last
        ) as recency
    from raw_rows
)

select
    *,
    {{ segment_builder.json_object('properties') | indent(4) }} as properties_object,
    case
        when profile_id is null then 'profile_id is null'
        when recency > 1 then 'profile_id is repeated'
    end as reject_reason
from ranked
