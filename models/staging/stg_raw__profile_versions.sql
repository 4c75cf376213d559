select
    profile_id,
    valid_from,
    email,
    phone_number,
    external_id,
    first_name,
    last_name,
    organization,
    title,
    locale,
    address1,
    address2,
    city,
    region,
    country,
    zip,
    timezone,
    latitude,
    longitude,
    properties_object as properties
from {{ ref('segment_builder', 'base_raw__profile_versions') }}
where reject_reason is null
