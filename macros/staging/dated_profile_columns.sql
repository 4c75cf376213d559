{% macro dated_profile_columns() %}
    {#- The columns of which profile_versions can hold the past: from the version where a profile has one, else as they are. -#}
    {% set columns = [] %}
    {% for column in segment_builder.raw_contract().profile_versions.columns if column not in ['profile_id', 'valid_from'] %}
        {% do columns.append(
            'case when versions.profile_id is null then profiles.' ~ column ~ ' else versions.' ~ column ~ ' end as ' ~ column
        ) %}
    {% endfor %}
    {{ return(columns | join(',\n')) }}
{% endmacro %}
