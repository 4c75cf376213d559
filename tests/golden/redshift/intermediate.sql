-- models/intermediate/evaluation_instant.sql

select timestamp '2026-08-01 06:00:00' as as_of


-- models/intermediate/int_events.sql

select
    event_id,
    profile_id,
    metric,
    metric_id,
    occurred_at,
    value,
    properties,
    loaded_at
from "dummy"."segment_builder_plumbing"."stg_raw__events"


-- models/intermediate/int_profiles.sql

-- depends_on: "dummy"."segment_builder_plumbing"."input_gate"

with

ranked_versions as (
    select
        *,
        row_number() over (partition by profile_id order by valid_from desc) as recency
    from "dummy"."segment_builder_plumbing"."stg_raw__profile_versions"
    where valid_from <= timestamp '2026-08-01 06:00:00'
),

versions as (
    select * from ranked_versions
    where recency = 1
),

-- As they were at the run's instant, where that is known; else as they are.
dated_profiles as (
    select
        profiles.profile_id,
        profiles.created_at,
        profiles.updated_at,
        profiles.last_event_at,
        case when versions.profile_id is null then profiles.email else versions.email end as email,
        case when versions.profile_id is null then profiles.phone_number else versions.phone_number end as phone_number,
        case when versions.profile_id is null then profiles.external_id else versions.external_id end as external_id,
        case when versions.profile_id is null then profiles.first_name else versions.first_name end as first_name,
        case when versions.profile_id is null then profiles.last_name else versions.last_name end as last_name,
        case when versions.profile_id is null then profiles.organization else versions.organization end as organization,
        case when versions.profile_id is null then profiles.title else versions.title end as title,
        case when versions.profile_id is null then profiles.locale else versions.locale end as locale,
        case when versions.profile_id is null then profiles.address1 else versions.address1 end as address1,
        case when versions.profile_id is null then profiles.address2 else versions.address2 end as address2,
        case when versions.profile_id is null then profiles.city else versions.city end as city,
        case when versions.profile_id is null then profiles.region else versions.region end as region,
        case when versions.profile_id is null then profiles.country else versions.country end as country,
        case when versions.profile_id is null then profiles.zip else versions.zip end as zip,
        case when versions.profile_id is null then profiles.timezone else versions.timezone end as timezone,
        case when versions.profile_id is null then profiles.latitude else versions.latitude end as latitude,
        case when versions.profile_id is null then profiles.longitude else versions.longitude end as longitude,
        case when versions.profile_id is null then profiles.properties else versions.properties end as properties
    from "dummy"."segment_builder_plumbing"."stg_raw__profiles" as profiles
    left join versions on profiles.profile_id = versions.profile_id
),

profiles as (
    select
        *,
        latitude between -90 and 90 and longitude between -180 and 180 as has_coordinates,
        lower(trim(both ' ' from country)) as country_spelling,
        trim(both ' ' from zip) as postal_code
    from dated_profiles
),

country_spellings as (
    select * from "dummy"."segment_builder_plumbing"."country_spellings"
),

countries as (
    select * from "dummy"."segment_builder_plumbing"."countries"
),

postal_codes as (
    select * from "dummy"."segment_builder_plumbing"."postal_code_centroids"
)

select
    profiles.profile_id,
    profiles.email,
    profiles.phone_number,
    profiles.external_id,
    profiles.first_name,
    profiles.last_name,
    profiles.organization,
    profiles.title,
    profiles.locale,
    profiles.address1,
    profiles.address2,
    profiles.city,
    profiles.region,
    profiles.country,
    profiles.zip,
    profiles.timezone,
    profiles.latitude as latitude,
    profiles.longitude as longitude,
    profiles.created_at,
    profiles.updated_at,
    profiles.last_event_at,
    profiles.properties,
    country_spellings.country_code as country_code,
    coalesce(countries.is_european_union, false) as is_in_european_union,
    coalesce(country_spellings.country_code = 'US', false) as is_in_united_states,
    case when profiles.has_coordinates then profiles.latitude else postal_codes.latitude end as place_latitude,
    case when profiles.has_coordinates then profiles.longitude else postal_codes.longitude end as place_longitude
from profiles
left join country_spellings on profiles.country_spelling = country_spellings.spelling
left join countries on country_spellings.country_code = countries.country_code
left join postal_codes
    on country_spellings.country_code = postal_codes.country_code
    and case
        -- Where postal codes were taken for numbers, those of the East Coast have lost their zeros.
        when
            country_spellings.country_code = 'US'
            and regexp_instr(profiles.postal_code, '^[0-9]{3,4}\\z', 1, 1, 0, 'p') > 0
            then lpad(profiles.postal_code, 5, '0')
        when country_spellings.country_code = 'US' then substr(profiles.postal_code, 1, 5)
        else profiles.postal_code
    end = postal_codes.postal_code
