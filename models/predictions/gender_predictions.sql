{{ config(materialized='view') }}

{%- set certainty = segment_builder.setting('gender_certainty') %}
{%- set number = segment_builder.type_name('number') %}
{%- set text = segment_builder.type_name('text') %}
{%- set titles = [
    'mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'sir', 'madam', 'mme', 'mlle', 'monsieur', 'madame',
    'mademoiselle', 'dhr', 'mevr', 'mevrouw', 'meneer', 'herr', 'frau',
] %}
{%- set doubled_quote = segment_builder.string_literal("''") %}
{%- set opening_quote = segment_builder.string_literal(" '") %}
{%- set closing_quote = segment_builder.string_literal("' ") %}
{%- set words = 4 %}
{%- set gender_properties = segment_builder.setting('stated_gender_properties') %}
{%- set stated_gender = segment_builder.first_text('properties', gender_properties) -%}

with

profiles as (
    select
        profile_id,
        lower(trim(country)) as country,
        trim(lower(coalesce({{ stated_gender | indent(8) }}, ''))) as stated_gender,
        {{ segment_builder.plain_letters('lower(first_name)') }} as plain_name
    from {{ ref('segment_builder', 'int_profiles') }}
    {%- if not segment_builder.predicts('gender') %}
    -- Switched off: the var predict_gender.
    where 1 = 0
    {%- endif %}
),

-- Inside a word an apostrophe stays, as O'Brien is no Brien; at its ends it is a quote.
unquoted as (
    select
        profile_id,
        country,
        stated_gender,
        replace(
            replace(replace(' ' || plain_name || ' ', {{ doubled_quote }}, ' '), {{ opening_quote }}, ' '),
            {{ closing_quote }},
            ' '
        ) as plain_name
    from profiles
),

-- Single blanks: each round halves a run of them, up to 16.
trimmed as (
    select
        profile_id,
        country,
        stated_gender,
        trim(replace(replace(replace(replace(plain_name, '  ', ' '), '  ', ' '), '  ', ' '), '  ', ' ')) as plain_name
    from unquoted
),

split as (
    select
        {%- for word in range(1, words + 1) %}
        {{ dbt.split_part('plain_name', "' '", word) }} as word_{{ word }},
        {%- endfor %}
        profile_id,
        country,
        stated_gender
    from trimmed
),

-- The first word that is no title and no initial.
named as (
    select
        split.profile_id,
        split.stated_gender,
        split.country,
        spellings.country_code,
        case
            {%- for word in range(1, words + 1) %}
            when length(word_{{ word }}) > 1 and word_{{ word }} not in ({{ segment_builder.string_literals(titles) }})
                then word_{{ word }}
            {%- endfor %}
        end as first_word
    from split
    left join {{ ref('segment_builder', 'country_spellings') }} as spellings on split.country = spellings.spelling
),

-- A woman's name in one country and a man's in another, like Jean, tells nothing of somebody from a third.
disputed as (
    select first_name
    from {{ ref('segment_builder', 'first_name_counts_by_country') }}
    group by first_name
    having
        max((female_count + 1.0) / (female_count + male_count + 2)) >= {{ certainty }}
        and max((male_count + 1.0) / (female_count + male_count + 2)) >= {{ certainty }}
),

-- In the profile's own country, where that has counts of the name, else everywhere.
counted as (
    select
        named.profile_id,
        named.stated_gender,
        named.country <> '' and own.first_name is null and disputed.first_name is not null as is_disputed,
        cast(coalesce(own.female_count, counts.female_count, 0) as {{ number }}) as women,
        cast(coalesce(own.male_count, counts.male_count, 0) as {{ number }}) as men
    from named
    left join {{ ref('segment_builder', 'first_name_counts') }} as counts on named.first_word = counts.first_name
    left join {{ ref('segment_builder', 'first_name_counts_by_country') }} as own
        on named.first_word = own.first_name
        and named.country_code = own.country_code
    left join disputed on named.first_word = disputed.first_name
),

-- A name that nobody in the counts bears is as likely a woman's as a man's.
shares as (
    select
        profile_id,
        stated_gender,
        is_disputed,
        (women + 1) / (women + men + 2) as female_share,
        (men + 1) / (women + men + 2) as male_share
    from counted
)

select
    profile_id,
    female_share,
    cast(case
        when stated_gender in ('female', 'f', 'woman', 'w') then 'likely_female'
        when stated_gender in ('male', 'm', 'man') then 'likely_male'
        -- Somebody who states another gender is not to be told one from the first name.
        when stated_gender <> '' then 'uncertain'
        when is_disputed then 'uncertain'
        when female_share >= {{ certainty }} then 'likely_female'
        when male_share >= {{ certainty }} then 'likely_male'
        else 'uncertain'
    end as {{ text }}) as predicted_gender,
    cast(case when stated_gender <> '' then 'stated' else 'first_name' end as {{ text }}) as gender_source
from shares
