{% macro runs_python_models() %}
    {#- Whether this project's Python model runs: DuckDB's adapter runs it inside dbt's own process, which has what it needs. -#}
    {{ return(adapter.dispatch('runs_python_models', 'segment_builder')()) }}
{% endmacro %}

{% macro default__runs_python_models() %}
    {{ return(false) }}
{% endmacro %}

{% macro duckdb__runs_python_models() %}
    {#- dbt v2 is no Python process. -#}
    {{ return(dbt_version.split('.')[0] | int < 2) }}
{% endmacro %}
