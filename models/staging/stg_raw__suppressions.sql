select
    profile_id,
    channel,
    reason,
    suppressed_at
from {{ ref('segment_builder', 'base_raw__suppressions') }}
where reject_reason is null
