-- A segment's last size is the number of its members.
with

ranked_sizes as (
    select
        *,
        row_number() over (partition by segment order by run_day desc) as recency
    from {{ ref('segment_builder', 'segment_sizes') }}
)

select
    segments.segment,
    segments.members,
    ranked_sizes.members as last_size
from {{ ref('segment_builder', 'segments') }} as segments
left join ranked_sizes
    on segments.segment = ranked_sizes.segment
    and ranked_sizes.recency = 1
where ranked_sizes.members is null or segments.members <> ranked_sizes.members
