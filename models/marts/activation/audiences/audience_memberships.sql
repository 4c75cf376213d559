{#- Nothing in it changes but by what happened to a member, so that a sync sends no row twice. -#}
with

ranked_stays as (
    select
        *,
        row_number() over (partition by segment, profile_id order by valid_from desc) as recency
    from {{ ref('segment_builder', 'segment_membership_history') }}
)

select
    {{ dbt.concat(['segment', "':'", 'profile_id']) }} as membership_id,
    segment as audience_id,
    profile_id as person_id,
    valid_to is null as is_member,
    valid_from as member_since,
    valid_to as left_at,
    coalesce(valid_to, valid_from) as updated_at
from ranked_stays
where recency = 1
