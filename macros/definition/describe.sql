{#- A definition in English: the comments of the compiled SQL, the docs and `explain` all say it with these words. -#}

{% macro tree_in_words(node) %}
    {% if 'type' in node %}
        {{ return(segment_builder.leaf_in_words(node)) }}
    {% endif %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% do parts.append(segment_builder.tree_in_words(child)) %}
    {% endfor %}
    {{ return({'all': 'all of', 'any': 'any of', 'none': 'none of'}[form] ~ ' (' ~ parts | join('; ') ~ ')') }}
{% endmacro %}


{% macro leaf_in_words(leaf) %}
    {% set type = leaf.type %}
    {% if type == 'profile-metric' %}
        {% set words = [leaf.metric_id, segment_builder._measurement_in_words(leaf), segment_builder.filter_in_words(leaf.timeframe_filter)] %}
        {{ return((words + segment_builder._filters_in_words(leaf.metric_filters)) | join(', ')) }}
    {% elif type == 'profile-metric-funnel' %}
        {% set steps = [] %}
        {% for step in leaf.steps %}
            {% set step_words = [('' if step.metric_exists else 'no ') ~ step.metric_id] + segment_builder._filters_in_words(step.metric_filters) %}
            {% do steps.append(step_words | join(', ')) %}
        {% endfor %}
        {% set window = leaf.completion_window_seconds %}
        {{ return(
            steps | join(', then ') ~ '; the first ' ~ segment_builder.filter_in_words(leaf.timeframe_filter)
            ~ ('; all within ' ~ window.split('_')[1] ~ ' ' ~ window.split('_')[0].lower() ~ ' of it' if window else '')
        ) }}
    {% elif type == 'profile-property' %}
        {{ return(segment_builder._property_in_words(leaf.property) ~ ' ' ~ segment_builder.filter_in_words(leaf.filter)) }}
    {% elif type == 'profile-group-membership' %}
        {{ return(
            ('on' if leaf.is_member else 'not on') ~ (' the list ' if leaf.group_ids | length == 1 else ' any of the lists ')
            ~ segment_builder.shortened_list(leaf.group_ids)
            ~ (', joined ' ~ segment_builder.filter_in_words(leaf.timeframe_filter) if leaf.get('timeframe_filter') else '')
        ) }}
    {% elif type == 'profile-marketing-consent' %}
        {% set status = leaf.consent.consent_status %}
        {% set words = [
            ('can' if leaf.consent.can_receive_marketing else 'cannot') ~ ' receive ' ~ leaf.consent.channel ~ ' marketing'
            ~ ('' if status.subscription == 'any' else ', ' ~ status.subscription.replace('_', ' '))
        ] %}
        {{ return((words + segment_builder._consent_filters_in_words(status.filters)) | join(', ')) }}
    {% elif type == 'profile-permissions' %}
        {% set words = [leaf.channel.replace('_', ' ') ~ ': ' ~ leaf.permission.reachable_status.replace('_', ' ')] %}
        {{ return((words + segment_builder._consent_filters_in_words(leaf.permission.filters)) | join(', ')) }}
    {% elif type == 'profile-region' %}
        {{ return(('in' if leaf.in_region else 'not known to be in') ~ ' the ' ~ leaf.region.replace('_', ' ')) }}
    {% elif type == 'profile-postal-code-distance' %}
        {{ return(
            ('less' if leaf.filter.operator == 'less-than' else 'more') ~ ' than ' ~ leaf.filter.value ~ ' ' ~ leaf.unit
            ~ ' from postal code ' ~ leaf.postal_code ~ ', ' ~ leaf.country_code
        ) }}
    {% elif type == 'profile-predictive-analytics' %}
        {% if leaf.dimension == 'channel_affinity' %}
            {{ return('channel affinity: ' ~ leaf.measurement ~ ' of ' ~ leaf.predicted_channel ~ ' ' ~ segment_builder.filter_in_words(leaf.filter)) }}
        {% endif %}
        {{ return(leaf.dimension.replace('_', ' ') ~ ' ' ~ segment_builder.filter_in_words(leaf.filter)) }}
    {% elif type == 'profile-has-custom-object' %}
        {% set words = [
            'objects of type ' ~ leaf.object_type_id ~ ' by relationship ' ~ leaf.object_type_relationship_id ~ ': '
            ~ segment_builder.filter_in_words(leaf.filter)
        ] %}
        {% for item in leaf.filters %}
            {% do words.append('property ' ~ item.property_id ~ ' ' ~ segment_builder.filter_in_words(item.filter)) %}
        {% endfor %}
        {{ return(words | join(', ')) }}
    {% elif type == 'profile-segment-membership' %}
        {{ return(('in' if leaf.is_member else 'not in') ~ ' the segment ' ~ leaf.segment) }}
    {% elif type == 'profile-sample' %}
        {{ return('in a stable sample of ' ~ leaf.percentage ~ ' %' ~ (" with salt '" ~ leaf.salt ~ "'" if leaf.salt else '')) }}
    {% endif %}
{% endmacro %}


{% macro filter_in_words(filter) %}
    {% set operator = filter.operator %}
    {% if 'property' in filter %}
        {% set value = segment_builder._property_in_words(filter.property) %}
    {% elif filter.get('value') is none %}
        {% set value = 'null' %}
    {% elif filter.value is string %}
        {% set value = "'" ~ segment_builder.shortened_text(filter.value) ~ "'" %}
    {% elif filter.value is boolean or filter.value is number %}
        {% set value = filter.value | string | lower %}
    {% else %}
        {% set value = segment_builder.shortened_list(filter.value, "'") if filter.value else 'nothing' %}
    {% endif %}
    {% if filter.type == 'date' %}
        {% set words = segment_builder._date_in_words(filter) %}
    {% elif operator in ['is-set', 'not-set'] %}
        {% set words = 'is set' if operator == 'is-set' else 'is not set' %}
    {% elif operator == 'between' %}
        {% set words = 'is between ' ~ filter.start ~ ' and ' ~ filter.end %}
    {% else %}
        {% set words = {
            'equals': 'is', 'not-equals': 'is not', 'contains': 'contains', 'not-contains': 'does not contain',
            'starts-with': 'starts with', 'not-starts-with': 'does not start with', 'ends-with': 'ends with',
            'not-ends-with': 'does not end with', 'regex': 'matches', 'nregex': 'does not match',
            'in': 'is one of', 'not-in': 'is none of',
            'phone-country-code-in': 'is a number of', 'phone-country-code-not-in': 'is no number of',
            'greater-than': 'is greater than', 'greater-than-or-equal': 'is at least',
            'less-than': 'is less than', 'less-than-or-equal': 'is at most',
            'contains-any': 'contains any of', 'contains-all': 'contains all of',
            'not-contains-any': 'contains none of', 'not-contains-all': 'does not contain all of',
            'contains-substring': 'has an item that contains', 'not-contains-substring': 'has no item that contains',
            'length-equals': 'has exactly', 'length-greater-than': 'has more than',
            'length-greater-than-or-equal': 'has at least', 'length-less-than': 'has fewer than',
            'length-less-than-or-equal': 'has at most',
        }[operator] ~ ' ' ~ value ~ (' items' if operator.startswith('length') else '') %}
    {% endif %}
    {{ return(words ~ (' or is missing' if filter.get('missing') else '')) }}
{% endmacro %}


{% macro _date_in_words(filter) %}
    {% set operator = filter.operator %}
    {% if operator in ['in-the-last', 'in-the-next', 'at-least', 'anniversary-last', 'anniversary-next'] %}
        {% set span = filter.quantity ~ ' ' ~ filter.unit ~ ('' if filter.quantity == 1 else 's') %}
        {{ return({
            'in-the-last': 'in the last ' ~ span, 'in-the-next': 'in the next ' ~ span, 'at-least': 'at least ' ~ span ~ ' ago',
            'anniversary-last': 'has its day of the year in the last ' ~ span,
            'anniversary-next': 'has its day of the year in the next ' ~ span,
        }[operator]) }}
    {% elif operator == 'between' %}
        {{ return('between ' ~ [filter.start, filter.end] | min ~ ' and ' ~ [filter.start, filter.end] | max ~ ' ' ~ filter.unit ~ 's ago') }}
    {% elif operator == 'between-static' %}
        {{ return('from ' ~ filter.start[:10] ~ ' to ' ~ filter.end[:10]) }}
    {% elif operator in ['before', 'after'] %}
        {{ return(operator ~ ' ' ~ filter.date[:10]) }}
    {% elif operator == 'holiday' %}
        {{ return(segment_builder.holiday_in_words(filter)) }}
    {% elif operator == 'calendar-month' %}
        {{ return('in month ' ~ filter.value ~ ' of a year') }}
    {% endif %}
    {{ return({
        'alltime': 'over all time', 'anniversary': 'has its day of the year today',
        'anniversary-month': 'has its month of the year now',
    }[operator]) }}
{% endmacro %}


{% macro _measurement_in_words(leaf) %}
    {% set operator, value = leaf.measurement_filter.operator, leaf.measurement_filter.value %}
    {% if leaf.measurement == 'count' and operator == 'equals' and value == 0 %}
        {{ return('zero times') }}
    {% elif leaf.measurement == 'count' and ((operator == 'greater-than' and value == 0) or (operator == 'greater-than-or-equal' and value == 1)) %}
        {{ return('at least once') }}
    {% endif %}
    {% set comparison = {
        'equals': 'exactly', 'not-equals': 'not', 'greater-than': 'more than', 'greater-than-or-equal': 'at least',
        'less-than': 'less than', 'less-than-or-equal': 'at most',
    }[operator] ~ ' ' ~ value %}
    {% set measured = leaf.get('measurement_property') %}
    {% set measured = 'value' if measured == '$value' else measured %}
    {{ return({
        'count': comparison ~ ' times', 'days': 'on ' ~ comparison ~ ' days',
        'unique': comparison ~ ' different values of ' ~ measured,
    }.get(leaf.measurement, leaf.measurement ~ ' of ' ~ measured ~ ' ' ~ comparison)) }}
{% endmacro %}


{% macro _property_in_words(name) %}
    {% set property = segment_builder.profile_property(name) %}
    {{ return(property.key if 'key' in property else property.column.replace('_', ' ')) }}
{% endmacro %}


{% macro _filters_in_words(filters) %}
    {% set words = [] %}
    {% for item in filters %}
        {% do words.append(('value' if item.property == '$value' else item.property) ~ ' ' ~ segment_builder.filter_in_words(item.filter)) %}
    {% endfor %}
    {{ return(words) }}
{% endmacro %}


{% macro _consent_filters_in_words(filters) %}
    {% set words = [] %}
    {% for item in filters %}
        {% if 'method' in item %}
            {% do words.append('by ' ~ item.method.replace('_', ' ') ~ (' whose detail ' ~ segment_builder.filter_in_words(item.filter) if 'filter' in item else '')) %}
        {% else %}
            {% do words.append(item.field.replace('_', ' ') ~ ' ' ~ segment_builder.filter_in_words(item.filter)) %}
        {% endif %}
    {% endfor %}
    {{ return(words) }}
{% endmacro %}


{% macro as_comment(words) %}
    {#- One comment line, whatever a definition's text holds: every character that some engine ends a line at is taken out. -#}
    {{ return('-- ' ~ modules.re.sub('[\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]', ' ', segment_builder.shortened_text(words, 1000))) }}
{% endmacro %}
