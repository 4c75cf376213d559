{{ config(enabled=segment_builder.is_chosen('segment_rudderstack')) }}
{%- if segment_builder.is_chosen('segment_rudderstack') -%}
{%- set tracks = segment_builder.loader_relation('segment_rudderstack', 'tracks') -%}
{%- set identifies = segment_builder.loader_relation('segment_rudderstack', 'identifies') -%}
{%- set pages = segment_builder.loader_relation('segment_rudderstack', 'pages') -%}
{%- set columns = segment_builder.loader_columns(tracks) -%}
{%- set page_columns = segment_builder.loader_columns(pages) -%}
{%- set identify_columns = segment_builder.loader_columns(identifies) -%}
{%- set text = segment_builder.type_name('text') -%}

with

-- The tables of the events have the properties, that of all tracks none.
detailed as (
    {%- for relation in segment_builder.event_tables(tracks) %}
    {{ segment_builder.detailed_calls(relation, segment_builder.loader_columns(relation), none) | indent(4) }}
    union all
    {%- endfor %}
    {{ segment_builder.detailed_calls(pages, page_columns, 'Viewed Page') | indent(4) }}
),

bare as (
    select
        {{ segment_builder.column_as_text(columns, 'id', 'tracks') }} as event_id,
        {{ segment_builder.column_as_text(columns, 'user_id', 'tracks') }} as user_id,
        {{ segment_builder.column_as_text(columns, 'anonymous_id', 'tracks') }} as anonymous_id,
        {{ segment_builder.column_as_text(columns, ['event_text', 'event'], 'tracks') }} as metric,
        {{ segment_builder.column_as_text(columns, ['timestamp', 'original_timestamp', 'received_at'], 'tracks') }} as occurred_at,
        cast(null as {{ text }}) as value,
        '{}' as properties,
        {{ segment_builder.column_as_text(columns, ['uuid_ts', 'received_at'], 'tracks') }} as loaded_at
    from {{ segment_builder.loader_rows(tracks) }} as tracks
),

calls as (
    select * from detailed
    union all
    select bare.*
    from bare
    left join (select distinct event_id from detailed) as known on bare.event_id = known.event_id
    where known.event_id is null
),

identified as (
    select
        {{ segment_builder.column_as_text(identify_columns, 'anonymous_id', 'identifies') }} as anonymous_id,
        {{ segment_builder.column_as_text(identify_columns, 'user_id', 'identifies') }} as user_id
    from {{ segment_builder.loader_rows(identifies) }} as identifies
),

devices as (
    select
        anonymous_id,
        min(user_id) as user_id,
        count(distinct user_id) as users
    from identified
    where anonymous_id is not null and user_id is not null
    group by anonymous_id
)

select
    calls.event_id,
    coalesce(calls.user_id, case when devices.users = 1 then devices.user_id end) as profile_id,
    case
        when calls.user_id is not null or devices.users = 1 then null
        when devices.users > 1 then 'more than one user was identified under the anonymous id'
        else 'nobody was identified under the anonymous id'
    end as left_out_because,
    {{ segment_builder.renamed_metric('calls.metric') | indent(4) }} as metric,
    calls.occurred_at,
    calls.value,
    calls.properties,
    calls.loaded_at
from calls
left join devices on calls.anonymous_id = devices.anonymous_id
{%- endif %}
