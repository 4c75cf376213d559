{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set global_exclusion = segment_builder.loader_relation('fivetran_klaviyo', 'global_exclusion') -%}
{%- set list_exclusion = segment_builder.loader_relation('fivetran_klaviyo', 'list_exclusion') -%}
{%- set person = segment_builder.loader_relation('fivetran_klaviyo', 'person') -%}
{%- set columns = segment_builder.loader_columns(global_exclusion) -%}
{%- set list_columns = segment_builder.loader_columns(list_exclusion) -%}
{%- set person_columns = segment_builder.loader_columns(person) -%}
{%- set consent = 'subscriptions_email_marketing_consent' -%}
{%- set can_receive = segment_builder.column_as_text(
    person_columns, 'subscriptions_email_marketing_can_receive_email_marketing', 'person'
) -%}
{%- set text = segment_builder.type_name('text') -%}

with

global_exclusions as (
    select
        {{ segment_builder.column_as_text(columns, ['person_id', 'id'], 'exclusions') }} as profile_id,
        {{ segment_builder.column_as_text(columns, 'reason', 'exclusions') }} as reason,
        {{ segment_builder.column_as_text(columns, ['timestamp', 'created'], 'exclusions') }} as suppressed_at
    from {{ segment_builder.loader_rows(global_exclusion) }} as exclusions
    where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'exclusions') }}
),

-- Who asked to be left alone by one list gets nothing: a segment does not know by which list it is written to.
list_exclusions as (
    select
        {{ segment_builder.column_as_text(list_columns, ['person_id', 'id'], 'exclusions') }} as profile_id,
        {{ segment_builder.column_as_text(list_columns, 'reason', 'exclusions') }} as reason,
        {{ segment_builder.column_as_text(list_columns, ['created', 'timestamp'], 'exclusions') }} as suppressed_at
    from {{ segment_builder.loader_rows(list_exclusion) }} as exclusions
    where not {{ segment_builder.is_flagged(list_columns, '_fivetran_deleted', 'exclusions') }}
),

-- Klaviyo says that they cannot receive, and no table says why.
unexplained as (
    select
        {{ segment_builder.column_as_text(person_columns, 'id', 'person') }} as profile_id,
        cast(null as {{ text }}) as reason,
        cast(null as {{ text }}) as suppressed_at
    from {{ segment_builder.loader_rows(person) }} as person
    where
        lower({{ can_receive }}) in ('false', 'f', '0')
        and lower({{ segment_builder.column_as_text(person_columns, consent, 'person') }}) = 'subscribed'
        and not {{ segment_builder.is_flagged(person_columns, '_fivetran_deleted', 'person') }}
        and {{ segment_builder.column_as_text(person_columns, 'id', 'person') }} not in (
            select explained.profile_id
            from (
                select profile_id from global_exclusions
                union all
                select profile_id from list_exclusions
            ) as explained
            where explained.profile_id is not null
        )
),

exclusions as (
    select * from global_exclusions
    union all
    select * from list_exclusions
    union all
    select * from unexplained
)

select
    profile_id,
    'email' as channel,
    reason,
    suppressed_at
from exclusions
{%- endif %}
