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
        end as is_message
    from {{ ref('segment_builder', 'int_events') }}
    where
        (
            {%- for channel, metrics in channels.items() %}
            {{ 'or ' if not loop.first }}{{ segment_builder.metric_is_any(metrics.messages + metrics.engagements) }}
            {%- endfor %}
        )
        and occurred_at >= {{ segment_builder.timestamp_literal(segment_builder.instant_text(window_start)) }}
        and occurred_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
        and not coalesce({{ segment_builder.json_boolean('properties', 'Apple Privacy Open') }}, false)
        and not coalesce({{ segment_builder.json_boolean('properties', 'Bot Click') }}, false)
),

counted as (
    select
        profile_id,
        channel,
        sum(is_message) as messages,
        sum(1 - is_message) as engagements
    from messages_and_engagements
    group by profile_id, channel
    having sum(is_message) > 0
),

-- The 1 and 2 keep one opened message out of one from beating nine out of ten.
ranked as (
    select
        profile_id,
        channel,
        row_number() over (
            partition by profile_id
            order by (least(engagements, messages) + 1.0) / (messages + 2) desc, messages desc, channel asc
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
