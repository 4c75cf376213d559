{% macro sample_condition(leaf) %}
    {#- The profile's place in a shuffle that the salt alone decides. Of two hexadecimal texts of one length the smaller
        number sorts first, so no engine has to turn them into numbers. -#}
    {% set salted = dbt.concat([segment_builder.string_literal(leaf.salt ~ '|'), 'profile_id']) %}
    {% set threshold = segment_builder.hexadecimal((leaf.percentage * 42949672.96) | round(0, 'floor') | int) %}
    {% if leaf.percentage == 100 %}
        {{ return({'body': segment_builder.profiles_where('1 = 1'), 'is_negated': false}) }}
    {% endif %}
    {{ return({
        'body': segment_builder.profiles_where(
            segment_builder.binary_text(segment_builder.hash_prefix(salted)) ~ " < '" ~ threshold ~ "'"
        ),
        'is_negated': false,
    }) }}
{% endmacro %}


{% macro sample_found(leaf) %}
    {% set salted = dbt.concat([segment_builder.string_literal(leaf.salt ~ '|'), 'profile_id']) %}
    {% set found = dbt.concat(["'hash '", segment_builder.hash_prefix(salted)]) %}
    {{ return({
        'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'int_profiles'), 'otherwise': 'not set',
    }) }}
{% endmacro %}
