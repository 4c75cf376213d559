{#- What did() measures, other than the number of times: each takes a comparison such as at_least(100). -#}

{% macro sum_of(comparison, property=none) %}
    {#- sum_of(at_least(250)): of the events' value; sum_of(at_least(3), 'Quantity'): of a property. -#}
    {{ return(segment_builder._measured('sum', comparison, property)) }}
{% endmacro %}


{% macro average_of(comparison, property=none) %}
    {{ return(segment_builder._measured('average', comparison, property)) }}
{% endmacro %}


{% macro minimum_of(comparison, property=none) %}
    {{ return(segment_builder._measured('minimum', comparison, property)) }}
{% endmacro %}


{% macro maximum_of(comparison, property=none) %}
    {{ return(segment_builder._measured('maximum', comparison, property)) }}
{% endmacro %}


{% macro different_values_of(property, comparison) %}
    {{ return(segment_builder._measured('unique', comparison, property)) }}
{% endmacro %}


{% macro on_days(comparison) %}
    {{ return({'measurement': 'days', 'measurement_filter': comparison}) }}
{% endmacro %}


{% macro _measured(measurement, comparison, property) %}
    {% set measured = {'measurement': measurement, 'measurement_filter': comparison} %}
    {% if property is not none %}
        {% do measured.update({'measurement_property': property}) %}
    {% endif %}
    {{ return(measured) }}
{% endmacro %}
