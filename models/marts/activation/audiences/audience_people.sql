select
    profile_id as person_id,
    external_id
from {{ ref('segment_builder', 'int_profiles') }}
where profile_id in (select profile_id from {{ ref('segment_builder', 'segment_memberships') }})
