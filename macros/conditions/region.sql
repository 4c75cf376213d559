{% macro region_condition(aspect, condition) %}
    {#- Whether the country belongs to a region. -#}
    {% if aspect == 'shape' %}
        {{ return({'reads': [], 'members': {'in_region': 'boolean', 'region': ['european_union', 'united_states']}}) }}
    {% elif aspect == 'normal' %}
        {{ return(condition) }}
    {% elif aspect == 'words' %}
        {{ return(('in' if condition.in_region else 'not known to be in') ~ ' the ' ~ condition.region.replace('_', ' ')) }}
    {% elif aspect == 'negative' %}
        {{ return(not condition.in_region) }}
    {% elif aspect == 'select' %}
        {% set column = {'european_union': 'is_in_european_union', 'united_states': 'is_in_united_states'}[condition.region] %}
        {{ return({'body': segment_builder.profiles_where(column), 'is_negated': not condition.in_region}) }}
    {% elif aspect == 'found' %}
        {{ return({
            'body': 'select profile_id, country_code as found\nfrom ' ~ ref('segment_builder', 'int_profiles'),
            'otherwise': 'country unknown',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}
