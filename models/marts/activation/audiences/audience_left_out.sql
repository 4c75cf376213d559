{#- Who is in a segment and not in its file, and why. -#}
{{ config(enabled=segment_builder.has_destinations()) }}
{%- set taking_phones = [] %}
{%- for name, known in segment_builder.known_destinations().items() if known.takes_phones %}
{%- do taking_phones.append(name) %}
{%- endfor -%}

with

members as (
    {%- for destination, segments in segment_builder.destinations().items() %}
    select
        '{{ destination }}' as destination,
        segment,
        profile_id
    from {{ ref('segment_builder', 'segment_memberships') }}
    where segment in ({{ segment_builder.string_literals(segments) }})
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

sent as (
    {%- for destination in segment_builder.destinations() %}
    select distinct
        '{{ destination }}' as destination,
        segment,
        profile_id
    from {{ ref('segment_builder', destination ~ '_audience') }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

left_out as (
    select
        members.destination as destination,
        members.segment as segment,
        members.profile_id as profile_id,
        contacts.profile_id is not null as has_profile,
        contacts.email is not null as has_email,
        members.destination in ({{ segment_builder.string_literals(taking_phones) }})
        and contacts.phone is not null as has_phone,
        contacts.email_permission as email_permission,
        contacts.sms_permission as sms_permission,
        case members.destination
            {%- for destination in segment_builder.destinations() %}
            when '{{ destination }}' then {{ segment_builder.may_go(destination, 'contacts.email_permission') }}
            {%- endfor %}
        end as may_email,
        case members.destination
            {%- for destination in segment_builder.destinations() %}
            when '{{ destination }}' then {{ segment_builder.may_go(destination, 'contacts.sms_permission') }}
            {%- endfor %}
        end as may_sms
    from members
    left join sent
        on members.destination = sent.destination
        and members.segment = sent.segment
        and members.profile_id = sent.profile_id
    left join {{ ref('segment_builder', 'int_contacts') }} as contacts on members.profile_id = contacts.profile_id
    where sent.profile_id is null
)

select
    destination,
    segment,
    profile_id,
    case
        when not has_profile then 'the profile is gone'
        when not has_email and not has_phone then 'no valid address or phone number'
        when (has_email and may_email) or (has_phone and may_sms)
            then 'another profile with the same details is sent, or the destination does not take the address'
        when has_email then 'email: ' || replace(email_permission, '_', ' ')
        else 'sms: ' || replace(sms_permission, '_', ' ')
    end as reason
from left_out
