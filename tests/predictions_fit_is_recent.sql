-- A build that does not fit by itself goes on with old parameters when nobody runs `segment-builder fit` any more.
{{ config(severity='warn') }}

select
    fitted_as_of,
    as_of
from {{ ref('segment_builder', 'prediction_status') }}
where has_predictions and {{ segment_builder.days_between('fitted_as_of', 'as_of') }} > 35
