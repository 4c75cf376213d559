{% macro segment_condition(aspect, condition) %}
    {#- In another segment. `relation` is given where no ref() to it could be seen while dbt parsed. -#}
    {% if aspect == 'shape' %}
        {{ return({'reads': [], 'reads_model': 'segment', 'members': {'is_member': 'boolean', 'segment': 'text'}}) }}
    {% elif aspect == 'normal' %}
        {{ return(condition) }}
    {% elif aspect == 'words' %}
        {{ return(('in' if condition.is_member else 'not in') ~ ' the segment ' ~ condition.segment) }}
    {% elif aspect == 'negative' %}
        {{ return(not condition.is_member) }}
    {% elif aspect == 'select' %}
        {{ return({
            'body': 'select profile_id\nfrom ' ~ (condition.get('relation') or ref(condition.segment)),
            'is_negated': not condition.is_member,
        }) }}
    {% elif aspect == 'found' %}
        {{ return({
            'body': "select profile_id, 'in it' as found\nfrom " ~ (condition.get('relation') or ref(condition.segment)),
            'otherwise': 'not in it',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}
