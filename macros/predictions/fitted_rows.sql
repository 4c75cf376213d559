{% macro fitted_columns() %}
    {#- What a fit says of one model: column -> logical type. The command `fit` gives the same. -#}
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
    {%- if segment_builder.fits_in_build() %}
select
{%- for column in segment_builder.fitted_columns() %}
    {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from {{ ref('segment_builder', 'prediction_fit') }}
    {%- else %}
{{ segment_builder.given_rows(segment_builder.setting('fitted_parameters') or [], segment_builder.fitted_columns()) }}
    {%- endif %}
{%- endmacro %}


{% macro backtest_columns() %}
    {#- What a back-test says of one rule: column -> logical type. The command `backtest` gives the same. -#}
    {{ return({
        'rule': 'text', 'as_of': 'timestamp', 'horizon_days': 'integer', 'customers': 'integer', 'orders_mae': 'number',
        'orders_ratio': 'number', 'value_mae': 'number', 'value_ratio': 'number', 'auc': 'number', 'brier': 'number',
        'orders_covered': 'number', 'value_covered': 'number', 'calibration': 'text',
    }) }}
{% endmacro %}


{% macro given_rows(rows, columns) %}
    {#- A select of rows that a command hands in by a var, empty where it hands in none. What a row does not name is null. -#}
    {%- if rows %}
        {%- for row in rows %}
select
{%- for column, type in columns.items() %}
    {{ segment_builder._given_value(row.get(column), type) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
{{ 'union all' if not loop.last }}
        {%- endfor %}
    {%- else %}
select
{%- for column, type in columns.items() %}
    {{ segment_builder._given_value(none, type) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (select 1 as nothing) as nothing_given
where 1 = 0
    {%- endif %}
{%- endmacro %}


{% macro _given_value(value, type) %}
    {% set literal = 'null' if value is none else segment_builder.string_literal(value | string) %}
    {{ return('cast(' ~ literal ~ ' as ' ~ segment_builder.type_name(type) ~ ')') }}
{% endmacro %}
