-- A stay ends after it began and before the next one of the same profile begins; the last one may be open.
with

followed_stays as (
    select
        *,
        lead(valid_from) over (partition by segment, profile_id order by valid_from) as next_from
    from {{ ref('segment_builder', 'segment_membership_history') }}
)

select *
from followed_stays
where valid_to <= valid_from or next_from <= valid_to or (valid_to is null and next_from is not null)
