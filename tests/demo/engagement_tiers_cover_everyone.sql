{{ config(enabled=segment_builder.reads_the_demo() and segment_builder.setting('segment_builder_demo')) }}
select profile_id
from {{ ref('int_profiles') }}
where profile_id not in (
    select profile_id from {{ ref('engagement_recent_buyers') }}
    union all
    select profile_id from {{ ref('engagement_near_lapsed') }}
    union all
    select profile_id from {{ ref('engagement_lapsed') }}
    union all
    select profile_id from {{ ref('engagement_never_bought') }}
)
