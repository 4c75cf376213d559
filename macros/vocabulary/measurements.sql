{#- What did() measures, other than the number of times: each takes a comparison such as at_least(100) and, but for on_days(), in_weeks(),
    in_months() and gap_of(), a property of the event. -#}

{% macro sum_of(comparison, property=none) %}
    {#- sum_of(at_least(250)): of the events' value; sum_of(at_least(3), 'Quantity'): of a property. -#}
    {{ return(segment_builder._measured('sum_of', varargs, kwargs, 'sum', comparison, property)) }}
{% endmacro %}


{% macro average_of(comparison, property=none) %}
    {{ return(segment_builder._measured('average_of', varargs, kwargs, 'average', comparison, property)) }}
{% endmacro %}


{% macro minimum_of(comparison, property=none) %}
    {{ return(segment_builder._measured('minimum_of', varargs, kwargs, 'minimum', comparison, property)) }}
{% endmacro %}


{% macro maximum_of(comparison, property=none) %}
    {{ return(segment_builder._measured('maximum_of', varargs, kwargs, 'maximum', comparison, property)) }}
{% endmacro %}


{% macro different_values_of(comparison, property) %}
    {{ return(segment_builder._measured('different_values_of', varargs, kwargs, 'unique', comparison, property)) }}
{% endmacro %}


{% macro on_days(comparison) %}
    {{ return(segment_builder._measured('on_days', varargs, kwargs, 'days', comparison)) }}
{% endmacro %}


{% macro in_weeks(comparison) %}
    {#- in_weeks(at_least(4)): with the event in at least four weeks of the calendar. -#}
    {{ return(segment_builder._measured('in_weeks', varargs, kwargs, 'weeks', comparison)) }}
{% endmacro %}


{% macro in_months(comparison) %}
    {{ return(segment_builder._measured('in_months', varargs, kwargs, 'months', comparison)) }}
{% endmacro %}


{% macro gap_of(comparison) %}
    {#- gap_of(more_than(30)): days between the two latest events. -#}
    {{ return(segment_builder._measured('gap_of', varargs, kwargs, 'gap', comparison)) }}
{% endmacro %}


{% macro _measured(word, varargs, kwargs, measurement, comparison, property=none) %}
    {% if comparison is string and measurement not in ('days', 'weeks', 'months', 'gap') %}
        {#- The property came first, which can mean one thing only. #}
        {% if property is mapping %}
            {% set comparison, property = property, comparison %}
        {% elif not property and 'comparison' in kwargs and kwargs | length == 1 %}
            {% set comparison, property, kwargs = kwargs.comparison, comparison, {} %}
        {% endif %}
    {% endif %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus(word, varargs, kwargs)) }}
    {% endif %}
    {% set measured = {'measurement': measurement, 'measurement_filter': comparison} %}
    {% if property is not none %}
        {% do measured.update({'measurement_property': property}) %}
    {% endif %}
    {{ return(measured) }}
{% endmacro %}
