{% macro prediction_condition(leaf) %}
    {#- Whoever has no row of predictions has none set: the left join lets `missing: match` see them. -#}
    {% if leaf.dimension == 'channel_affinity' %}
        {% set predicate = segment_builder._affinity_predicate(leaf) %}
    {% else %}
        {% set predicate = segment_builder.filter_predicate('predictions.' ~ leaf.dimension, leaf.filter) %}
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
        {{ return(segment_builder.filter_predicate(place, leaf.filter)) }}
    {% endif %}
    {% set rank = 'case when ' ~ place ~ " = 1 then 'high' when " ~ place ~ " = 2 then 'medium' when " ~ place ~ " > 2 then 'low' end" %}
    {{ return(segment_builder.filter_predicate(rank, leaf.filter)) }}
{% endmacro %}


{% macro prediction_found(leaf) %}
    {% if leaf.dimension == 'channel_affinity' %}
        {% set place = segment_builder.place_in_array('predictions.channel_affinity', leaf.predicted_channel) %}
        {% set found = dbt.concat(["'place '", segment_builder.number_as_text(place)]) %}
    {% elif leaf.dimension == 'expected_date_of_next_purchase' %}
        {% set found = segment_builder.timestamp_as_text('predictions.' ~ leaf.dimension) %}
    {% elif leaf.dimension == 'predicted_gender' %}
        {% set found = 'predictions.' ~ leaf.dimension %}
    {% else %}
        {% set found = segment_builder.number_as_text('predictions.' ~ leaf.dimension) %}
    {% endif %}
    {{ return({
        'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'profile_predictions') ~ ' as predictions',
        'otherwise': 'not predicted',
    }) }}
{% endmacro %}
