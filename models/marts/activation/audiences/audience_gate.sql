{#- What stops the export of an audience, as far as the warehouse knows. The command adds failed tests, and the size at its last
    export. -#}
{{ config(enabled=segment_builder.has_destinations()) }}
{%- set most_days = segment_builder.number_literal(segment_builder.setting('export_maximum_data_age_days')) %}
{%- set most_change = segment_builder.number_literal(segment_builder.setting('export_maximum_change')) %}
{%- set most_rejects = segment_builder.number_literal(segment_builder.setting('export_maximum_reject_share')) -%}

with

ranked_runs as (
    select
        segment,
        as_of,
        members,
        definition_version,
        row_number() over (partition by segment order by as_of desc) as recency
    from {{ ref('segment_builder', 'counted_runs') }}
),

runs as (
    select
        segment,
        max(case when recency = 1 then as_of end) as as_of,
        max(case when recency = 1 then definition_version end) as definition_version,
        max(case when recency = 2 then members end) as members_before
    from ranked_runs
    group by segment
),

-- The last run of all: of some commands it is in the one, of some in the other.
evaluation as (
    select max(as_of) as as_of
    from (
        select as_of from {{ ref('segment_builder', 'evaluation_instant') }}
        union all
        select as_of from runs
    ) as instants
),

newest_events as (
    select max(events.occurred_at) as occurred_at
    from {{ ref('segment_builder', 'int_events') }} as events
    cross join evaluation
    where events.occurred_at <= evaluation.as_of
),

rejects as (
    select max(reject_share) as reject_share
    from {{ ref('segment_builder', 'input_gate') }}
)

select
    sizes.destination as destination,
    sizes.segment as segment,
    sizes.members as members,
    runs.members_before as members_before,
    runs.as_of as as_of,
    runs.definition_version as definition_version,
    cast({{ most_change }} as {{ segment_builder.type_name('number') }}) as maximum_change,
    case
        when runs.as_of is null or runs.as_of < evaluation.as_of
            then 'the segment was not evaluated in the last run'
        when newest_events.occurred_at is null then 'there are no events'
        when {{ segment_builder.days_between('newest_events.occurred_at', 'evaluation.as_of') }} > {{ most_days }}
            then
                'the newest event is of '
                || substr({{ segment_builder.timestamp_as_text('newest_events.occurred_at') }}, 1, 10)
        when rejects.reject_share > {{ most_rejects }}
            then
                {{ segment_builder.whole_number_as_text('round(100 * rejects.reject_share)') }}
                || ' % of the rows of a raw table are rejected'
    end as reason
from {{ ref('segment_builder', 'audience_sizes') }} as sizes
left join runs on sizes.segment = runs.segment
cross join evaluation
cross join newest_events
cross join rejects
