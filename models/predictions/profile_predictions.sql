select *
from {{ ref('segment_builder', 'stg_raw__predictions') }}
