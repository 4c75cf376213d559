{% macro traps_of(tree) %}
    {#- Said while parsing: a trap is known before anything is built. -#}
    {% set complaints = [] %}
    {% if 'type' not in tree %}
        {% do segment_builder._collect_traps(tree, complaints) %}
    {% endif %}
    {{ return(complaints) }}
{% endmacro %}


{% macro _collect_traps(node, complaints) %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set children = node[form] %}
    {% if children | length == 1 %}
        {#- Nothing to conflict with. -#}
    {% elif form == 'any' %}
        {% do segment_builder._find_or_of_negations(children, complaints) %}
    {% elif form == 'all' %}
        {% do segment_builder._find_contradictions(children, complaints) %}
    {% endif %}
    {% for child in children if 'type' not in child %}
        {% do segment_builder._collect_traps(child, complaints) %}
    {% endfor %}
{% endmacro %}


{% macro _find_or_of_negations(children, complaints) %}
    {#- "not A or not B" lets everyone in who is not both. -#}
    {% set negated = [] %}
    {% for child in children if 'type' in child and segment_builder.of_condition('negative', child) %}
        {% do negated.append(segment_builder.of_condition('words', child)) %}
    {% endfor %}
    {% if negated | length > 1 %}
        {% do complaints.append(
            'an OR of negations lets nearly everyone in (' ~ negated | join('; ') ~ '). To leave out whoever meets one of them, join them with AND.'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _find_contradictions(children, complaints) %}
    {#- "zero times and at least once of the same thing": nobody can meet both. -#}
    {% for child in children if child.get('type') == 'profile-metric' and child.measurement == 'count' %}
        {% set outer = loop.index0 %}
        {% for other in children if other.get('type') == 'profile-metric' and other.measurement == 'count' %}
            {% if child.measurement_filter.operator == 'equals' and child.measurement_filter.value == 0
                and not segment_builder.holds_for_zero(other.measurement_filter)
                and 'less' not in child and 'less' not in other
                and child.metric_id == other.metric_id and segment_builder._covers(child, other) %}
                {% do complaints.append(
                    'nobody can meet both "' ~ segment_builder.of_condition('words', child) ~ '" and "' ~ segment_builder.of_condition('words', other) ~ '".'
                ) %}
            {% endif %}
        {% endfor %}
    {% endfor %}
{% endmacro %}


{% macro _covers(wide, narrow) %}
    {#- Whether every event that the narrow condition counts is one that the wide one counts. -#}
    {% for filter in wide.metric_filters if filter not in narrow.metric_filters %}
        {{ return(false) }}
    {% endfor %}
    {% set wide_frame, narrow_frame = wide.timeframe_filter, narrow.timeframe_filter %}
    {% if wide_frame == narrow_frame or wide_frame.operator == 'alltime' %}
        {{ return(true) }}
    {% endif %}
    {{ return(
        wide_frame.operator == 'in-the-last' and narrow_frame.operator == 'in-the-last'
        and wide_frame.unit == narrow_frame.unit and wide_frame.quantity >= narrow_frame.quantity
    ) }}
{% endmacro %}
