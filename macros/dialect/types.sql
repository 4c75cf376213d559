{#- Type names and identifiers. -#}

{% macro type_name(logical_type) %}
    {{ return(adapter.dispatch('type_name', 'segment_builder')(logical_type)) }}
{% endmacro %}

{% macro default__type_name(logical_type) %}
    {{ return({
        'text': dbt.type_string(),
        'number': 'double precision',
        'integer': dbt.type_bigint(),
        'boolean': dbt.type_boolean(),
        'timestamp': 'timestamp',
        'json': dbt.type_string(),
    }[logical_type]) }}
{% endmacro %}

{% macro duckdb__type_name(logical_type) %}
    {{ return({
        'text': 'varchar',
        'number': 'double',
        'integer': 'bigint',
        'boolean': 'boolean',
        'timestamp': 'timestamp',
        'json': 'json',
    }[logical_type]) }}
{% endmacro %}


{% macro column_name(name) %}
    {#- Columns of the raw tables are quoted: `value`, `method`, `zip` and `title` are words of some dialect. -#}
    {{ return(adapter.quote(name)) }}
{% endmacro %}
