{#- The types of conditions. What a type is, its file says: a macro of one branch for each aspect,

    shape     its grammar as in registry(), and what it reads beside int_profiles: `reads`, models of this package, and
              `reads_model`, the member that names a model of the project, if it is there
    normal    the condition in its one canonical form
    words     the condition in English; `asked`: the part of it that the found value is held against
    problem   {member, allowed}: what of its members, each right by itself, does not go together; asked of tolerated conditions
              that have one of the shape's `together`
    negative  whether it holds for those who did or have nothing
    names     lists of [kind, name, metric] that only the data can judge
    select    {body: a select of distinct profile_ids, is_negated: whether they are those for whom it does not hold; joined_by:
              the column it selects, if it is not profile_id but what profile_key() says}
    found     what `explain` shows of each profile: {body: a select of profile_id and found, a text; otherwise: the text for
              profiles without a row or with null; is_dated: whether there is a column last_event_at} -#}

{% macro of_condition(aspect, condition) %}
    {#- Only the condition's own type is asked: a conditional expression does not evaluate what it does not choose. -#}
    {% set type = condition.type %}
    {% set types = {
        'profile-metric': segment_builder.metric_condition(aspect, condition) if type == 'profile-metric',
        'profile-metric-funnel': segment_builder.funnel_condition(aspect, condition) if type == 'profile-metric-funnel',
        'profile-property': segment_builder.property_condition(aspect, condition) if type == 'profile-property',
        'profile-group-membership': segment_builder.list_condition(aspect, condition) if type == 'profile-group-membership',
        'profile-marketing-consent': segment_builder.consent_condition(aspect, condition) if type == 'profile-marketing-consent',
        'profile-permissions': segment_builder.permission_condition(aspect, condition) if type == 'profile-permissions',
        'profile-region': segment_builder.region_condition(aspect, condition) if type == 'profile-region',
        'profile-postal-code-distance': segment_builder.distance_condition(aspect, condition) if type == 'profile-postal-code-distance',
        'profile-predictive-analytics': segment_builder.prediction_condition(aspect, condition) if type == 'profile-predictive-analytics',
        'profile-has-custom-object': segment_builder.custom_object_condition(aspect, condition) if type == 'profile-has-custom-object',
        'profile-segment-membership': segment_builder.segment_condition(aspect, condition) if type == 'profile-segment-membership',
        'profile-sample': segment_builder.sample_condition(aspect, condition) if type == 'profile-sample',
        'profile-rank': segment_builder.rank_condition(aspect, condition) if type == 'profile-rank',
    } %}
    {% if aspect == 'types' %}
        {{ return(types | list) }}
    {% elif type not in types %}
        {% do exceptions.raise_compiler_error("There is no type of condition '" ~ type ~ "': of_condition() has " ~ types | join(', ')) %}
    {% endif %}
    {{ return(types[type]) }}
{% endmacro %}


{% macro any_condition(aspect, condition) %}
    {#- What most types have in common. -#}
    {% if aspect == 'normal' %}
        {{ return(condition) }}
    {% elif aspect == 'asked' %}
        {{ return(segment_builder.of_condition('words', condition)) }}
    {% elif aspect == 'negative' %}
        {{ return(false) }}
    {% elif aspect == 'names' %}
        {{ return([]) }}
    {% else %}
        {% do exceptions.raise_compiler_error("The condition type '" ~ condition.type ~ "' has no '" ~ aspect ~ "'") %}
    {% endif %}
{% endmacro %}
