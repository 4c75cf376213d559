{{ config(enabled=segment_builder.has_destinations()) }}
{%- set known = segment_builder.known_destinations() -%}

with

chosen as (
    {%- for destination, segments in segment_builder.destinations().items() %}
    {%- set first_of_all = loop.first %}
    {%- for segment in segments %}
    {% if not (first_of_all and loop.first) %}union all
    {% endif -%}
    select
        '{{ destination }}' as destination,
        {{ segment_builder.string_literal(segment) }} as segment,
        '{{ known[destination].label }}' as label,
        cast({{ known[destination].minimum }} as {{ segment_builder.type_name('integer') }}) as minimum
    {%- endfor %}
    {%- endfor %}
),

members as (
    select
        segment,
        count(*) as members
    from {{ ref('segment_builder', 'segment_memberships') }}
    group by segment
),

sent as (
    {%- for destination in segment_builder.destinations() %}
    select
        '{{ destination }}' as destination,
        segment,
        count(distinct profile_id) as profiles
    from {{ ref('segment_builder', destination ~ '_audience') }}
    group by segment
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

sizes as (
    select
        chosen.destination as destination,
        chosen.segment as segment,
        coalesce(members.members, 0) as members,
        coalesce(sent.profiles, 0) as profiles,
        chosen.label as label,
        chosen.minimum as minimum
    from chosen
    left join members on chosen.segment = members.segment
    left join sent on chosen.destination = sent.destination and chosen.segment = sent.segment
)

select
    destination,
    segment,
    members,
    profiles,
    minimum,
    case
        when profiles < minimum
            then
                label || ' needs ' || {{ segment_builder.whole_number_as_text('minimum') }} || ', ' || segment || ' has '
                || {{ segment_builder.whole_number_as_text('profiles') }} || ' that may be sent'
    end as finding
from sizes
