{{ config(enabled=segment_builder.is_chosen('segment_rudderstack')) }}
{%- if segment_builder.is_chosen('segment_rudderstack') -%}
select
    event_id,
    profile_id,
    metric,
    cast(null as {{ segment_builder.type_name('text') }}) as metric_id,
    occurred_at,
    value,
    properties,
    loaded_at
from {{ ref('segment_builder', 'segment_rudderstack__calls') }}
where left_out_because is null
{%- endif %}
