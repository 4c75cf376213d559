{% macro sample_condition(aspect, condition) %}
    {#- The profile's place in a shuffle that the salt alone decides. -#}
    {% if aspect == 'shape' %}
        {{ return({'reads': [], 'members': {'percentage': 'percentage'}, 'optional': {'salt': 'text'}}) }}
    {% elif aspect == 'normal' %}
        {{ return({'type': condition.type, 'percentage': condition.percentage, 'salt': condition.get('salt') or ''}) }}
    {% elif aspect == 'words' %}
        {{ return('in a stable sample of ' ~ condition.percentage ~ ' %' ~ (" with salt '" ~ condition.salt ~ "'" if condition.salt else '')) }}
    {% elif aspect == 'asked' %}
        {{ return('a hash in the first ' ~ condition.percentage ~ ' %') }}
    {% elif aspect == 'select' %}
        {% if condition.percentage == 100 %}
            {{ return({'body': segment_builder.profiles_where('1 = 1'), 'is_negated': false}) }}
        {% endif %}
        {% set is_in = segment_builder.shuffled_below(condition.salt, (condition.percentage * 42949672.96) | round(0, 'floor') | int) %}
        {{ return({'body': segment_builder.profiles_where(is_in), 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {% set found = dbt.concat(["'hash '", segment_builder._salted_hash(condition.salt)]) %}
        {{ return({
            'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'int_profiles'), 'otherwise': 'not set',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro shuffled_below(salt, threshold) %}
    {#- A predicate on profile_id: its place in the shuffle of a salt, of 4294967296. A greater threshold holds all of a smaller
        one. Of two hexadecimal texts of one length the smaller number sorts first, so no engine has to turn them into numbers. -#}
    {{ return(
        segment_builder.binary_text(segment_builder._salted_hash(salt)) ~ " < '" ~ segment_builder.hexadecimal(threshold) ~ "'"
    ) }}
{% endmacro %}


{% macro _salted_hash(salt) %}
    {{ return(segment_builder.hash_prefix(dbt.concat([segment_builder.string_literal(salt ~ '|'), 'profile_id']))) }}
{% endmacro %}
