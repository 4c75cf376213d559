-- Why the predicted columns are empty, where they are. Many a shop is too small for them, so this is no error.
{{ config(severity='warn') }}

select reason
from {{ ref('segment_builder', 'prediction_status') }}
where not has_predictions
