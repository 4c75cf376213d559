{{ config(post_hook='{{ segment_builder.refuse_equal_keys(this) }}') }}
{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{%- set has_outward_codes = segment_builder.own_postal_codes() is not none -%}
{%- set country_code, zip = 'country_spellings.country_code', 'profiles.postal_code' -%}
{%- set postal_code = segment_builder.compared_postal_code(country_code, zip) -%}
{%- set outward_code = segment_builder.outward_code(country_code, zip) -%}
{%- set place_latitude, place_longitude = 'postal_codes.latitude', 'postal_codes.longitude' -%}
{%- if has_outward_codes -%}
    {%- set place_latitude = 'coalesce(postal_codes.latitude, outward_codes.latitude)' -%}
    {%- set place_longitude = 'coalesce(postal_codes.longitude, outward_codes.longitude)' -%}
{%- endif -%}
-- depends_on: {{ ref('segment_builder', 'input_gate') }}

with

ranked_versions as (
    select
        *,
        row_number() over (partition by profile_id order by valid_from desc) as recency
    from {{ ref('segment_builder', 'stg_raw__profile_versions') }}
    where valid_from <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
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
        {{ segment_builder.dated_profile_columns() | indent(8) }}
    from {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles
    left join versions on profiles.profile_id = versions.profile_id
),

profiles as (
    select
        *,
        latitude between -90 and 90 and longitude between -180 and 180 as has_coordinates,
        {{ segment_builder.trimmed_word('country') }} as country_spelling,
        {{ segment_builder.trimmed('zip') }} as postal_code
    from dated_profiles
),

country_spellings as (
    select * from {{ ref('segment_builder', 'country_spellings') }}
),

countries as (
    select * from {{ ref('segment_builder', 'countries') }}
),

postal_codes as (
    select * from {{ ref('segment_builder', segment_builder.centroids_model()) }}
)

select
    profiles.profile_id,
    {%- if segment_builder.keeps_profile_keys() %}
    {{ segment_builder.profile_hash('profiles.profile_id') }} as profile_key,
    {%- endif %}
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
    case when profiles.has_coordinates then profiles.latitude else {{ place_latitude }} end as place_latitude,
    case when profiles.has_coordinates then profiles.longitude else {{ place_longitude }} end as place_longitude
from profiles
left join country_spellings on profiles.country_spelling = country_spellings.spelling
left join countries on country_spellings.country_code = countries.country_code
left join postal_codes
    on country_spellings.country_code = postal_codes.country_code
    and {{ postal_code | indent(4) }} = postal_codes.postal_code
{%- if has_outward_codes %}
left join postal_codes as outward_codes
    on country_spellings.country_code = outward_codes.country_code
    and {{ outward_code | indent(4) }} = outward_codes.postal_code
{%- endif %}
