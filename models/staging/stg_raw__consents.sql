select
    profile_id,
    channel,
    status,
    status_at,
    lower(method) as method,
    method_detail,
    custom_source,
    double_opt_in,
    rcs_capable
from {{ ref('segment_builder', 'base_raw__consents') }}
where reject_reason is null
