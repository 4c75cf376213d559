{% macro metric_condition(leaf) %}
    {#- Over no event a count, sum or number of values or days is 0. Where the filter holds for 0, the CTE holds those
        who have done enough to fail it, and everybody else is meant. -#}
    {% set measured = segment_builder.measurement(leaf) %}
    {% set filter = leaf.measurement_filter %}
    {% set is_negated = leaf.measurement not in ['average', 'minimum', 'maximum'] and segment_builder.holds_for_zero(filter) %}
    {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
    {% set asked = segment_builder.number_literal(filter.value | round(9) if leaf.measurement in ['sum', 'average'] else filter.value) %}
    {% set is_any = leaf.measurement == 'count' and (sign, asked) in [('>', '0'), ('<>', '0'), ('>=', '1')] %}
    {% set columns = ['profile_id'] + segment_builder._measured_columns(leaf) %}
    {% set body %}
select profile_id
{{ segment_builder.matching_events(leaf.metric_id, leaf.metric_filters, columns, leaf.timeframe_filter) }}
group by profile_id
{%- if not is_any %}
having {{ measured }} {{ sign }} {{ asked }}
{%- endif %}
    {% endset %}
    {{ return({'body': body, 'is_negated': is_negated}) }}
{% endmacro %}


{% macro _measured_columns(leaf) %}
    {% if leaf.measurement == 'count' %}
        {{ return([]) }}
    {% elif leaf.measurement == 'days' %}
        {{ return(['occurred_at']) }}
    {% endif %}
    {% set source = segment_builder.event_property(leaf.measurement_property) %}
    {{ return([source.column] + ([source.otherwise.column] if leaf.measurement == 'unique' and 'otherwise' in source else [])) }}
{% endmacro %}


{% macro measurement(leaf) %}
    {#- What a condition measures over a profile's events, as an aggregate. -#}
    {% set measurement = leaf.measurement %}
    {% if measurement == 'count' %}
        {{ return('count(*)') }}
    {% elif measurement == 'days' %}
        {{ return('count(distinct ' ~ segment_builder.as_day('occurred_at') ~ ')') }}
    {% endif %}
    {% set source = segment_builder.event_property(leaf.measurement_property) %}
    {% if measurement == 'unique' %}
        {% set text = segment_builder.filter_reading(source, {'type': 'string', 'operator': 'equals'}) %}
        {{ return('count(distinct ' ~ text ~ ')') }}
    {% endif %}
    {% set number = segment_builder.number_of(source) %}
    {% if measurement == 'sum' %}
        {{ return(segment_builder.rounded('coalesce(sum(' ~ number ~ '), 0)')) }}
    {% elif measurement == 'average' %}
        {{ return(segment_builder.rounded('avg(' ~ number ~ ')')) }}
    {% endif %}
    {{ return(('min' if measurement == 'minimum' else 'max') ~ '(' ~ number ~ ')') }}
{% endmacro %}


{% macro matching_events(metric, metric_filters, columns, timeframe_filter=none) %}
    {#- The events that a condition counts, as `from … where …`. Without a timeframe they need only exist by the run's instant. -#}
    {% set name = segment_builder.string_literal(metric) %}
    {% set predicates = ['(metric = ' ~ name ~ ' or metric_id = ' ~ name ~ ')'] %}
    {% set window = segment_builder.window(timeframe_filter or {'operator': 'alltime'}) %}
    {% if 'lower' not in window %}
        {% do predicates.append(segment_builder.window_predicate('occurred_at', window)) %}
        {% set window = segment_builder.window({'operator': 'alltime'}) %}
    {% endif %}
    {% do predicates.append(segment_builder.window_predicate('occurred_at', segment_builder.capped(window))) %}
    {% if segment_builder.setting('known_as_of') %}
        {#- An event that arrived later was not known at the run's instant. -#}
        {% do predicates.append('(loaded_at is null or loaded_at <= ' ~ segment_builder.timestamp_literal(segment_builder.as_of()) ~ ')') %}
    {% endif %}
    {% set filters = [] %}
    {% for item in metric_filters %}
        {% do filters.append({'source': segment_builder.event_property(item.property), 'filter': item.filter}) %}
    {% endfor %}
    {{ return(segment_builder.filtered_rows(ref('segment_builder', 'int_events'), columns, predicates, filters)) }}
{% endmacro %}


{% macro metric_found(leaf) %}
    {% set columns = ['profile_id', 'occurred_at'] %}
    {% for column in segment_builder._measured_columns(leaf) if column not in columns %}{% do columns.append(column) %}{% endfor %}
    {% set body %}
select
    profile_id,
    {{ segment_builder.number_as_text(segment_builder.measurement(leaf)) }} as found,
    max(occurred_at) as last_event_at
{{ segment_builder.matching_events(leaf.metric_id, leaf.metric_filters, columns, leaf.timeframe_filter) }}
group by profile_id
    {% endset %}
    {{ return({
        'body': body, 'otherwise': 'unknown' if leaf.measurement in ['average', 'minimum', 'maximum'] else '0', 'is_dated': true,
    }) }}
{% endmacro %}
