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

{% macro postgres__type_name(logical_type) %}
    {#- Not jsonb: it forgets how a number was written, and fails on numbers beyond its range. -#}
    {{ return('json' if logical_type == 'json' else segment_builder.default__type_name(logical_type)) }}
{% endmacro %}

{% macro spark__type_name(logical_type) %}
    {#- What json_object() makes of JSON. -#}
    {{ return({
        'text': 'string', 'number': 'double', 'integer': 'bigint', 'boolean': 'boolean', 'timestamp': 'timestamp',
        'json': 'map<string, string>',
    }[logical_type]) }}
{% endmacro %}


{% macro column_name(name) %}
    {#- Columns of the raw tables are quoted: `value`, `method`, `zip` and `title` are words of some dialect. -#}
    {{ return(adapter.quote(name)) }}
{% endmacro %}
