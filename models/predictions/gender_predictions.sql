{{ config(materialized='view') }}

{%- set certainty = segment_builder.setting('gender_certainty') %}
{%- set number = segment_builder.type_name('number') %}
{%- set text = segment_builder.type_name('text') -%}

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
        cast(coalesce(counts.female_count, 0) + 1 as {{ number }})
        / (coalesce(counts.female_count, 0) + coalesce(counts.male_count, 0) + 2) as female_share,
        cast(coalesce(counts.male_count, 0) + 1 as {{ number }})
        / (coalesce(counts.female_count, 0) + coalesce(counts.male_count, 0) + 2) as male_share
    from profiles
    left join {{ ref('segment_builder', 'first_name_counts') }} as counts on profiles.first_word = counts.first_name
)

select
    profile_id,
    female_share,
    cast(case
        when stated_gender in ('female', 'f', 'woman', 'w') then 'likely_female'
        when stated_gender in ('male', 'm', 'man') then 'likely_male'
        -- Somebody who states another gender is not to be told one from the first name.
        when stated_gender <> '' then 'uncertain'
        when female_share >= {{ certainty }} then 'likely_female'
        when male_share >= {{ certainty }} then 'likely_male'
        else 'uncertain'
    end as {{ text }}) as predicted_gender,
    cast(case when stated_gender <> '' then 'stated' else 'first_name' end as {{ text }}) as gender_source
from shares
