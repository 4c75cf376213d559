{#- Only where something may be sent. -#}
{{ config(enabled=segment_builder.has_destinations()) }}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set text = segment_builder.type_name('text') %}
{%- set gender = segment_builder.first_text(
    'profiles.properties', segment_builder.setting('stated_gender_properties')
) -%}

with

profiles as (
    select
        profiles.*,
        {{ segment_builder.written_phone('profiles.phone_number') }} as written_phone,
        cast(countries.calling_code as {{ text }}) as calling_code,
        {{ segment_builder.folded_value('profiles.email', segment_builder.blank_characters()) }} as folded_email,
        {{ segment_builder.folded_value('profiles.first_name') }} as folded_first_name,
        {{ segment_builder.folded_value('profiles.last_name') }} as folded_last_name,
        {{ segment_builder.folded_value('profiles.city') }} as folded_city,
        {{ segment_builder.folded_value('profiles.region') }} as folded_region,
        {{ segment_builder.folded_value('profiles.zip') }} as folded_zip,
        {{ segment_builder.folded_value(gender) }} as stated_gender
    from {{ ref('segment_builder', 'int_profiles') }} as profiles
    left join {{ ref('segment_builder', 'countries') }} as countries
        on profiles.country_code = countries.country_code
),

contacts as (
    select
        profile_id,
        case
            when {{ segment_builder.text_matches('folded_email', '^[^@,;<>]+@[^@,;<>]+[.][^@,;<>.]+$') }} then folded_email
        end as email,
        {{ segment_builder.international_phone(
            'written_phone', segment_builder.phone_digits('written_phone'), 'country_code', 'calling_code'
        ) | indent(8) }}
            as international_phone
    from profiles
),

consents as (
    select
        profile_id,
        channel,
        case
            when status = 'subscribed' and (status_at is null or status_at <= {{ as_of }}) then 'subscribed'
            when status = 'never_subscribed' or status is null then 'never_subscribed'
            -- A word that nobody understands is no yes, nor is one that will be given.
            else 'unsubscribed'
        end as status
    from {{ ref('segment_builder', 'stg_raw__consents') }}
    where channel in ('email', 'sms')
),

-- Whatever their date: who will be suppressed tomorrow gets nothing today.
suppressions as (
    select distinct
        profile_id,
        channel
    from {{ ref('segment_builder', 'stg_raw__suppressions') }}
    where channel in ('email', 'sms')
),

own_permissions as (
    select
        contacts.profile_id as profile_id,
        contacts.email as email,
        {{ segment_builder.google_email('contacts.email') | indent(8) }} as mailbox,
        case
            when {{ segment_builder.text_matches('contacts.international_phone', '^[+][1-9][0-9]{7,14}$') }}
                then contacts.international_phone
        end as phone,
        case
            when email_suppressions.profile_id is not null then 'suppressed'
            else coalesce(email_consents.status, 'never_subscribed')
        end as email_permission,
        case
            when sms_suppressions.profile_id is not null then 'suppressed'
            else coalesce(sms_consents.status, 'never_subscribed')
        end as sms_permission
    from contacts
    left join consents as email_consents
        on contacts.profile_id = email_consents.profile_id and email_consents.channel = 'email'
    left join consents as sms_consents
        on contacts.profile_id = sms_consents.profile_id and sms_consents.channel = 'sms'
    left join suppressions as email_suppressions
        on contacts.profile_id = email_suppressions.profile_id and email_suppressions.channel = 'email'
    left join suppressions as sms_suppressions
        on contacts.profile_id = sms_suppressions.profile_id and sms_suppressions.channel = 'sms'
),

-- One mailbox, or one phone, may belong to several profiles: the no of one of them counts for all.
refusals as (
    select
        *,
        max(case when email_permission in ('unsubscribed', 'suppressed') then 1 else 0 end)
            over (partition by mailbox) as refusals_of_mailbox,
        max(case when sms_permission in ('unsubscribed', 'suppressed') then 1 else 0 end)
            over (partition by phone) as refusals_of_phone
    from own_permissions
),

permissions as (
    select
        profile_id,
        email,
        mailbox,
        phone,
        case
            when email_permission in ('subscribed', 'never_subscribed') and mailbox is not null and refusals_of_mailbox = 1
                then 'refused by another profile'
            else email_permission
        end as email_permission,
        case
            when sms_permission in ('subscribed', 'never_subscribed') and phone is not null and refusals_of_phone = 1
                then 'refused by another profile'
            else sms_permission
        end as sms_permission
    from refusals
)

select
    profiles.profile_id as profile_id,
    permissions.email as email,
    permissions.mailbox as mailbox,
    permissions.phone as phone,
    profiles.first_name as first_name,
    profiles.last_name as last_name,
    profiles.organization as organization,
    profiles.title as title,
    profiles.country_code as country_code,
    profiles.folded_first_name as folded_first_name,
    profiles.folded_last_name as folded_last_name,
    profiles.folded_city as folded_city,
    profiles.folded_region as folded_region,
    profiles.folded_zip as folded_zip,
    case
        when profiles.stated_gender in ('f', 'female', 'woman') then 'f'
        when profiles.stated_gender in ('m', 'male', 'man') then 'm'
    end as gender,
    permissions.email_permission as email_permission,
    permissions.sms_permission as sms_permission
from profiles
inner join permissions on profiles.profile_id = permissions.profile_id
