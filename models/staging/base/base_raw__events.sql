with

raw_rows as (
    {{ segment_builder.raw_rows('events') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by event_id
            order by
                loaded_at desc nulls last,
                occurred_at desc nulls last,
                profile_id desc nulls last,
                properties desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    {{ segment_builder.json_object('ranked.properties') | indent(4) }} as properties_object,
    case
        when ranked.event_id is null then 'event_id is null'
        when ranked.recency > 1 then 'event_id is repeated'
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.occurred_at is null then 'occurred_at is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on ranked.profile_id = profiles.profile_id
