{% macro numeric_predicate(number, filter, other=none) %}
    {% if filter.operator == 'between' %}
        {{ return(number ~ ' between ' ~ segment_builder.number_literal(filter.start) ~ ' and ' ~ segment_builder.number_literal(filter.end)) }}
    {% endif %}
    {{ return(number ~ ' ' ~ segment_builder.comparison_sign(filter.operator) ~ ' ' ~ (other or segment_builder.number_literal(filter.value))) }}
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
