{#- One word per condition type. Each returns a condition of the grammar; nothing is judged here. -#}

{% macro did(metric) %}
    {#- did('Placed Order', at_least(3), in_the_last(90, 'day'), where={'Items': contains_any('Shorts')})
        A measurement (default: at least once) and a timeframe (default: over all time), in any order. -#}
    {{ return(segment_builder._metric_condition(metric, varargs | list, kwargs.get('where'), segment_builder.at_least(1))) }}
{% endmacro %}


{% macro did_not(metric) %}
    {#- did_not('Placed Order', in_the_last(90, 'day'), where={…}): zero times. -#}
    {{ return(segment_builder._metric_condition(metric, varargs | list, kwargs.get('where'), segment_builder.zero_times())) }}
{% endmacro %}


{% macro _metric_condition(metric, words, where, measurement) %}
    {% set condition = {
        'type': 'profile-metric', 'metric_id': metric, 'measurement': 'count', 'measurement_filter': measurement,
        'timeframe_filter': {'type': 'date', 'operator': 'alltime'}, 'metric_filters': segment_builder._where(where),
    } %}
    {% for word in words %}
        {% if word is mapping and 'measurement' in word %}
            {% do condition.update(word) %}
        {% elif word is mapping and word.get('type') == 'numeric' %}
            {% do condition.update({'measurement_filter': word}) %}
        {% else %}
            {% do condition.update({'timeframe_filter': word}) %}
        {% endif %}
    {% endfor %}
    {{ return(condition) }}
{% endmacro %}


{% macro _where(filters) %}
    {#- {'property': filter or a list of filters} -> metric_filters. -#}
    {% set metric_filters = [] %}
    {% for property, words in (filters or {}).items() %}
        {% for filter in ([words] if words is mapping or words is string or words is not sequence else words) %}
            {% do metric_filters.append({'property': property, 'filter': filter}) %}
        {% endfor %}
    {% endfor %}
    {{ return(metric_filters) }}
{% endmacro %}


{% macro went_through() %}
    {#- went_through(step('Viewed Product'), no_step('Placed Order'), when=in_the_last(30, 'day'), within='DAYS_3') -#}
    {{ return({
        'type': 'profile-metric-funnel', 'timeframe_filter': kwargs.get('when'),
        'completion_window_seconds': kwargs.get('within'), 'steps': varargs | list,
    }) }}
{% endmacro %}


{% macro step(metric, where=none) %}
    {{ return({'metric_exists': true, 'metric_id': metric, 'metric_filters': segment_builder._where(where)}) }}
{% endmacro %}


{% macro no_step(metric, where=none) %}
    {{ return({'metric_exists': false, 'metric_id': metric, 'metric_filters': segment_builder._where(where)}) }}
{% endmacro %}


{% macro property(name, filter) %}
    {#- A standard property: property('email', ends_with('@example.com')), property("location['country']", equals('Canada')). -#}
    {{ return({'type': 'profile-property', 'property': name, 'filter': filter}) }}
{% endmacro %}


{% macro custom_property(name, filter) %}
    {{ return({'type': 'profile-property', 'property': "properties['" ~ name ~ "']", 'filter': filter}) }}
{% endmacro %}


{% macro location(name, filter) %}
    {{ return({'type': 'profile-property', 'property': "location['" ~ name ~ "']", 'filter': filter}) }}
{% endmacro %}


{% macro on_list() %}
    {#- on_list('Newsletter', 'VIP', joined=in_the_last(10, 'day')): on any of the lists. -#}
    {% set condition = {'type': 'profile-group-membership', 'is_member': true, 'group_ids': varargs | list} %}
    {% if kwargs.get('joined') %}
        {% do condition.update({'timeframe_filter': kwargs.joined}) %}
    {% endif %}
    {{ return(condition) }}
{% endmacro %}


{% macro not_on_list() %}
    {{ return({'type': 'profile-group-membership', 'is_member': false, 'group_ids': varargs | list}) }}
{% endmacro %}


{% macro can_receive(channel, subscription='any', filters=none) %}
    {#- can_receive('email', 'subscribed', [consent_field('status_date', in_the_last(30, 'day'))]) -#}
    {{ return(segment_builder._consent_condition(channel, true, subscription, filters)) }}
{% endmacro %}


{% macro cannot_receive(channel, subscription='any', filters=none) %}
    {{ return(segment_builder._consent_condition(channel, false, subscription, filters)) }}
{% endmacro %}


{% macro _consent_condition(channel, can_receive, subscription, filters) %}
    {{ return({'type': 'profile-marketing-consent', 'consent': {
        'channel': channel, 'can_receive_marketing': can_receive,
        'consent_status': {'subscription': subscription, 'filters': filters},
    }}) }}
{% endmacro %}


{% macro consent_field(field, filter) %}
    {{ return({'field': field, 'filter': filter}) }}
{% endmacro %}


{% macro consent_method(method, filter=none) %}
    {{ return(segment_builder._method('method', method, filter)) }}
{% endmacro %}


{% macro subscribe_method(method, filter=none) %}
    {{ return(segment_builder._method('subscribe_method', method, filter)) }}
{% endmacro %}


{% macro _method(field, method, filter) %}
    {{ return({'field': field, 'method': method, 'filter': filter} if filter else {'field': field, 'method': method}) }}
{% endmacro %}


{% macro whatsapp_permission(channel, reachable_status, filters=none) %}
    {{ return({
        'type': 'profile-permissions', 'channel': channel,
        'permission': {'reachable_status': reachable_status, 'filters': filters},
    }) }}
{% endmacro %}


{% macro in_region(region) %}
    {{ return({'type': 'profile-region', 'in_region': true, 'region': region}) }}
{% endmacro %}


{% macro not_in_region(region) %}
    {{ return({'type': 'profile-region', 'in_region': false, 'region': region}) }}
{% endmacro %}


{% macro within_distance(distance, unit, postal_code, country_code) %}
    {#- within_distance(50, 'miles', '02110', 'USA') -#}
    {{ return(segment_builder._distance_condition(segment_builder.less_than(distance), unit, postal_code, country_code)) }}
{% endmacro %}


{% macro beyond_distance(distance, unit, postal_code, country_code) %}
    {{ return(segment_builder._distance_condition(segment_builder.more_than(distance), unit, postal_code, country_code)) }}
{% endmacro %}


{% macro _distance_condition(filter, unit, postal_code, country_code) %}
    {{ return({
        'type': 'profile-postal-code-distance', 'country_code': country_code, 'postal_code': postal_code, 'unit': unit,
        'filter': filter,
    }) }}
{% endmacro %}


{% macro predicted(dimension, filter) %}
    {#- predicted('churn_probability', at_least(0.5)), predicted('predicted_gender', equals('likely_female')) -#}
    {{ return({'type': 'profile-predictive-analytics', 'dimension': dimension, 'filter': filter}) }}
{% endmacro %}


{% macro channel_priority(channel, place) %}
    {{ return({
        'type': 'profile-predictive-analytics', 'dimension': 'channel_affinity', 'measurement': 'priority',
        'predicted_channel': channel, 'filter': segment_builder.exactly(place),
    }) }}
{% endmacro %}


{% macro channel_rank(channel, filter) %}
    {{ return({
        'type': 'profile-predictive-analytics', 'dimension': 'channel_affinity', 'measurement': 'rank',
        'predicted_channel': channel, 'filter': filter,
    }) }}
{% endmacro %}


{% macro has_custom_object(object_type_id, relationship_id, number=none, where=none) %}
    {#- has_custom_object('OT1', 'REL1', at_least(1), where={12: between_numbers(1, 5)}) -#}
    {% set filters = [] %}
    {% for property_id, filter in (where or {}).items() %}
        {% do filters.append({'property_id': property_id, 'filter': filter}) %}
    {% endfor %}
    {{ return({
        'type': 'profile-has-custom-object', 'object_type_id': object_type_id,
        'object_type_relationship_id': relationship_id, 'filter': number or segment_builder.at_least(1), 'filters': filters,
    }) }}
{% endmacro %}


{% macro in_segment(segment) %}
    {{ return({'type': 'profile-segment-membership', 'is_member': true, 'segment': segment}) }}
{% endmacro %}


{% macro not_in_segment(segment) %}
    {{ return({'type': 'profile-segment-membership', 'is_member': false, 'segment': segment}) }}
{% endmacro %}


{% macro sampled(percentage, salt='') %}
    {{ return({'type': 'profile-sample', 'percentage': percentage, 'salt': salt}) }}
{% endmacro %}
