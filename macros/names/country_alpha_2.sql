{% macro country_alpha_2(code) %}
    {#- The alpha-2 code of an alpha-2 or alpha-3 code in any case; none for an unknown one. -#}
    {% set code = code.upper() %}
    {% set countries = segment_builder.countries() %}
    {% if code in countries %}
        {{ return(code) }}
    {% endif %}
    {% for alpha_2, country in countries.items() if country[0] == code %}
        {{ return(alpha_2) }}
    {% endfor %}
    {{ return(none) }}
{% endmacro %}
