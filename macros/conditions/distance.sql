{% macro distance_condition(leaf) %}
    {% set country_code = segment_builder.country_alpha_2(leaf.country_code) %}
    {% set postal_code = leaf.postal_code[:5] if country_code == 'US' else leaf.postal_code %}
    {% set kilometres = segment_builder.kilometres_between(
        'profiles.place_latitude', 'profiles.place_longitude', 'postal_codes.latitude', 'postal_codes.longitude'
    ) %}
    {% set asked = segment_builder.number_literal(leaf.filter.value * (1.609344 if leaf.unit == 'miles' else 1)) %}
    {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
cross join {{ ref('segment_builder', 'postal_code_centroids') }} as postal_codes
where
    postal_codes.country_code = '{{ country_code }}'
    and postal_codes.postal_code = {{ segment_builder.string_literal(postal_code) }}
    and profiles.place_latitude is not null
    and {{ kilometres }} {{ segment_builder.comparison_sign(leaf.filter.operator) }} {{ asked }}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}


{% macro distance_found(leaf) %}
    {% set country_code = segment_builder.country_alpha_2(leaf.country_code) %}
    {% set postal_code = leaf.postal_code[:5] if country_code == 'US' else leaf.postal_code %}
    {% set kilometres = segment_builder.kilometres_between(
        'profiles.place_latitude', 'profiles.place_longitude', 'postal_codes.latitude', 'postal_codes.longitude'
    ) %}
    {% set distance = 'round(' ~ kilometres ~ (' / 1.609344' if leaf.unit == 'miles' else '') ~ ', 1)' %}
    {% set body %}
select
    profiles.profile_id as profile_id,
    {{ dbt.concat([segment_builder.number_as_text(distance), "' " ~ leaf.unit ~ "'"]) }} as found
from {{ ref('segment_builder', 'int_profiles') }} as profiles
cross join {{ ref('segment_builder', 'postal_code_centroids') }} as postal_codes
where
    postal_codes.country_code = '{{ country_code }}'
    and postal_codes.postal_code = {{ segment_builder.string_literal(postal_code) }}
    and profiles.place_latitude is not null
    {% endset %}
    {{ return({'body': body, 'otherwise': 'place unknown'}) }}
{% endmacro %}
