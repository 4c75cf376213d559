{% macro prediction_condition(leaf) %}
    {#- Whoever has no row of predictions has none set: the left join lets `missing: match` see them. -#}
    {% set source = {'relation': 'predictions', 'column': leaf.dimension, 'type': 'number'} %}
    {% if leaf.dimension == 'expected_date_of_next_purchase' %}
        {% do source.update({'type': 'timestamp'}) %}
    {% elif leaf.dimension == 'predicted_gender' %}
        {% do source.update({'type': 'text'}) %}
    {% endif %}
    {% if leaf.dimension == 'channel_affinity' %}
        {% set predicate = segment_builder._affinity_predicate(leaf) %}
    {% else %}
        {% set predicate = segment_builder.filter_predicate(source, leaf.filter) %}
    {% endif %}
    {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'profile_predictions') }} as predictions
    on profiles.profile_id = predictions.profile_id
where {{ predicate }}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}


{% macro _affinity_predicate(leaf) %}
    {% set place = segment_builder.place_in_array('predictions.channel_affinity', leaf.predicted_channel) %}
    {% if leaf.measurement == 'priority' %}
        {% set predicate = place ~ ' = ' ~ leaf.filter.value %}
    {% else %}
        {% set is_rank = {'high': place ~ ' = 1', 'medium': place ~ ' = 2', 'low': place ~ ' > 2'}[leaf.filter.value] %}
        {% set predicate = is_rank if leaf.filter.operator == 'equals' else 'not ' ~ is_rank %}
    {% endif %}
    {{ return(segment_builder._or_missing(predicate, leaf.filter, [place])) }}
{% endmacro %}
