with

raw_rows as (
    {{ segment_builder.raw_rows('custom_object_links') | indent(4) }}
)

select
    raw_rows.*,
    case
        when raw_rows.profile_id is null then 'profile_id is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from raw_rows
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on raw_rows.profile_id = profiles.profile_id
