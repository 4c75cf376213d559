with

members as (
    select
        segment,
        profile_id
    from {{ ref('segment_builder', 'segment_memberships') }}
),

sizes as (
    select
        segment,
        members
    from {{ ref('segment_builder', 'segments') }}
),

shared as (
    select
        members.segment as segment,
        others.segment as other_segment,
        count(*) as shared_members
    from members
    inner join members as others
        on members.profile_id = others.profile_id
        and members.segment <> others.segment
    group by members.segment, others.segment
),

pairs as (
    select
        sizes.segment as segment,
        others.segment as other_segment,
        sizes.members as members,
        others.members as other_members,
        coalesce(shared.shared_members, 0) as shared_members
    from sizes
    inner join sizes as others on sizes.segment <> others.segment
    left join shared on sizes.segment = shared.segment and others.segment = shared.other_segment
)

select
    segment,
    other_segment,
    members,
    other_members,
    shared_members,
    {{ segment_builder.share('shared_members', 'members') }} as share,
    {{ segment_builder.share('shared_members', 'members + other_members - shared_members') }} as jaccard
from pairs
