{% macro property_condition(leaf) %}
    {% set filters = [{'source': segment_builder.profile_property(leaf.property), 'filter': leaf.filter}] %}
    {{ return({
        'body': 'select profile_id\n' ~ segment_builder.filtered_rows(ref('segment_builder', 'int_profiles'), ['profile_id'], [], filters),
        'is_negated': false,
    }) }}
{% endmacro %}


{% macro profiles_where(predicate) %}
    {{ return('select profile_id\nfrom ' ~ ref('segment_builder', 'int_profiles') ~ '\nwhere ' ~ predicate) }}
{% endmacro %}
