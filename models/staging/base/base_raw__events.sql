with

raw_rows as (
    {{ segment_builder.raw_rows('events') | indent(4) }}
),

repeated_ids as (
    select event_id
    from raw_rows
    group by event_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked as (
    select raw_rows.*, 1 as recency
    from raw_rows
    left join repeated_ids on raw_rows.event_id = repeated_ids.event_id
    where repeated_ids.event_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.event_id
            order by
                raw_rows.loaded_at desc nulls last,
                raw_rows.occurred_at desc nulls last,
                raw_rows.profile_id desc nulls last,
                raw_rows.properties desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_ids on raw_rows.event_id = repeated_ids.event_id
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
