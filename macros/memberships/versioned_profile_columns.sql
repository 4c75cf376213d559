{% macro versioned_profile_columns() %}
    {#- The columns of a profile of which the raw table profile_versions can hold the past. -#}
    {% set columns = [] %}
    {% for column in segment_builder.raw_contract().tables.profile_versions if column not in ['profile_id', 'valid_from'] %}
        {% do columns.append(column) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}
