{#- Where postal codes are looked up, and what makes two of them one. -#}

{% macro own_postal_codes() %}
    {#- The var of that name, judged: the name of a seed or model; none where only the shipped centroids count. -#}
    {% set given = segment_builder.setting('own_postal_codes') %}
    {% if given is not none and (given is not string or not given | trim) %}
        {% do exceptions.raise_compiler_error(
            'The var own_postal_codes is ' ~ tojson(given) ~ '. It takes the name of a seed or model of yours, such as my_postal_codes.'
        ) %}
    {% endif %}
    {{ return(given) }}
{% endmacro %}


{% macro centroids_model() %}
    {{ return('postal_code_centroids' if segment_builder.own_postal_codes() is none else 'int_postal_codes') }}
{% endmacro %}


{% macro compared_postal_code(country_code, postal_code) -%}
case
    -- Where postal codes were taken for numbers, those of the East Coast have lost their zeros.
    when
        {{ country_code }} = 'US'
        and {{ segment_builder.text_matches(postal_code, '^[0-9]{3,4}$') }}
        then lpad({{ postal_code }}, 5, '0')
    when {{ country_code }} = 'US' then substr({{ postal_code }}, 1, 5)
    else {{ postal_code if segment_builder.own_postal_codes() is none else segment_builder.folded_postal_code(postal_code) }}
end
{%- endmacro %}


{% macro folded_postal_code(postal_code) %}
    {{ return('upper(' ~ segment_builder.without_characters(postal_code, ' -') ~ ')') }}
{% endmacro %}


{% macro outward_code(country_code, postal_code, country=none) %}
    {#- SQL of the part of a whole code that names its area or delivery office; null where a country's codes have none, or the code is
        not a whole one. For one country alone, none is returned if its codes have none. -#}
    {% set folded = segment_builder.folded_postal_code(postal_code) %}
    {% set branches = [] %}
    {% for code, pattern, number in [
        ('GB', '^[A-Z0-9]{2,4}[0-9][A-Z]{2}$', 'length(' ~ folded ~ ') - 3'),
        ('CA', '^[A-Z][0-9][A-Z][0-9][A-Z][0-9]$', 3),
        ('IE', '^[A-Z][0-9][0-9W][A-Z0-9]{4}$', 3),
        ('NL', '^[0-9]{4}[A-Z]{2}$', 4),
        ('PT', '^[0-9]{7}$', 4),
    ] if country in [none, code] %}
        {% set condition = ([country_code ~ " = '" ~ code ~ "'"] if country is none else []) + [segment_builder.text_matches(folded, pattern)] %}
        {% do branches.append('    when ' ~ condition | join(' and ') ~ ' then substr(' ~ folded ~ ', 1, ' ~ number ~ ')') %}
    {% endfor %}
    {{ return('case\n' ~ branches | join('\n') ~ '\nend' if branches else none) }}
{% endmacro %}
