{% macro in_cents(amount) %}
    {#- An amount of money as it is shown. PostgreSQL rounds doubles to whole numbers only. -#}
    {{ return('round(' ~ amount ~ ' * 100) / 100') }}
{% endmacro %}
