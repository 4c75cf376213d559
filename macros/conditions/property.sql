{% macro property_condition(leaf) %}
    {% set predicate = segment_builder.filter_predicate(segment_builder.profile_property(leaf.property), leaf.filter) %}
    {{ return({'body': segment_builder.profiles_where(predicate), 'is_negated': false}) }}
{% endmacro %}


{% macro profiles_where(predicate) %}
    {{ return('select profile_id\nfrom ' ~ ref('segment_builder', 'int_profiles') ~ '\nwhere ' ~ predicate) }}
{% endmacro %}
