{{ config(materialized='view') }}

{%- set certainty = segment_builder.setting('gender_certainty') -%}

with

profiles as (
    select
        profile_id,
        trim(lower(coalesce(
            {%- for property in segment_builder.setting('stated_gender_properties') %}
            nullif({{ segment_builder.json_text('properties', property) }}, ''),
            {%- endfor %}
            ''
        ))) as stated_gender,
        {{ dbt.split_part('trim(' ~ segment_builder.plain_letters('lower(first_name)') ~ ')', "' '", 1) }} as first_word
    from {{ ref('segment_builder', 'int_profiles') }}
    {%- if not segment_builder.predicts('gender') %}
    -- Switched off: the var predict_gender.
    where 1 = 0
    {%- endif %}
),

-- A name that nobody in the counts bears is as likely a woman's as a man's.
shares as (
    select
        profiles.profile_id,
        profiles.stated_gender,
        (coalesce(counts.female_count, 0) + 1.0)
        / (coalesce(counts.female_count, 0) + coalesce(counts.male_count, 0) + 2) as female_share
    from profiles
    left join {{ ref('segment_builder', 'first_name_counts') }} as counts on profiles.first_word = counts.first_name
)

select
    profile_id,
    cast(female_share as {{ segment_builder.type_name('number') }}) as female_share,
    case
        when stated_gender in ('female', 'f', 'woman', 'w') then 'likely_female'
        when stated_gender in ('male', 'm', 'man') then 'likely_male'
        -- Somebody who states another gender is not to be told one from the first name.
        when stated_gender <> '' then 'uncertain'
        when female_share >= {{ certainty }} then 'likely_female'
        when female_share <= 1 - {{ certainty }} then 'likely_male'
        else 'uncertain'
    end as predicted_gender,
    case when stated_gender <> '' then 'stated' else 'first_name' end as gender_source
from shares
