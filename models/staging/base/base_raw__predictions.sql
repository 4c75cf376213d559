with

raw_rows as (
    {{ segment_builder.raw_rows('predictions') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id
            order by total_clv desc nulls last, expected_date_of_next_purchase desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    {{ segment_builder.json_array('ranked.channel_affinity') }} as channel_affinity_array,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.recency > 1 then 'profile_id is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on ranked.profile_id = profiles.profile_id
