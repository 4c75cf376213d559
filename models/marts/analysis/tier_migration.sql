{{ config(enabled=segment_builder.setting('segment_builder_analysis')) }}
{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{%- set tiers = segment_builder.chosen_tiers() %}
{%- set from_given = segment_builder.setting('tier_migration_from') %}
{%- set to_given = segment_builder.setting('tier_migration_to') %}
{%- set to_instant = segment_builder.parse_instant((to_given or segment_builder.as_of()) | string) %}
{%- set from_instant = segment_builder.parse_instant(from_given | string) if from_given
    else segment_builder._shifted(to_instant, -30, 'day') %}
{%- if to_instant is none or from_instant is none or from_instant > to_instant %}
    {%- do exceptions.raise_compiler_error(
        'The vars tier_migration_from and tier_migration_to are ' ~ from_given ~ ' and ' ~ to_given
        ~ '; they take instants such as 2026-03-31, the earlier first.'
    ) %}
{%- endif %}
{%- set start = segment_builder.timestamp_literal(segment_builder.instant_text(from_instant)) %}
{%- set end = segment_builder.timestamp_literal(segment_builder.instant_text(to_instant)) -%}

with

stays as (
    select
        profile_id,
        valid_from,
        valid_to,
        case segment
            {%- for tier in tiers %}
            when {{ segment_builder.string_literal(tier) }} then {{ loop.index }}
            {%- endfor %}
        end as tier
    from {{ ref('segment_builder', 'segment_membership_history') }}
    where segment in ({{ segment_builder.string_literals(tiers) }})
),

-- Of tiers that overlap the first counts.
people as (
    select
        profile_id,
        min(
            case when valid_from <= {{ start }} and (valid_to is null or valid_to > {{ start }}) then tier end
        ) as from_place,
        min(case when valid_from <= {{ end }} and (valid_to is null or valid_to > {{ end }}) then tier end) as to_place
    from stays
    group by profile_id
),

named as (
    select
        case from_place
            {%- for tier in tiers %}
            when {{ loop.index }} then {{ segment_builder.string_literal(tier) }}
            {%- endfor %}
        end as from_tier,
        case to_place
            {%- for tier in tiers %}
            when {{ loop.index }} then {{ segment_builder.string_literal(tier) }}
            {%- endfor %}
        end as to_tier
    from people
    where from_place is not null or to_place is not null
)

select
    {{ start }} as from_instant,
    {{ end }} as to_instant,
    from_tier,
    to_tier,
    count(*) as people
from named
group by from_tier, to_tier
