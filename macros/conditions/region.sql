{% macro region_condition(leaf) %}
    {% set column = {'european_union': 'is_in_european_union', 'united_states': 'is_in_united_states'}[leaf.region] %}
    {{ return({'body': segment_builder.profiles_where(column), 'is_negated': not leaf.in_region}) }}
{% endmacro %}
