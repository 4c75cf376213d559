with

preceded_changes as (
    select
        *,
        lag(as_of) over (partition by segment, profile_id order by as_of) as last_as_of,
        lag(as_of, 2) over (partition by segment, profile_id order by as_of) as last_but_one_as_of
    from {{ ref('segment_builder', 'counted_changes') }}
),

-- An exit ends a stay; before an entry lies the stay before, if there was one.
changes as (
    select
        segment,
        profile_id,
        change,
        as_of as changed_at,
        reason,
        definition_hash,
        definition_version,
        case when change = 'exited' then last_as_of else last_but_one_as_of end as previous_stay_from,
        case when change = 'exited' then as_of else last_as_of end as previous_stay_to
    from preceded_changes
)

select
    segment,
    profile_id,
    change,
    changed_at,
    reason,
    previous_stay_from,
    previous_stay_to,
    cast(
        {{ segment_builder.stay_days('previous_stay_from', 'previous_stay_to') }}
        as {{ segment_builder.type_name('number') }}
    ) as previous_stay_days,
    definition_hash,
    definition_version
from changes
