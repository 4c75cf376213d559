{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{{ config(materialized='table', enabled=segment_builder.setting('segment_builder_analysis')) }}

{%- set metrics = {
    'received': ['Received Email'], 'opened': ['Opened Email'], 'clicked': ['Clicked Email'], 'bounced': ['Bounced Email'],
    'complained': ['Marked Email as Spam'], 'unsubscribed': ['Unsubscribed from Email Marketing', 'Unsubscribed'],
    'ordered': segment_builder.setting('order_metrics'),
} %}
{%- set now = segment_builder.parse_instant(segment_builder.as_of()) %}
{%- set window_start = segment_builder._shifted(now, -segment_builder.setting('analysis_days'), 'day') %}
{%- set bounces_start = segment_builder._shifted(now, -730, 'day') %}
{#- As texts, of which every Jinja knows the lesser. #}
{%- set window_start = segment_builder.instant_text(window_start) %}
{%- set bounces_start = segment_builder.instant_text(bounces_start) %}
{%- set start = segment_builder.timestamp_literal([window_start, bounces_start] | min) %}
{%- set window_start = segment_builder.timestamp_literal(window_start) %}
{%- set bounces_start = segment_builder.timestamp_literal(bounces_start) %}
{%- set message_id = segment_builder.first_text('properties', segment_builder.setting('message_id_properties')) %}
{%- set is_apple = segment_builder.json_boolean('properties', segment_builder.stored_name('Apple Privacy Open')) %}
{%- set is_bot = segment_builder.json_boolean('properties', segment_builder.stored_name('Bot Click')) %}
{%- set bounce_type = segment_builder.json_unquoted('properties', segment_builder.stored_name('Bounce Type')) %}
{%- set number = segment_builder.type_name('number') %}
{%- set integer = segment_builder.type_name('integer') -%}

with

events as (
    select
        profile_id,
        occurred_at,
        case
            {%- for kind, names in metrics.items() %}
            when {{ segment_builder.metric_is_any(names) }} then '{{ kind }}'
            {%- endfor %}
        end as kind,
        {{ message_id | indent(8) }} as message_id,
        coalesce({{ is_apple | indent(8) }}, false)
        or coalesce({{ is_bot | indent(8) }}, false) as is_by_machine,
        lower({{ bounce_type | indent(8) }}) as bounce_type,
        coalesce(value, 0) as value,
        event_id,
        occurred_at >= {{ window_start }} as is_recent
    from {{ ref('segment_builder', 'int_events') }}
    where
        {{ segment_builder.metric_is_any(metrics.values() | sum(start=[])) }}
        and occurred_at >= {{ start }}
        and occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
),

dated as (
    select
        *,
        min(case when kind = 'received' and is_recent then occurred_at end)
            over (partition by profile_id) as first_received_at,
        max(case when kind = 'received' then occurred_at end)
            over (partition by profile_id) as last_received_at
    from events
),

-- Somebody who opens a message ten times has read one.
messages as (
    select
        profile_id,
        coalesce(message_id, event_id) as message,
        max(case when kind = 'received' then 1 else 0 end) as received,
        max(case when kind = 'opened' then 1 else 0 end) as opened,
        max(case when kind = 'opened' and not is_by_machine then 1 else 0 end) as opened_by_person,
        max(case when kind = 'clicked' then 1 else 0 end) as clicked,
        max(case when kind = 'clicked' and not is_by_machine then 1 else 0 end) as clicked_by_person
    from dated
    where is_recent and kind in ('received', 'opened', 'clicked')
    group by profile_id, coalesce(message_id, event_id)
),

read_messages as (
    select
        profile_id,
        sum(received) as messages_received,
        sum(received * opened) as messages_opened,
        sum(received * opened_by_person) as messages_opened_by_person,
        sum(received * clicked) as messages_clicked,
        sum(received * clicked_by_person) as messages_clicked_by_person
    from messages
    group by profile_id
),

other_events as (
    select
        profile_id,
        sum(case when kind = 'bounced' and is_recent and bounce_type = 'hard' then 1 else 0 end) as hard_bounces,
        sum(
            case when kind = 'bounced' and is_recent and coalesce(bounce_type, '') <> 'hard' then 1 else 0 end
        ) as soft_bounces,
        sum(case when kind = 'complained' and is_recent then 1 else 0 end) as complaints,
        sum(case when kind = 'unsubscribed' and is_recent then 1 else 0 end) as unsubscribes,
        -- A message that arrives ends the row.
        sum(
            case
                when
                    kind = 'bounced'
                    and bounce_type = 'soft'
                    and occurred_at >= {{ bounces_start }}
                    and (last_received_at is null or occurred_at > last_received_at)
                    then 1
                else 0
            end
        ) as soft_bounces_in_a_row,
        sum(case when kind = 'ordered' and occurred_at >= first_received_at then 1 else 0 end) as orders_since_mail,
        sum(
            case when kind = 'ordered' and occurred_at >= first_received_at then value else 0 end
        ) as revenue_since_mail
    from dated
    group by profile_id
)

select
    other_events.profile_id as profile_id,
    cast(coalesce(read_messages.messages_received, 0) as {{ integer }}) as messages_received,
    cast(coalesce(read_messages.messages_opened, 0) as {{ integer }}) as messages_opened,
    cast(coalesce(read_messages.messages_opened_by_person, 0) as {{ integer }}) as messages_opened_by_person,
    cast(coalesce(read_messages.messages_clicked, 0) as {{ integer }}) as messages_clicked,
    cast(coalesce(read_messages.messages_clicked_by_person, 0) as {{ integer }}) as messages_clicked_by_person,
    cast(other_events.orders_since_mail as {{ integer }}) as orders_since_mail,
    cast(other_events.revenue_since_mail as {{ number }}) as revenue_since_mail,
    cast(other_events.hard_bounces as {{ integer }}) as hard_bounces,
    cast(other_events.soft_bounces as {{ integer }}) as soft_bounces,
    cast(other_events.complaints as {{ integer }}) as complaints,
    cast(other_events.unsubscribes as {{ integer }}) as unsubscribes,
    cast(other_events.soft_bounces_in_a_row as {{ integer }}) as soft_bounces_in_a_row,
    -- The eighth in a row suppresses.
    other_events.soft_bounces_in_a_row = 7 as is_near_suppression
from other_events
left join read_messages on other_events.profile_id = read_messages.profile_id
