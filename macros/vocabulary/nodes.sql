{#- The words an author joins conditions with. -#}

{% macro all_of() %}
    {{ return(segment_builder._node('all_of', 'all', varargs, kwargs)) }}
{% endmacro %}


{% macro any_of() %}
    {{ return(segment_builder._node('any_of', 'any', varargs, kwargs)) }}
{% endmacro %}


{% macro none_of() %}
    {{ return(segment_builder._node('none_of', 'none', varargs, kwargs)) }}
{% endmacro %}


{% macro _node(word, form, varargs, kwargs) %}
    {% for keyword in kwargs if keyword != 'conditions' or varargs %}
        {{ return(segment_builder._surplus(word, [], kwargs, varargs)) }}
    {% endfor %}
    {{ return({form: segment_builder._several(varargs, kwargs, 'conditions')}) }}
{% endmacro %}
