{{ config(enabled=segment_builder.own_postal_codes() is not none) }}

with

own_postal_codes as (
    select
        country_code,
        postal_code,
        latitude,
        longitude
    from {{ ref('segment_builder', 'stg_own__postal_codes') }}
    where problem is null
),

shipped_postal_codes as (
    select
        country_code,
        postal_code,
        latitude,
        longitude
    from {{ ref('segment_builder', 'postal_code_centroids') }}
)

select
    country_code,
    postal_code,
    latitude,
    longitude
from own_postal_codes

union all

select
    shipped_postal_codes.country_code,
    shipped_postal_codes.postal_code,
    shipped_postal_codes.latitude,
    shipped_postal_codes.longitude
from shipped_postal_codes
left join own_postal_codes
    on shipped_postal_codes.country_code = own_postal_codes.country_code
    and shipped_postal_codes.postal_code = own_postal_codes.postal_code
where own_postal_codes.postal_code is null
