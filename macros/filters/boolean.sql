{% macro boolean_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {{ return({'operators': {'equals': {'value': 'boolean'}}, 'groups': {}}) }}
    {% elif aspect == 'words' %}
        {{ return('is ' ~ subject) }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder._boolean_of(subject)) }}
    {% elif aspect == 'predicate' %}
        {{ return(subject ~ ' = ' ~ (other or filter.value | string | lower)) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _boolean_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_boolean(column, source.key)) }}
    {% elif source.type == 'number' %}
        {{ return('case when ' ~ column ~ ' = 1 then true when ' ~ column ~ ' = 0 then false end') }}
    {% endif %}
    {{ return(segment_builder.text_as_boolean(segment_builder.text_of(source))) }}
{% endmacro %}
