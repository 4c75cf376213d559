-- Who is in now is who has an open stay, and is so once.
with

counted as (
    select
        segment,
        profile_id,
        member_since,
        1 as is_membership
    from {{ ref('segment_builder', 'segment_memberships') }}

    union all

    select
        segment,
        profile_id,
        valid_from as member_since,
        -1 as is_membership
    from {{ ref('segment_builder', 'segment_membership_history') }}
    where valid_to is null
)

select
    segment,
    profile_id,
    member_since
from counted
group by segment, profile_id, member_since
having sum(is_membership) <> 0 or count(*) <> 2
