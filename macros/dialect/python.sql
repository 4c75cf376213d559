{% macro runs_python_models() %}
    {{ return(adapter.dispatch('runs_python_models', 'segment_builder')()) }}
{% endmacro %}

{% macro default__runs_python_models() %}
    {{ return(false) }}
{% endmacro %}

{% macro duckdb__runs_python_models() %}
    {#- Its adapter runs models inside dbt's own process, which has what they need. dbt v2 is no Python process. -#}
    {{ return(dbt_version.split('.')[0] | int < 2) }}
{% endmacro %}
