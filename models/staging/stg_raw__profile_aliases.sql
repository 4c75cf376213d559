{{ config(enabled=segment_builder.may_have_aliases()) }}

select
    profile_id,
    merged_into,
    merged_at,
    current_profile_id
from {{ ref('segment_builder', 'base_raw__profile_aliases') }}
where reject_reason is null
