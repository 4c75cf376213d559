{#- What the conditions of all segments ask of events' properties holds no clock, so it is told once, when an event arrives: a column of
    the judged events for each metric and filter. A segment whose filter has no column there, because it is new or built alone, reads
    the properties. -#}

{% macro kept_filter(metric, property, filter) %}
    {#- {name, metric, predicate} of a column that tells whether an event of the metric meets the filter; none for what is not kept. The
        name holds a hash of all that the column tells, so that a column of another meaning has another name. -#}
    {% if not segment_builder.is_kept_filter(property, filter) %}
        {{ return(none) }}
    {% endif %}
    {% set source = dict(segment_builder.event_property(property), column='properties_object' if segment_builder.keeps_events() else 'properties') %}
    {% set predicate = segment_builder.filter_predicate('(' ~ segment_builder.filter_reading(source, filter) ~ ')', filter) %}
    {% set glance = segment_builder.at_a_glance(source, filter) %}
    {#- What is selected computes both sides of an `and`. -#}
    {% set predicate = 'case when ' ~ glance ~ ' then ' ~ predicate ~ ' else false end' if glance else predicate %}
    {% set metric = segment_builder.string_literal(metric) %}
    {% set words = modules.re.sub('[^a-z0-9]+', '_', (property ~ ' ' ~ segment_builder.filter_in_words(filter)) | lower) %}
    {{ return({
        'name': ('has_' ~ words[:40] ~ '_' ~ local_md5(metric ~ ' ' ~ predicate)[:12]).replace('__', '_'),
        'metric': metric, 'predicate': predicate,
    }) }}
{% endmacro %}


{% macro kept_filter_column(filter) %}
    {#- A column of what kept_filter() returns. -#}
case when metric = {{ filter.metric }} or metric_id = {{ filter.metric }} then {{ filter.predicate }} end as {{ filter.name }}
{%- endmacro %}


{% macro kept_filter_names(events) %}
    {#- The columns of filters that a relation of events has; none in a CTE, such as those of a unit test. -#}
    {% set names = [] %}
    {% if segment_builder.keeps_filters() and not events.is_cte %}
        {% for column in segment_builder.columns_of(events) or [] if modules.re.match('has_.*_[0-9a-f]{12}$', column) %}
            {% do names.append(column) %}
        {% endfor %}
    {% endif %}
    {{ return(names) }}
{% endmacro %}


{% macro is_kept_filter(property, filter) %}
    {#- Not what hangs on the run's instant or on the profile, nor what stands in a column already. -#}
    {{ return(
        filter and filter.type not in ['date', 'items'] and 'property' not in filter
        and segment_builder.event_property(property).type in ['json', 'members']
    ) }}
{% endmacro %}
