{% macro distance_condition(aspect, condition) %}
    {#- How far the place of the profile is from a postal code. -#}
    {% if aspect == 'shape' %}
        {{ return({
            'reads': [segment_builder.centroids_model()],
            'members': {
                'country_code': 'country', 'postal_code': 'text', 'unit': ['miles', 'kilometers'],
                'filter': {'filter_on': 'distance', 'types': {'numeric': ['less-than', 'greater-than']}, 'value': 'distance'},
            },
        }) }}
    {% elif aspect == 'normal' %}
        {{ return({
            'type': condition.type, 'country_code': segment_builder.countries()[segment_builder.country_alpha_2(condition.country_code)][0],
            'postal_code': condition.postal_code, 'unit': condition.unit, 'filter': condition.filter,
        }) }}
    {% elif aspect == 'words' %}
        {{ return(
            segment_builder.of_condition('asked', condition) ~ ' from postal code ' ~ condition.postal_code ~ ', ' ~ condition.country_code
        ) }}
    {% elif aspect == 'asked' %}
        {{ return(
            ('less' if condition.filter.operator == 'less-than' else 'more') ~ ' than ' ~ condition.filter.value ~ ' ' ~ condition.unit
        ) }}
    {% elif aspect == 'names' %}
        {% set asked = segment_builder._asked_place(condition) %}
        {{ return([['postal code', asked.country_code ~ ' ' ~ asked.postal_code, '']]) }}
    {% elif aspect == 'select' %}
        {% set asked = segment_builder.number_literal(condition.filter.value * (1.609344 if condition.unit == 'miles' else 1)) %}
        {% set sign = segment_builder.comparison_sign(condition.filter.operator) %}
        {% set body %}
select profiles.profile_id
{{ segment_builder._from_place(condition) }}
    and {{ segment_builder._kilometres() }} {{ sign }} {{ asked }}
        {% endset %}
        {{ return({'body': body, 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {% set distance = 'round(' ~ segment_builder._kilometres() ~ (' / 1.609344' if condition.unit == 'miles' else '') ~ ', 1)' %}
        {% set body %}
select
    profiles.profile_id as profile_id,
    {{ dbt.concat([segment_builder.number_as_text(distance), "' " ~ condition.unit ~ "'"]) }} as found
{{ segment_builder._from_place(condition) }}
        {% endset %}
        {{ return({'body': body, 'otherwise': 'place unknown'}) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _asked_place(condition) %}
    {#- Of a US code the centroids have the first five digits. -#}
    {% set country_code = segment_builder.country_alpha_2(condition.country_code) %}
    {{ return({
        'country_code': country_code,
        'postal_code': condition.postal_code[:5] if country_code == 'US' else condition.postal_code,
    }) }}
{% endmacro %}


{% macro _kilometres() %}
    {{ return(segment_builder.kilometres_between(
        'profiles.place_latitude', 'profiles.place_longitude', 'postal_codes.latitude', 'postal_codes.longitude'
    )) }}
{% endmacro %}


{% macro _from_place(condition) -%}
{% set asked = segment_builder._asked_place(condition) -%}
{% set centroids = ref('segment_builder', segment_builder.centroids_model()) -%}
{% set postal_code = segment_builder.string_literal(asked.postal_code) -%}
from {{ ref('segment_builder', 'int_profiles') }} as profiles
{%- if segment_builder.own_postal_codes() is none or asked.country_code == 'US' %}
cross join {{ centroids }} as postal_codes
where
    postal_codes.country_code = '{{ asked.country_code }}'
    and postal_codes.postal_code = {{ postal_code }}
    and profiles.place_latitude is not null
{%- else %}
cross join (
    {{ segment_builder._centroid_of(asked.country_code, postal_code, centroids) | indent(4) }}
) as postal_codes
where
    profiles.place_latitude is not null
{%- endif %}
{%- endmacro %}


{% macro _centroid_of(country_code, postal_code, centroids) -%}
{% set outward_code = segment_builder.outward_code('country_code', postal_code, country_code) -%}
select
    latitude,
    longitude
from {{ centroids }}
where
    country_code = '{{ country_code }}'
{%- if outward_code is none %}
    and postal_code = {{ segment_builder.folded_postal_code(postal_code) }}
{%- else %}
    and (
        postal_code = {{ segment_builder.folded_postal_code(postal_code) }}
        or postal_code = {{ outward_code | indent(8) }}
    )
-- A whole code is longer than what it begins with.
order by length(postal_code) desc
limit 1
{%- endif %}
{%- endmacro %}
