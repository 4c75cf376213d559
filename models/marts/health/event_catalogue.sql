select
    metric,
    metric_id,
    count(*) as number_of_events,
    count(distinct profile_id) as number_of_profiles,
    min(occurred_at) as first_occurred_at,
    max(occurred_at) as last_occurred_at
from {{ ref('segment_builder', 'int_events') }}
group by metric, metric_id
