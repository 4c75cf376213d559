{{ config(enabled=segment_builder.setting('segment_builder_analysis')) }}
{%- set integer = segment_builder.type_name('integer') %}
{%- set readers = {
    'openers': 'messages_opened > 0', 'openers_without_machines': 'messages_opened_by_person > 0',
    'clickers_without_machines': 'messages_clicked_by_person > 0',
} -%}
{%- set reads = {
    'open_rate': 'messages_opened', 'open_rate_without_machines': 'messages_opened_by_person', 'click_rate': 'messages_clicked',
    'click_rate_without_machines': 'messages_clicked_by_person',
} -%}

with

members as (
    select
        members.segment as segment,
        coalesce(activity.messages_received, 0) as messages_received,
        {%- for read in reads.values() %}
        coalesce(activity.{{ read }}, 0) as {{ read }},
        {%- endfor %}
        coalesce(activity.orders_since_mail, 0) as orders_since_mail,
        coalesce(activity.revenue_since_mail, 0) as revenue_since_mail,
        coalesce(predictions.historic_clv, 0) as historic_clv,
        coalesce(predictions.predicted_clv, 0) as predicted_clv
    from {{ ref('segment_builder', 'segment_memberships') }} as members
    left join {{ ref('segment_builder', 'profile_email_activity') }} as activity
        on members.profile_id = activity.profile_id
    left join {{ ref('segment_builder', 'profile_predictions') }} as predictions
        on members.profile_id = predictions.profile_id
),

sums as (
    select
        segment,
        count(*) as members,
        sum(case when messages_received > 0 then 1 else 0 end) as recipients,
        sum(messages_received) as received,
        {%- for read in reads.values() %}
        sum({{ read }}) as {{ read | replace('messages_', '') }},
        {%- endfor %}
        sum(case when messages_received > 0 and orders_since_mail > 0 then 1 else 0 end) as buyers,
        {%- for name, predicate in readers.items() %}
        sum(case when {{ predicate }} then 1 else 0 end) as {{ name }},
        sum(case when {{ predicate }} and orders_since_mail > 0 then 1 else 0 end) as buyers_among_{{ name }},
        sum(case when {{ predicate }} then revenue_since_mail else 0 end) as revenue_of_{{ name }},
        {%- endfor %}
        sum(revenue_since_mail) as revenue,
        sum(historic_clv) as historic_revenue,
        sum(predicted_clv) as predicted_revenue
    from members
    group by segment
)

select
    segment,
    members,
    cast(recipients as {{ integer }}) as recipients,
    cast(received as {{ integer }}) as messages_received,
    {%- for rate, read in reads.items() %}
    {{ segment_builder.share(read | replace('messages_', ''), 'received') }} as {{ rate }},
    {%- endfor %}
    {{ segment_builder.share('buyers', 'recipients') }} as conversion_rate,
    {%- for name in readers %}
    cast({{ name }} as {{ integer }}) as {{ name }},
    {{ segment_builder.share('buyers_among_' ~ name, name) }} as conversion_rate_of_{{ name }},
    revenue_of_{{ name }},
    {%- endfor %}
    revenue,
    historic_revenue,
    predicted_revenue
from sums
