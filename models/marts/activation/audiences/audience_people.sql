select
    profile_id as person_id,
    external_id,
    email,
    phone_number,
    first_name,
    last_name,
    city,
    region,
    zip,
    country_code
from {{ ref('segment_builder', 'int_profiles') }}
where profile_id in (select profile_id from {{ ref('segment_builder', 'segment_memberships') }})
