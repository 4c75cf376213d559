{#- Filters on one event, and the events that a timeframe may be around. -#}

{% macro filters_on_events() %}
    {#- The kind of a list of them, in a shape. -#}
    {{ return({'each': {'members': {'property': 'text'}, 'optional': {'filter': {
        'filter_on': 'event property', 'missing': true, 'types': {
            'string': ['any-text'], 'numeric': ['comparison'], 'boolean': ['equals'],
            'list': ['set', 'substring', 'length'], 'existence': ['is-set', 'not-set'],
            'version': ['comparison'], 'items': ['any', 'none'],
        },
    }}}}) }}
{% endmacro %}


{% macro event_filters_in_words(metric_filters) %}
    {% set words = [] %}
    {% for entry in metric_filters %}
        {% do words.append(('value' if entry.property == '$value' else entry.property) ~ ' ' ~ segment_builder.filter_in_words(entry.filter)) %}
    {% endfor %}
    {{ return(words) }}
{% endmacro %}


{% macro anchor_shape() %}
    {#- What a timeframe may be after or before: the first or latest event of a kind, or a date of the profile. -#}
    {{ return({
        'members': {'metric_id': 'text', 'occurrence': ['first', 'latest']},
        'optional': {'metric_filters': segment_builder.filters_on_events()},
        'instead': {'property': {'members': {'property': 'profile property'}}},
    }) }}
{% endmacro %}


{% macro anchored_in_words(filter) %}
    {% set anchor = filter.anchor %}
    {% if 'property' in anchor %}
        {% set words = segment_builder.property_in_words(anchor.property) %}
    {% else %}
        {% set filters = segment_builder.event_filters_in_words(anchor.get('metric_filters') or []) %}
        {% set words = 'the ' ~ anchor.occurrence ~ ' ' ~ anchor.metric_id ~ (' with ' ~ filters | join(' and ') if filters else '') %}
    {% endif %}
    {{ return(
        'within ' ~ filter.quantity ~ ' ' ~ filter.unit ~ ('' if filter.quantity == 1 else 's') ~ ' '
        ~ filter.operator.split('-')[0] ~ ' ' ~ words
    ) }}
{% endmacro %}
