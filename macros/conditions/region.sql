{% macro region_condition(leaf) %}
    {% set column = {'european_union': 'is_in_european_union', 'united_states': 'is_in_united_states'}[leaf.region] %}
    {{ return({'body': segment_builder.profiles_where(column), 'is_negated': not leaf.in_region}) }}
{% endmacro %}


{% macro region_found() %}
    {{ return({
        'body': 'select profile_id, country_code as found\nfrom ' ~ ref('segment_builder', 'int_profiles'),
        'otherwise': 'country unknown',
    }) }}
{% endmacro %}
