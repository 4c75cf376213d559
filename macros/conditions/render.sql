{% macro render_condition(leaf) %}
    {#- A normal leaf -> {body: a select of distinct profile_ids, is_negated: whether they are the ones left out}. -#}
    {% set type = leaf.type %}
    {% if type == 'profile-metric' %}
        {{ return(segment_builder.metric_condition(leaf)) }}
    {% elif type == 'profile-metric-funnel' %}
        {{ return(segment_builder.funnel_condition(leaf)) }}
    {% elif type == 'profile-property' %}
        {{ return(segment_builder.property_condition(leaf)) }}
    {% elif type == 'profile-group-membership' %}
        {{ return(segment_builder.list_condition(leaf)) }}
    {% elif type == 'profile-marketing-consent' %}
        {{ return(segment_builder.consent_condition(leaf)) }}
    {% elif type == 'profile-permissions' %}
        {{ return(segment_builder.permission_condition(leaf)) }}
    {% elif type == 'profile-region' %}
        {{ return(segment_builder.region_condition(leaf)) }}
    {% elif type == 'profile-postal-code-distance' %}
        {{ return(segment_builder.distance_condition(leaf)) }}
    {% elif type == 'profile-predictive-analytics' %}
        {{ return(segment_builder.prediction_condition(leaf)) }}
    {% elif type == 'profile-has-custom-object' %}
        {{ return(segment_builder.custom_object_condition(leaf)) }}
    {% elif type == 'profile-segment-membership' %}
        {{ return(segment_builder.segment_condition(leaf)) }}
    {% endif %}
    {{ return(segment_builder.sample_condition(leaf)) }}
{% endmacro %}
