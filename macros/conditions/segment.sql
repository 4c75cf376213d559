{% macro segment_condition(leaf) %}
    {{ return({'body': 'select profile_id\nfrom ' ~ ref(leaf.segment), 'is_negated': not leaf.is_member}) }}
{% endmacro %}
