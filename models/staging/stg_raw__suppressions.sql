select
    profile_id,
    channel,
    lower(reason) as reason,
    suppressed_at
from {{ ref('segment_builder', 'base_raw__suppressions') }}
where reject_reason is null
