{% macro boolean_predicate(source, filter) %}
    {% set boolean = segment_builder.boolean_of(source) %}
    {% if 'property' in filter %}
        {% set other = segment_builder.boolean_of(dict(segment_builder.profile_property(filter.property), relation=source.relation)) %}
        {{ return(segment_builder._or_missing(boolean ~ ' = ' ~ other, filter, [boolean, other])) }}
    {% endif %}
    {{ return(segment_builder._or_missing(boolean ~ ' = ' ~ ('true' if filter.value else 'false'), filter, [boolean])) }}
{% endmacro %}
