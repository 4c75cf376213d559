{% macro fitted_columns() %}
    {#- What a fit says of one model: column -> logical type. scripts/fit_predictions.py gives the same. -#}
    {{ return({
        'model_name': 'text', 'as_of': 'timestamp', 'r': 'number', 'alpha': 'number', 'a': 'number', 'b': 'number',
        'p': 'number', 'q': 'number', 'gamma': 'number', 'u': 'number', 'v': 'number', 'log_likelihood': 'number',
        'penalty': 'number', 'has_converged': 'boolean', 'cells': 'integer', 'customers': 'integer',
        'horizon_days': 'integer', 'forecast_error': 'number', 'backtest_days': 'integer', 'backtest_ratio': 'number',
        'churn_shift': 'number',
    }) }}
{% endmacro %}


{% macro fitted_rows() %}
    {#- A select over this run's fit: of the Python model, else of what the var `fitted_parameters` hands in, else empty. -#}
    {% set columns = segment_builder.fitted_columns() %}
    {% set given = segment_builder.setting('fitted_parameters') or [] %}
    {%- if segment_builder.fits_in_build() %}
select
{%- for column in columns %}
    {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from {{ ref('segment_builder', 'prediction_fit') }}
    {%- elif given %}
        {%- for row in given %}
select
{%- for column, type in columns.items() %}
    {{ segment_builder._fitted_value(row[column], type) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
{{ 'union all' if not loop.last }}
        {%- endfor %}
    {%- else %}
select
{%- for column, type in columns.items() %}
    {{ segment_builder._fitted_value(none, type) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (select 1 as nothing) as no_fit
where 1 = 0
    {%- endif %}
{%- endmacro %}


{% macro _fitted_value(value, type) %}
    {% set literal = 'null' if value is none else segment_builder.string_literal(value | string) %}
    {{ return('cast(' ~ literal ~ ' as ' ~ segment_builder.type_name(type) ~ ')') }}
{% endmacro %}
