{#- One word per condition type. Each returns a condition of the grammar, or what is wrong with it (mistakes.sql); values are judged
    with the definition. -#}

{% macro did(metric) %}
    {#- did('Placed Order', at_least(3), in_the_last(90, 'day'), where={'Items': contains_any('Shorts')})
        A measurement (default: at least once) and a timeframe (default: over all time), in any order.
        less=[event('Refunded Order')] takes events off, per='ProductID' measures each of its texts apart, in_any_days=7 counts within
        any so many days. -#}
    {{ return(segment_builder._metric_condition('did', metric, varargs, kwargs)) }}
{% endmacro %}


{% macro did_not(metric) %}
    {#- did_not('Placed Order', in_the_last(90, 'day'), where={…}): zero times. -#}
    {{ return(segment_builder._metric_condition('did_not', metric, varargs, kwargs)) }}
{% endmacro %}


{% macro _metric_condition(word, metric, varargs, kwargs) %}
    {% set by_name = ('measures', 'where', 'less', 'per', 'in_any_days') if word == 'did' else ('measures', 'where') %}
    {% for keyword in kwargs if keyword not in by_name or keyword == 'measures' and varargs %}
        {{ return(segment_builder._surplus(word, [], kwargs, varargs)) }}
    {% endfor %}
    {% set measurements, timeframes, others = [], [], [] %}
    {% for argument in (segment_builder._several([], kwargs, 'measures') if 'measures' in kwargs else varargs) %}
        {% if argument is mapping and ('measurement' in argument or argument.get('type') == 'numeric') %}
            {% do measurements.append(argument) %}
        {% elif argument is mapping and argument.get('type') == 'date' %}
            {% do timeframes.append(argument) %}
        {% else %}
            {% do others.append(argument) %}
        {% endif %}
    {% endfor %}
    {% if others or measurements | length > (1 if word == 'did' else 0) or timeframes | length > 1 %}
        {{ return(segment_builder._mistaken_metric(word, metric, measurements, timeframes, others, kwargs)) }}
    {% endif %}
    {% set measured = measurements[0] if measurements else {'type': 'numeric', 'operator': 'greater-than-or-equal', 'value': 1} %}
    {% set condition = {
        'type': 'profile-metric', 'metric_id': metric, 'measurement': 'count', 'measurement_filter': measured,
        'timeframe_filter': timeframes[0] if timeframes else {'type': 'date', 'operator': 'alltime'},
        'metric_filters': segment_builder._where(word, kwargs.where) if 'where' in kwargs else [],
    } %}
    {% if word == 'did_not' %}
        {% do condition.update({'measurement_filter': {'type': 'numeric', 'operator': 'equals', 'value': 0}}) %}
    {% elif 'measurement' in measured %}
        {% do condition.update(measured) %}
    {% endif %}
    {% if 'less' in kwargs %}{% do condition.update({'less': [kwargs.less] if kwargs.less is mapping else kwargs.less}) %}{% endif %}
    {% for keyword in ('per', 'in_any_days') if keyword in kwargs %}{% do condition.update({keyword: kwargs[keyword]}) %}{% endfor %}
    {{ return(condition) }}
{% endmacro %}


{% macro event(metric, where=none) %}
    {#- Events that did(…, less=[event('Refunded Order', where={…})]) takes off. -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('event', varargs, kwargs)) }}
    {% endif %}
    {{ return({'metric_id': metric, 'metric_filters': segment_builder._where('event', where)}) }}
{% endmacro %}


{% macro first(metric, timeframe=none, where=none, has=none, then=none) %}
    {#- first('Placed Order', has={'Discount Code': is_set()}), first('Placed Order', then=in_the_last(30, 'day')) -#}
    {{ return(segment_builder._occurrence('first', varargs, kwargs, metric, timeframe, where, has, then)) }}
{% endmacro %}


{% macro latest(metric, timeframe=none, where=none, has=none, then=none) %}
    {#- latest('Placed Order', in_the_last(365, 'day'), where={…}, has={…}): the latest of that time and kind has it. -#}
    {{ return(segment_builder._occurrence('latest', varargs, kwargs, metric, timeframe, where, has, then)) }}
{% endmacro %}


{% macro _occurrence(word, varargs, kwargs, metric, timeframe, where, has, then) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus(word, varargs, kwargs, [metric, timeframe, where, has, then] | reject('none') | list)) }}
    {% endif %}
    {% set condition = {
        'type': 'profile-metric', 'metric_id': metric, 'occurrence': word, 'timeframe_filter': timeframe,
        'metric_filters': segment_builder._where(word, where), 'then_filters': segment_builder._where(word, has),
    } %}
    {% if then is not none %}{% do condition.update({'then_timeframe_filter': then}) %}{% endif %}
    {{ return(condition) }}
{% endmacro %}


{% macro top(percentage, by, among=none) %}
    {#- top(10, by=measure('Placed Order', 'sum')), top(5, by='historic_clv', among='vip') -#}
    {{ return(segment_builder._rank('top', varargs, kwargs, percentage, by, among)) }}
{% endmacro %}


{% macro bottom(percentage, by, among=none) %}
    {{ return(segment_builder._rank('bottom', varargs, kwargs, percentage, by, among)) }}
{% endmacro %}


{% macro above_mean(by, among=none) %}
    {#- above_mean(by=measure('Placed Order', 'average', in_the_last(365, 'day'))) -#}
    {{ return(segment_builder._rank('above_mean', varargs, kwargs, 'above', by, among)) }}
{% endmacro %}


{% macro below_mean(by, among=none) %}
    {{ return(segment_builder._rank('below_mean', varargs, kwargs, 'below', by, among)) }}
{% endmacro %}


{% macro _rank(word, varargs, kwargs, place, by, among) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus(word, varargs, kwargs, [by])) }}
    {% endif %}
    {% set condition = {
        'type': 'profile-rank', 'by': {'dimension': by} if by is string else by,
        ('mean' if word in ('above_mean', 'below_mean') else word): place,
    } %}
    {% if among is not none %}{% do condition.update({'among': among}) %}{% endif %}
    {{ return(condition) }}
{% endmacro %}


{% macro measure(metric, measurement, timeframe=none, property=none, where=none) %}
    {#- What top() and its like rank by: measure('Placed Order', 'sum', in_the_last(365, 'day')) -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('measure', varargs, kwargs)) }}
    {% endif %}
    {% set measured = {
        'metric_id': metric, 'measurement': measurement, 'timeframe_filter': timeframe,
        'metric_filters': segment_builder._where('measure', where),
    } %}
    {% if property is not none %}{% do measured.update({'measurement_property': property}) %}{% endif %}
    {{ return(measured) }}
{% endmacro %}


{% macro _where(word, filters) %}
    {#- {'property': filter or a list of filters} -> metric_filters. A filter that is nothing is refused here: the grammar takes it
        for no filter. -#}
    {% set metric_filters = [] %}
    {% if filters is none %}
        {{ return(metric_filters) }}
    {% elif filters is not mapping %}
        {{ return(segment_builder._no_filters(word, filters)) }}
    {% endif %}
    {% for property, given in filters.items() %}
        {% set several = given if given is sequence and given is not string and given is not mapping and given is defined and given else [given] %}
        {% for filter in several %}
            {% if filter is defined and not filter %}
                {% set filter = segment_builder._mistaken(
                    word ~ '(…, where={' ~ segment_builder._shown(property) ~ ': ' ~ segment_builder._shown(filter) ~ '})', 'a filter, such as is_set() or contains(…)'
                ) %}
            {% endif %}
            {% do metric_filters.append({'property': property, 'filter': filter}) %}
        {% endfor %}
    {% endfor %}
    {{ return(metric_filters) }}
{% endmacro %}


{% macro went_through() %}
    {#- went_through(step('Viewed Product'), no_step('Placed Order'), when=in_the_last(30, 'day'), within='DAYS_3', same='ProductID') -#}
    {% for keyword in kwargs if keyword not in ('steps', 'when', 'within', 'same') or keyword == 'steps' and varargs %}
        {{ return(segment_builder._surplus('went_through', [], kwargs, varargs)) }}
    {% endfor %}
    {% set condition = {
        'type': 'profile-metric-funnel', 'timeframe_filter': kwargs.get('when'),
        'completion_window_seconds': kwargs.get('within'), 'steps': segment_builder._several(varargs, kwargs, 'steps'),
    } %}
    {% if 'same' in kwargs %}{% do condition.update({'same': kwargs.same}) %}{% endif %}
    {{ return(condition) }}
{% endmacro %}


{% macro step(metric, where=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('step', varargs, kwargs)) }}
    {% endif %}
    {{ return({'metric_exists': true, 'metric_id': metric, 'metric_filters': segment_builder._where('step', where)}) }}
{% endmacro %}


{% macro no_step(metric, where=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('no_step', varargs, kwargs)) }}
    {% endif %}
    {{ return({'metric_exists': false, 'metric_id': metric, 'metric_filters': segment_builder._where('no_step', where)}) }}
{% endmacro %}


{% macro property(name, filter) %}
    {#- A standard property: property('email', ends_with('@example.com')), property("location['country']", equals('Canada')). -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('property', varargs, kwargs)) }}
    {% endif %}
    {% if name is string and name in ('address1', 'address2', 'city', 'region', 'country', 'zip', 'timezone', 'latitude', 'longitude') %}
        {{ return(segment_builder._mistaken(
            "property('" ~ name ~ "', …)", 'a property of the profile itself, such as email', "location('" ~ name ~ "', …)", [filter]
        )) }}
    {% endif %}
    {{ return({'type': 'profile-property', 'property': name, 'filter': filter}) }}
{% endmacro %}


{% macro custom_property(name, filter) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('custom_property', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-property', 'property': "properties['" ~ name ~ "']" if name is string else name, 'filter': filter}) }}
{% endmacro %}


{% macro location(name, filter) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('location', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-property', 'property': "location['" ~ name ~ "']" if name is string else name, 'filter': filter}) }}
{% endmacro %}


{% macro on_list() %}
    {#- on_list('Newsletter', 'VIP', joined=in_the_last(10, 'day')): on any of the lists. -#}
    {% for keyword in kwargs if keyword not in ('lists', 'joined') or keyword == 'lists' and varargs %}
        {{ return(segment_builder._surplus('on_list', [], kwargs, varargs)) }}
    {% endfor %}
    {% set condition = {
        'type': 'profile-group-membership', 'is_member': true,
        'group_ids': segment_builder._several(varargs, kwargs, 'lists'),
    } %}
    {% if kwargs.get('joined') is not none %}
        {% do condition.update({'timeframe_filter': kwargs.joined}) %}
    {% endif %}
    {{ return(condition) }}
{% endmacro %}


{% macro not_on_list() %}
    {% for keyword in kwargs if keyword != 'lists' or varargs %}
        {{ return(segment_builder._surplus('not_on_list', [], kwargs, varargs)) }}
    {% endfor %}
    {{ return({
        'type': 'profile-group-membership', 'is_member': false,
        'group_ids': segment_builder._several(varargs, kwargs, 'lists'),
    }) }}
{% endmacro %}


{% macro can_receive(channel, subscription='any', filters=none) %}
    {#- can_receive('email', 'subscribed', [consent_field('status_date', in_the_last(30, 'day'))]) -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('can_receive', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._consent_condition(channel, true, subscription, filters)) }}
{% endmacro %}


{% macro cannot_receive(channel, subscription='any', filters=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('cannot_receive', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._consent_condition(channel, false, subscription, filters)) }}
{% endmacro %}


{% macro _consent_condition(channel, can_receive, subscription, filters) %}
    {% set filters = [filters] if filters is mapping and filters else filters %}
    {{ return({'type': 'profile-marketing-consent', 'consent': {
        'channel': channel, 'can_receive_marketing': can_receive,
        'consent_status': {'subscription': subscription, 'filters': filters},
    }}) }}
{% endmacro %}


{% macro consent_field(field, filter) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('consent_field', varargs, kwargs)) }}
    {% endif %}
    {{ return({'field': field, 'filter': filter}) }}
{% endmacro %}


{% macro consent_method(method, filter=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('consent_method', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._method('method', method, filter)) }}
{% endmacro %}


{% macro subscribe_method(method, filter=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('subscribe_method', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._method('subscribe_method', method, filter)) }}
{% endmacro %}


{% macro _method(field, method, filter) %}
    {{ return({'field': field, 'method': method} if filter is none else {'field': field, 'method': method, 'filter': filter}) }}
{% endmacro %}


{% macro whatsapp_permission(channel, reachable_status, filters=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('whatsapp_permission', varargs, kwargs)) }}
    {% endif %}
    {% set filters = [filters] if filters is mapping and filters else filters %}
    {{ return({
        'type': 'profile-permissions', 'channel': channel,
        'permission': {'reachable_status': reachable_status, 'filters': filters},
    }) }}
{% endmacro %}


{% macro in_region(region) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('in_region', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-region', 'in_region': true, 'region': region}) }}
{% endmacro %}


{% macro not_in_region(region) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('not_in_region', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-region', 'in_region': false, 'region': region}) }}
{% endmacro %}


{% macro within_distance(distance, unit, postal_code, country_code) %}
    {#- within_distance(50, 'miles', '02110', 'USA') -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('within_distance', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._distance_condition(segment_builder.less_than(distance), unit, postal_code, country_code)) }}
{% endmacro %}


{% macro beyond_distance(distance, unit, postal_code, country_code) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('beyond_distance', varargs, kwargs)) }}
    {% endif %}
    {{ return(segment_builder._distance_condition(segment_builder.more_than(distance), unit, postal_code, country_code)) }}
{% endmacro %}


{% macro _distance_condition(filter, unit, postal_code, country_code) %}
    {% set unit = {'mile': 'miles', 'kilometer': 'kilometers', 'km': 'kilometers'}.get(unit, unit) if unit is string else unit %}
    {{ return({
        'type': 'profile-postal-code-distance', 'country_code': country_code, 'postal_code': postal_code, 'unit': unit,
        'filter': filter,
    }) }}
{% endmacro %}


{% macro predicted(dimension, filter) %}
    {#- predicted('churn_probability', at_least(0.5)), predicted('predicted_gender', equals('likely_female')) -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('predicted', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-predictive-analytics', 'dimension': dimension, 'filter': filter}) }}
{% endmacro %}


{% macro channel_priority(channel, place) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('channel_priority', varargs, kwargs)) }}
    {% endif %}
    {{ return({
        'type': 'profile-predictive-analytics', 'dimension': 'channel_affinity', 'measurement': 'priority',
        'predicted_channel': channel, 'filter': segment_builder.exactly(place),
    }) }}
{% endmacro %}


{% macro channel_rank(channel, filter) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('channel_rank', varargs, kwargs)) }}
    {% endif %}
    {{ return({
        'type': 'profile-predictive-analytics', 'dimension': 'channel_affinity', 'measurement': 'rank',
        'predicted_channel': channel, 'filter': filter,
    }) }}
{% endmacro %}


{% macro has_custom_object(object_type_id, relationship_id, number=none, where=none) %}
    {#- has_custom_object('OT1', 'REL1', at_least(1), where={12: between_numbers(1, 5)}) -#}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('has_custom_object', varargs, kwargs)) }}
    {% endif %}
    {% set filters = [] %}
    {% if where is mapping %}
        {% for property_id, filter in where.items() %}
            {% do filters.append({'property_id': property_id, 'filter': filter}) %}
        {% endfor %}
    {% elif where is not none %}
        {% set filters = segment_builder._no_filters('has_custom_object', where) %}
    {% endif %}
    {{ return({
        'type': 'profile-has-custom-object', 'object_type_id': object_type_id,
        'object_type_relationship_id': relationship_id,
        'filter': segment_builder.at_least(1) if number is none else number, 'filters': filters,
    }) }}
{% endmacro %}


{% macro in_segment(segment) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('in_segment', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-segment-membership', 'is_member': true, 'segment': segment}) }}
{% endmacro %}


{% macro not_in_segment(segment) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('not_in_segment', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-segment-membership', 'is_member': false, 'segment': segment}) }}
{% endmacro %}


{% macro sampled(percentage, salt='') %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus('sampled', varargs, kwargs)) }}
    {% endif %}
    {{ return({'type': 'profile-sample', 'percentage': percentage, 'salt': salt}) }}
{% endmacro %}
