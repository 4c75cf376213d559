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


{% macro hexadecimal(number) %}
    {#- A whole number below 2^32 as 8 hexadecimal digits. -#}
    {% set state = namespace(rest=number, digits='') %}
    {% for place in range(8) %}
        {% set state.digits = '0123456789abcdef'[state.rest % 16] ~ state.digits %}
        {% set state.rest = state.rest // 16 %}
    {% endfor %}
    {{ return(state.digits) }}
{% endmacro %}
