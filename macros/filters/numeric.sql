{% macro numeric_predicate(source, filter) %}
    {% set number = segment_builder.number_of(source) %}
    {% if 'property' in filter %}
        {% set other = segment_builder.number_of(dict(segment_builder.profile_property(filter.property), relation=source.relation)) %}
        {% set predicate = number ~ ' ' ~ segment_builder.comparison_sign(filter.operator) ~ ' ' ~ other %}
        {{ return(segment_builder._or_missing(predicate, filter, [number, other])) }}
    {% endif %}
    {% if filter.operator == 'between' %}
        {% set predicate = number ~ ' between ' ~ segment_builder.number_literal(filter.start) ~ ' and ' ~ segment_builder.number_literal(filter.end) %}
    {% else %}
        {% set predicate = number ~ ' ' ~ segment_builder.comparison_sign(filter.operator) ~ ' ' ~ segment_builder.number_literal(filter.value) %}
    {% endif %}
    {{ return(segment_builder._or_missing(predicate, filter, [number])) }}
{% endmacro %}


{% macro comparison_sign(operator) %}
    {{ return({
        'equals': '=', 'not-equals': '<>', 'greater-than': '>', 'greater-than-or-equal': '>=', 'less-than': '<',
        'less-than-or-equal': '<=',
    }[operator]) }}
{% endmacro %}


{% macro opposite_sign(operator) %}
    {{ return({
        'equals': '<>', 'not-equals': '=', 'greater-than': '<=', 'greater-than-or-equal': '<', 'less-than': '>=',
        'less-than-or-equal': '>',
    }[operator]) }}
{% endmacro %}


{% macro holds_for_zero(filter) %}
    {% set value = filter.value %}
    {{ return({
        'equals': 0 == value, 'not-equals': 0 != value, 'greater-than': 0 > value, 'greater-than-or-equal': 0 >= value,
        'less-than': 0 < value, 'less-than-or-equal': 0 <= value,
    }[filter.operator]) }}
{% endmacro %}
