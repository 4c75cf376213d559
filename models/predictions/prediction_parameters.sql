{#- The table is the memory of all fits, so no --full-refresh empties it. -#}
{{ config(materialized='incremental', full_refresh=false) }}
{%- set numbers = [
    'r', 'alpha', 'a', 'b', 'p', 'q', 'gamma', 'u', 'v', 'forecast_error', 'backtest_ratio', 'churn_shift',
] %}
-- What is fitted, here or outside. depends_on: {{ ref('segment_builder', 'prediction_cells') }}

with

fitted as (
    {{ segment_builder.fitted_rows() | indent(4) }}
)

{%- if segment_builder.can_append() %},

latest as (
    select
        *,
        row_number() over (partition by model_name, as_of, horizon_days order by fitted_at desc) as lateness
    from {{ this }}
)
{%- endif %}

select
    fitted.*,
    {{ segment_builder.timestamp_literal(run_started_at.strftime('%Y-%m-%d %H:%M:%S')) }} as fitted_at
from fitted
{%- if segment_builder.can_append() %}
-- A build that comes to the fit it came to before adds nothing; two machines differ in the last digits.
left join latest
    on fitted.model_name = latest.model_name
    and fitted.as_of = latest.as_of
    and fitted.horizon_days = latest.horizon_days
    and fitted.customers = latest.customers
    and fitted.has_converged = latest.has_converged
    and latest.lateness = 1
    {%- for number in numbers %}
    and (
        abs(fitted.{{ number }} - latest.{{ number }}) <= 0.000001 * abs(latest.{{ number }})
        or (fitted.{{ number }} is null and latest.{{ number }} is null)
    )
    {%- endfor %}
where latest.model_name is null
{%- endif %}
