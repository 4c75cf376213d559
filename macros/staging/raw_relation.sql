{% macro raw_relation(table) %}
    {#- The relation behind a raw table, or none where an optional table is not there. -#}
    {% set is_optional = table in segment_builder.raw_contract().optional %}
    {% set models = segment_builder.raw_models() %}
    {% if table in models %}
        {{ return(ref(models[table])) }}
    {% elif models and segment_builder.setting('raw_schema') is none %}
        {{ return(segment_builder._no_raw_model(table, is_optional)) }}
    {% endif %}
    {% if segment_builder.setting('raw_schema') is none %}
        {% if not segment_builder.setting('segment_builder_demo') %}
            {% do exceptions.raise_compiler_error(
                'segment_builder does not know where your raw tables are. Name their schema in dbt_project.yml:\n\n'
                ~ 'vars:\n  raw_schema: ...\n\nor the models that make them, as raw_models: {events: ...}. The tables are described in the README of segment_builder, under "Your own data".'
            ) %}
        {% endif %}
        {{ return(none if is_optional else ref('segment_builder', 'demo_' ~ table)) }}
    {% endif %}
    {% set relation = source('raw', table) %}
    {% if is_optional and segment_builder._can_introspect() and load_relation(relation) is none %}
        {{ return(none) }}
    {% endif %}
    {{ return(relation) }}
{% endmacro %}


{% macro raw_rows(table) %}
    {#- A select over a raw table that yields exactly the contract's columns in the contract's types. -#}
    {% set columns = segment_builder.raw_contract().tables[table] %}
    {% set relation = segment_builder.raw_relation(table) %}
    {% set found = segment_builder._found_column_types(relation) %}
select
{%- for column, type in columns.items() %}
    {{ segment_builder._raw_column(column, type, found) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
{%- if relation is none %}
from (select 1 as nothing) as no_such_table
where 1 = 0
{%- else %}
from {{ relation }}
{%- endif %}
{%- endmacro %}


{% macro _can_introspect() %}
    {{ return(execute and flags.INTROSPECT is not false and not var('offline_compile', false)) }}
{% endmacro %}


{% macro _found_column_types(relation) %}
    {#- Lower-case column name -> data type; none where the warehouse cannot be asked: then every
        column of the contract is taken to be there in its own type. -#}
    {% if relation is none %}
        {{ return({}) }}
    {% endif %}
    {% if segment_builder.reads_the_demo() or not segment_builder._can_introspect() %}
        {{ return(none) }}
    {% endif %}
    {% set found = {} %}
    {% for column in adapter.get_columns_in_relation(relation) %}
        {% do found.update({column.name | lower: column.dtype | lower}) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{% macro _raw_column(column, type, found) %}
    {% if found is not none and column not in found %}
        {{ return('cast(null as ' ~ segment_builder.type_name('text' if type == 'json' else type) ~ ')') }}
    {% endif %}
    {% set data_type = type if found is none else found[column] %}
    {% set quoted = segment_builder.column_name(column) %}
    {% set is_text = data_type == 'text' or 'char' in data_type or 'string' in data_type %}
    {% if type == 'text' %}
        {{ return('cast(' ~ quoted ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
    {% elif type == 'json' %}
        {{ return(segment_builder.json_as_text(quoted, data_type)) }}
    {% elif type == 'number' %}
        {{ return(segment_builder.text_as_number(quoted) if is_text else segment_builder.finite_number(quoted)) }}
    {% elif type == 'boolean' %}
        {{ return(segment_builder.text_as_boolean(quoted) if is_text else 'cast(' ~ quoted ~ ' as ' ~ segment_builder.type_name('boolean') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_timestamp(quoted) if is_text else segment_builder.as_utc_timestamp(quoted, data_type)) }}
{% endmacro %}
