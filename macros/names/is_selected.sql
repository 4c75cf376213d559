{% macro is_selected(unique_id) %}
    {#- Where one process runs several commands, dbt still says of an operation, which selects nothing, what the one before it has
        selected. -#}
    {{ return(flags.WHICH != 'run-operation' and unique_id in selected_resources) }}
{% endmacro %}
