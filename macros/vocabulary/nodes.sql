{#- The words an author joins conditions with. -#}

{% macro all_of() %}
    {{ return({'all': varargs | list}) }}
{% endmacro %}


{% macro any_of() %}
    {{ return({'any': varargs | list}) }}
{% endmacro %}


{% macro none_of() %}
    {{ return({'none': varargs | list}) }}
{% endmacro %}
