{{ config(enabled=segment_builder.setting('segment_builder_analysis')) }}
{%- set integer = segment_builder.type_name('integer') -%}
with

sums as (
    select
        members.segment as segment,
        count(*) as members,
        sum(coalesce(activity.messages_received, 0)) as messages_received,
        sum(coalesce(activity.hard_bounces, 0)) as hard_bounces,
        sum(coalesce(activity.soft_bounces, 0)) as soft_bounces,
        sum(coalesce(activity.hard_bounces, 0) + coalesce(activity.soft_bounces, 0)) as bounces,
        sum(coalesce(activity.complaints, 0)) as complaints,
        sum(coalesce(activity.unsubscribes, 0)) as unsubscribes,
        sum(case when activity.is_near_suppression then 1 else 0 end) as members_near_suppression
    from {{ ref('segment_builder', 'segment_memberships') }} as members
    left join {{ ref('segment_builder', 'profile_email_activity') }} as activity
        on members.profile_id = activity.profile_id
    group by members.segment
)

select
    segment,
    members,
    cast(messages_received as {{ integer }}) as messages_received,
    cast(hard_bounces as {{ integer }}) as hard_bounces,
    cast(soft_bounces as {{ integer }}) as soft_bounces,
    cast(complaints as {{ integer }}) as complaints,
    cast(unsubscribes as {{ integer }}) as unsubscribes,
    {{ segment_builder.share('bounces', '(messages_received + bounces)') }} as bounce_rate,
    {{ segment_builder.share('complaints', 'messages_received') }} as complaint_rate,
    {{ segment_builder.share('unsubscribes', 'messages_received') }} as unsubscribe_rate,
    cast(members_near_suppression as {{ integer }}) as members_near_suppression
from sums
