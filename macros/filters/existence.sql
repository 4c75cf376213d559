{% macro existence_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {{ return({'operators': {'is-set': {}, 'not-set': {}}, 'groups': {}}) }}
    {% elif aspect == 'words' %}
        {{ return('is set' if filter.operator == 'is-set' else 'is not set') }}
    {% elif aspect == 'reading' %}
        {{ return(
            segment_builder.json_is_set(subject.column, subject.key) if 'key' in subject else subject.column ~ ' is not null'
        ) }}
    {% elif aspect == 'predicate' %}
        {{ return(subject if filter.operator == 'is-set' else 'not ' ~ subject) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}
