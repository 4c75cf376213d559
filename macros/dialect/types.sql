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

{% macro bigquery__type_name(logical_type) %}
    {{ return({
        'text': 'string', 'number': 'float64', 'integer': 'int64', 'boolean': 'bool', 'timestamp': 'timestamp', 'json': 'json',
    }[logical_type]) }}
{% endmacro %}

{% macro snowflake__type_name(logical_type) %}
    {{ return({
        'text': 'varchar', 'number': 'double', 'integer': 'bigint', 'boolean': 'boolean', 'timestamp': 'timestamp_ntz',
        'json': 'variant',
    }[logical_type]) }}
{% endmacro %}

{% macro redshift__type_name(logical_type) %}
    {#- A varchar without length holds 256 bytes. -#}
    {{ return({
        'text': 'varchar(65535)', 'number': 'double precision', 'integer': 'bigint', 'boolean': 'boolean',
        'timestamp': 'timestamp', 'json': 'super',
    }[logical_type]) }}
{% endmacro %}

{% macro trino__type_name(logical_type) %}
    {#- JSON as in Spark: lakes have no column type for it. -#}
    {{ return({
        'text': 'varchar', 'number': 'double', 'integer': 'bigint', 'boolean': 'boolean', 'timestamp': 'timestamp(6)',
        'json': 'map(varchar, varchar)',
    }[logical_type]) }}
{% endmacro %}

{% macro clickhouse__type_name(logical_type) %}
    {#- A type that is not said to be nullable turns null into zero or ''. JSON stays the text that it was. -#}
    {{ return({
        'text': 'Nullable(String)', 'number': 'Nullable(Float64)', 'integer': 'Nullable(Int64)', 'boolean': 'Nullable(Bool)',
        'timestamp': "Nullable(DateTime64(6, 'UTC'))", 'json': 'Nullable(String)',
    }[logical_type]) }}
{% endmacro %}


{% macro typed_null(logical_type) %}
    {{ return('cast(null as ' ~ segment_builder.type_name(logical_type) ~ ')') }}
{% endmacro %}


{% macro try_cast_text(text, logical_type) %}
    {{ return(adapter.dispatch('try_cast_text', 'segment_builder')(text, logical_type)) }}
{% endmacro %}

{% macro default__try_cast_text(text, logical_type) %}
    {% set type = 'integer' if logical_type == 'integer' else segment_builder.type_name(logical_type) %}
    {{ return('try_cast(' ~ text ~ ' as ' ~ type ~ ')') }}
{% endmacro %}

{% macro postgres__try_cast_text(text, logical_type) %}
    {#- PostgreSQL 15 has no cast that fails quietly; a pattern that finds nothing gives null. -#}
    {{ return('cast(' ~ text ~ ' as ' ~ ('integer' if logical_type == 'integer' else segment_builder.type_name(logical_type)) ~ ')') }}
{% endmacro %}

{% macro redshift__try_cast_text(text, logical_type) %}
    {#- A pattern that finds nothing gives empty text, which may not be tried. -#}
    {{ return(segment_builder.default__try_cast_text("nullif(" ~ text ~ ", '')", logical_type)) }}
{% endmacro %}

{% macro bigquery__try_cast_text(text, logical_type) %}
    {{ return('safe_cast(' ~ text ~ ' as ' ~ segment_builder.type_name(logical_type) ~ ')') }}
{% endmacro %}

{% macro clickhouse__try_cast_text(text, logical_type) %}
    {{ return({'number': 'toFloat64OrNull', 'integer': 'toInt32OrNull'}[logical_type] ~ '(' ~ text ~ ')') }}
{% endmacro %}


{% macro column_name(name) %}
    {#- `value`, `method`, `zip` and `title` are words of some dialect. -#}
    {{ return(adapter.quote(name)) }}
{% endmacro %}


{% macro columns_in(relation) %}
    {#- Lower-case name -> {name, type}, asked of the warehouse. -#}
    {% set found = {} %}
    {% for column in adapter.get_columns_in_relation(relation) %}
        {% do found.update({column.name | lower: {'name': column.name, 'type': column.dtype | lower}}) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{% macro is_number_type(data_type) %}
    {% set bare = modules.re.sub('^(lowcardinality|nullable)\\((lowcardinality\\(|nullable\\()?', '', data_type) %}
    {{ return(modules.re.match('(tiny|small|medium|big|huge|u|utiny|usmall|ubig|uhuge)?(int|integer)[0-9]*\\b|(big)?(numeric|decimal)|number|double|float|real|byteint|byte\\b|short\\b|long\\b', bare) is not none) }}
{% endmacro %}
