{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{{ config(materialized='view') }}

{%- set channels = segment_builder.setting('channel_affinity_metrics') %}
{%- set now = segment_builder.parse_instant(segment_builder.as_of()) %}
{%- set window_start = segment_builder._shifted(now, -segment_builder.setting('channel_affinity_days'), 'day') -%}

with

-- Apple's mail program opens everything and scanners click everything: neither is interest.
messages_and_engagements as (
    select
        profile_id,
        case
            {%- for channel, metrics in channels.items() %}
            when {{ segment_builder.metric_is_any(metrics.messages + metrics.engagements) }}
                then {{ segment_builder.string_literal(channel) }}
            {%- endfor %}
        end as channel,
        case
            {%- for channel, metrics in channels.items() %}
            when {{ segment_builder.metric_is_any(metrics.messages) }} then 1
            {%- endfor %}
            else 0
        end as is_message,
        event_id,
        occurred_at,
        {{ segment_builder.first_text('properties', segment_builder.setting('message_id_properties')) | indent(8) }}
            as message_id
    from {{ ref('segment_builder', 'int_events') }}
    where
        (
            {%- for channel, metrics in channels.items() %}
            {{ 'or ' if not loop.first }}{{ segment_builder.metric_is_any(metrics.messages + metrics.engagements) }}
            {%- endfor %}
        )
        and occurred_at >= {{ segment_builder.timestamp_literal(segment_builder.instant_text(window_start)) }}
        and occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
        {%- for name in ['Apple Privacy Open', 'Bot Click'] %}
        and not coalesce({{ segment_builder.json_boolean('properties', segment_builder.stored_name(name)) }}, false)
        {%- endfor %}
),

-- Where an event does not say which message it is about, it is about the latest of its channel before it.
numbered as (
    select
        profile_id,
        channel,
        is_message,
        message_id,
        sum(is_message) over (
            partition by profile_id, channel
            order by occurred_at asc, is_message desc, event_id asc
            rows between unbounded preceding and current row
        ) as messages_so_far
    from messages_and_engagements
),

-- Somebody who opens a message ten times has read one.
messages as (
    select
        profile_id,
        channel,
        message_id,
        case when message_id is null then messages_so_far end as message_number,
        sum(is_message) as messages,
        least(sum(is_message), sum(1 - is_message)) as engagements
    from numbered
    group by profile_id, channel, message_id, case when message_id is null then messages_so_far end
),

-- A channel that somebody never reacted to is none that they prefer.
counted as (
    select
        profile_id,
        channel,
        sum(messages) as messages,
        sum(engagements) as engagements
    from messages
    group by profile_id, channel
    having sum(engagements) > 0
),

-- The 1 and 2 keep one opened message out of one from beating nine out of ten.
ranked as (
    select
        profile_id,
        channel,
        row_number() over (
            partition by profile_id
            order by (engagements + 1.0) / (messages + 2) desc, messages desc, channel asc
        ) as place
    from counted
),

listed as (
    select
        profile_id,
        '["'
        || max(case when place = 1 then channel end)
        {%- for place in range(2, channels | length + 1) %}
        || coalesce('","' || max(case when place = {{ place }} then channel end), '')
        {%- endfor %}
        || '"]' as channels
    from ranked
    group by profile_id
)

select
    profile_id,
    {{ segment_builder.json_array('channels') }} as channel_affinity
from listed
{%- if not segment_builder.predicts('channel_affinity') %}
-- Switched off: the var predict_channel_affinity.
where 1 = 0
{%- endif %}
