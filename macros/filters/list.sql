{% macro list_predicate(list, filter) %}
    {% set operator = filter.operator %}
    {% if operator.startswith('length-') %}
        {#- The length of nothing is 0, so these are never unset. -#}
        {{ return(
            segment_builder.list_length(list) ~ ' ' ~ segment_builder.comparison_sign(operator.replace('length-', ''))
            ~ ' ' ~ filter.value
        ) }}
    {% endif %}
    {% set is_asked = not operator.startswith('not-') %}
    {% set operator = operator.replace('not-', '') %}
    {% if filter.value is none %}
        {{ return('1 = 0') }}
    {% elif operator in ['contains-any', 'contains-all'] and not filter.value %}
        {{ return('1 = 0' if is_asked else list ~ ' is not null') }}
    {% elif operator == 'contains' %}
        {% set predicate = segment_builder.list_has_any(list, [filter.value | string]) %}
    {% elif operator == 'contains-any' %}
        {% set predicate = segment_builder.list_has_any(list, filter.value) %}
    {% elif operator == 'contains-all' %}
        {% set predicate = segment_builder.list_has_all(list, filter.value) %}
    {% else %}
        {% set predicate = segment_builder.list_has_substring(list, filter.value) %}
    {% endif %}
    {{ return(predicate if is_asked else 'not ' ~ predicate) }}
{% endmacro %}
