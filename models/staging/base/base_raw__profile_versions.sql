with

raw_rows as (
    {{ segment_builder.raw_rows('profile_versions') | indent(4) }}
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id, valid_from
            order by properties desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    {{ segment_builder.json_object('ranked.properties') | indent(4) }} as properties_object,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.valid_from is null then 'valid_from is null'
        when ranked.recency > 1 then 'version is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on ranked.profile_id = profiles.profile_id
