{% macro numeric_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {% set number = {'value': 'number'} %}
        {{ return({
            'operators': {
                'equals': number, 'not-equals': number, 'greater-than': number, 'greater-than-or-equal': number,
                'less-than': number, 'less-than-or-equal': number, 'between': {'start': 'number', 'end': 'number'},
            },
            'groups': {'comparison': [
                'equals', 'not-equals', 'greater-than', 'greater-than-or-equal', 'less-than', 'less-than-or-equal',
            ]},
        }) }}
    {% elif aspect == 'words' %}
        {% if filter.operator == 'between' %}
            {{ return('is between ' ~ filter.start ~ ' and ' ~ filter.end) }}
        {% endif %}
        {{ return({
            'equals': 'is', 'not-equals': 'is not', 'greater-than': 'is greater than', 'greater-than-or-equal': 'is at least',
            'less-than': 'is less than', 'less-than-or-equal': 'is at most',
        }[filter.operator] ~ ' ' ~ subject) }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder.number_of(subject)) }}
    {% elif aspect == 'predicate' %}
        {% if filter.operator == 'between' %}
            {{ return(subject ~ ' between ' ~ segment_builder.number_literal(filter.start) ~ ' and ' ~ segment_builder.number_literal(filter.end)) }}
        {% endif %}
        {% set operand = other or segment_builder.number_literal(filter.value) %}
        {{ return(subject ~ ' ' ~ segment_builder.comparison_sign(filter.operator) ~ ' ' ~ operand) }}
    {% elif aspect == 'problem' and filter.start > filter.end %}
        {{ return({'member': 'end', 'allowed': 'a number that is not below the start, ' ~ filter.start}) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro number_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.text_as_number(segment_builder.json_unquoted(column, source.key))) }}
    {% elif source.type == 'number' %}
        {{ return(column) }}
    {% elif source.type in ['timestamp', 'members'] %}
        {{ return('cast(null as ' ~ segment_builder.type_name('number') ~ ')') }}
    {% endif %}
    {{ return(segment_builder.text_as_number(column)) }}
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
