{#- One value, read as the type that a filter asks for; null where it cannot be read so. -#}

{% macro text_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_text(column, source.key)) }}
    {% elif source.type == 'number' %}
        {{ return(segment_builder.number_as_text(column)) }}
    {% elif source.type == 'timestamp' %}
        {{ return(segment_builder.timestamp_as_text(column)) }}
    {% endif %}
    {{ return(column) }}
{% endmacro %}


{% macro number_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.text_as_number(segment_builder.json_unquoted(column, source.key))) }}
    {% elif source.type == 'number' %}
        {{ return(column) }}
    {% elif source.type == 'timestamp' %}
        {{ return('cast(null as ' ~ segment_builder.type_name('number') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_number(column)) }}
{% endmacro %}


{% macro boolean_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_boolean(column, source.key)) }}
    {% elif source.type == 'number' %}
        {{ return('case when ' ~ column ~ ' = 1 then true when ' ~ column ~ ' = 0 then false end') }}
    {% endif %}
    {{ return(segment_builder.text_as_boolean(segment_builder.text_of(source))) }}
{% endmacro %}


{% macro timestamp_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.text_as_timestamp(segment_builder.json_unquoted(column, source.key))) }}
    {% elif source.type == 'timestamp' %}
        {{ return(column) }}
    {% elif source.type == 'number' %}
        {{ return('cast(null as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_timestamp(column)) }}
{% endmacro %}


{% macro list_of(source) %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_list(source.column, source.key)) }}
    {% endif %}
    {{ return(segment_builder.scalar_list(segment_builder.text_of(source))) }}
{% endmacro %}


{% macro existence_of(source) %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_is_set(source.column, source.key)) }}
    {% endif %}
    {{ return(source.column ~ ' is not null') }}
{% endmacro %}
