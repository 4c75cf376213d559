{% macro prediction_condition(aspect, condition) %}
    {#- A prediction of the profile. -#}
    {% if aspect == 'shape' %}
        {% set number = {'members': {'filter': {
            'filter_on': 'predicted number', 'types': {'numeric': ['comparison']}, 'missing': true,
        }}} %}
        {% set cases = {} %}
        {% for dimension in segment_builder._predicted_numbers() %}{% do cases.update({dimension: number}) %}{% endfor %}
        {{ return({
            'reads': ['profile_predictions'],
            'by': 'dimension',
            'cases': dict(cases, **{
                'expected_date_of_next_purchase': {'members': {'filter': {
                    'filter_on': 'predicted date', 'types': {'date': ['static', 'anniversaries', 'recurring']}, 'missing': true,
                }}},
                'predicted_gender': {'members': {'filter': {
                    'filter_on': 'predicted gender', 'types': {'string': ['equals', 'not-equals']}, 'missing': true,
                    'value': ['likely_female', 'likely_male', 'uncertain'],
                }}},
                'channel_affinity': {
                    'members': {'predicted_channel': ['email', 'push', 'sms', 'whatsapp']},
                    'by': 'measurement',
                    'cases': {
                        'priority': {'members': {'filter': {
                            'filter_on': 'channel priority', 'types': {'numeric': ['equals']}, 'missing': true, 'value': 'integer',
                        }}},
                        'rank': {'members': {'filter': {
                            'filter_on': 'channel rank', 'types': {'string': ['equals', 'not-equals']}, 'missing': true,
                            'value': ['high', 'medium', 'low'],
                        }}},
                    },
                },
            }),
        }) }}
    {% elif aspect == 'normal' %}
        {{ return(condition) }}
    {% elif aspect == 'words' %}
        {% set asked = segment_builder.filter_in_words(condition.filter) %}
        {% if condition.dimension == 'channel_affinity' %}
            {{ return('channel affinity: ' ~ condition.measurement ~ ' of ' ~ condition.predicted_channel ~ ' ' ~ asked) }}
        {% endif %}
        {{ return(condition.dimension.replace('_', ' ') ~ ' ' ~ asked) }}
    {% elif aspect == 'asked' %}
        {{ return(segment_builder.filter_in_words(condition.filter)) }}
    {% elif aspect == 'select' %}
        {#- Whoever has no row of predictions has none set: the left join lets `missing: match` see them. -#}
        {% if condition.dimension == 'channel_affinity' %}
            {% set predicate = segment_builder._affinity_predicate(condition) %}
        {% elif condition.filter.type == 'date' %}
            {% set predicate = segment_builder.dated_predicate('predictions.' ~ condition.dimension, condition.filter) %}
        {% else %}
            {% set predicate = segment_builder.filter_predicate('predictions.' ~ condition.dimension, condition.filter) %}
        {% endif %}
        {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'profile_predictions') }} as predictions
    on profiles.profile_id = predictions.profile_id
where {{ predicate }}
        {% endset %}
        {{ return({'body': body, 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {% if condition.dimension == 'channel_affinity' %}
            {% set place = segment_builder.place_in_array('predictions.channel_affinity', condition.predicted_channel) %}
            {% set found = dbt.concat(["'place '", segment_builder.number_as_text(place)]) %}
        {% elif condition.dimension == 'expected_date_of_next_purchase' %}
            {% set found = segment_builder.timestamp_as_text('predictions.' ~ condition.dimension) %}
        {% elif condition.dimension == 'predicted_gender' %}
            {% set found = 'predictions.' ~ condition.dimension %}
        {% else %}
            {% set found = segment_builder.number_as_text('predictions.' ~ condition.dimension) %}
        {% endif %}
        {{ return({
            'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'profile_predictions') ~ ' as predictions',
            'otherwise': 'not predicted',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _predicted_numbers() %}
    {#- Those dimensions whose predictions are numbers. -#}
    {{ return([
        'average_days_between_orders', 'average_order_value', 'churn_probability', 'historic_clv', 'historic_number_of_orders',
        'predicted_clv', 'predicted_number_of_orders', 'total_clv', 'next_order_window_probability',
    ]) }}
{% endmacro %}


{% macro _affinity_predicate(condition) %}
    {% set place = segment_builder.place_in_array('predictions.channel_affinity', condition.predicted_channel) %}
    {% if condition.measurement == 'priority' %}
        {{ return(segment_builder.filter_predicate(place, condition.filter)) }}
    {% endif %}
    {% set rank = 'case when ' ~ place ~ " = 1 then 'high' when " ~ place ~ " = 2 then 'medium' when " ~ place ~ " > 2 then 'low' end" %}
    {{ return(segment_builder.filter_predicate(rank, condition.filter)) }}
{% endmacro %}
