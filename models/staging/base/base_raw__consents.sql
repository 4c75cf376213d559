with

raw_rows as (
    {{ segment_builder.raw_rows('consents') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id, channel
            order by status_at desc nulls last, status desc nulls last, method desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.recency > 1 then 'consent is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on ranked.profile_id = profiles.profile_id
