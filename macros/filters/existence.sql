{% macro existence_predicate(source, filter) %}
    {{ return(('' if filter.operator == 'is-set' else 'not ') ~ segment_builder.is_set(source)) }}
{% endmacro %}
