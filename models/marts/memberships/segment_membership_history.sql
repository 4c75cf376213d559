with

followed_changes as (
    select
        *,
        lead(as_of) over (partition by segment, profile_id order by as_of) as next_as_of,
        lead(reason) over (partition by segment, profile_id order by as_of) as next_reason
    from {{ ref('segment_builder', 'counted_changes') }}
)

-- Entering and leaving take turns, so what follows an entry is its exit.
select
    segment,
    profile_id,
    as_of as valid_from,
    next_as_of as valid_to,
    reason as entry_reason,
    next_reason as exit_reason,
    definition_hash,
    definition_version
from followed_changes
where change = 'entered'
