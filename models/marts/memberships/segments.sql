with

ranked_runs as (
    select
        *,
        row_number() over (partition by segment order by as_of desc) as recency
    from {{ ref('segment_builder', 'counted_runs') }}
),

last_runs as (
    select * from ranked_runs
    where recency = 1 and outcome = 'evaluated'
),

ranked_definitions as (
    select
        *,
        row_number() over (partition by segment, definition_hash order by run_number desc) as recency
    from {{ ref('segment_builder', 'segment_definitions') }}
),

definitions as (
    select * from ranked_definitions
    where recency = 1
)

select
    last_runs.segment as segment,
    definitions.description as description,
    last_runs.members as members,
    {{ segment_builder.share('last_runs.members', 'last_runs.profiles') }} as share_of_profiles,
    definitions.definition as definition,
    definitions.definition_in_words as definition_in_words,
    last_runs.definition_hash as definition_hash,
    last_runs.definition_version as definition_version,
    last_runs.as_of as evaluated_at
from last_runs
left join definitions
    on last_runs.segment = definitions.segment
    and last_runs.definition_hash = definitions.definition_hash
