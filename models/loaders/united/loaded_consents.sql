{{ config(enabled=segment_builder.setting('loaders') | length > 0) }}
with

consents as (
    {{ segment_builder.united_rows('consents') | indent(4) }}
),

-- Nobody knows how late a refusal without a date is, so no other tool's consent is later.
refusals as (
    select distinct
        profile_id,
        channel
    from consents
    where
        status_at is null
        and {{ segment_builder.trimmed_word('status') }} not in ('subscribed', 'never_subscribed')
)

select consents.*
from consents
left join refusals
    on consents.profile_id = refusals.profile_id
    and consents.channel = refusals.channel
where
    refusals.profile_id is null
    or coalesce({{ segment_builder.trimmed_word('consents.status') }}, '') <> 'subscribed'
