select
    segment as audience_id,
    segment as audience_name,
    description,
    members as audience_size,
    evaluated_at as updated_at
from {{ ref('segment_builder', 'segments') }}
