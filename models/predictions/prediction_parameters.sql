{#- The table is the memory of all fits, so no --full-refresh empties it. -#}
{{ config(materialized='incremental', full_refresh=false) }}
-- What is fitted, here or outside. depends_on: {{ ref('segment_builder', 'prediction_cells') }}

with

fitted as (
    {{ segment_builder.fitted_rows() | indent(4) }}
)

{%- if segment_builder.can_append() %},

latest as (
    select
        *,
        row_number() over (partition by model_name, as_of order by fitted_at desc) as lateness
    from {{ this }}
)
{%- endif %}

select
    fitted.*,
    {{ segment_builder.timestamp_literal(run_started_at.strftime('%Y-%m-%d %H:%M:%S')) }} as fitted_at
from fitted
{%- if segment_builder.can_append() %}
-- A build that comes to the fit it came to before adds nothing.
left join latest
    on fitted.model_name = latest.model_name
    and fitted.as_of = latest.as_of
    and fitted.log_likelihood = latest.log_likelihood
    and fitted.customers = latest.customers
    and latest.lateness = 1
where latest.model_name is null
{%- endif %}
