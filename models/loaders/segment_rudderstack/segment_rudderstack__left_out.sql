{{ config(enabled=segment_builder.is_chosen('segment_rudderstack')) }}
{%- if segment_builder.is_chosen('segment_rudderstack') -%}
select
    left_out_because,
    metric,
    count(*) as number_of_events
from {{ ref('segment_builder', 'segment_rudderstack__calls') }}
where left_out_because is not null
group by left_out_because, metric
{%- endif %}
