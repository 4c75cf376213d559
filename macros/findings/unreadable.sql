{#- Filters that the property's values do not suit: they hold for nobody, as does a text filter on what is always a list, or they
    leave some people out, where it is text for these and a list for those. -#}

{% macro asked_readings(segments) %}
    {#- Filters on custom properties, each once per segment: {segment, path, kind, name, metric, filter}. -#}
    {% set asked, seen = [], {} %}
    {% for segment in segments %}
        {% for placed in segment.conditions %}
            {% set found = [] %}
            {% do segment_builder._collect_readings(placed.condition, '', found) %}
            {% for entry in found %}
                {% set key = tojson([segment.name, entry.metric, entry.name, entry.filter.type]) %}
                {% if key not in seen %}
                    {% do seen.update({key: true}) %}
                    {% do asked.append(dict(entry, segment=segment.name, path=placed.path)) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
    {% endfor %}
    {{ return(asked) }}
{% endmacro %}


{% macro _collect_readings(node, metric, found) %}
    {#- Whatever has a property and a filter asks; the metric is the nearest one above. What asks for unset values is left out. -#}
    {% if node is mapping %}
        {% set metric = node.get('metric_id') or metric %}
        {% set filter = node.get('filter') %}
        {% if filter is mapping and node.get('property') is string and filter.get('type') in ['string', 'numeric', 'boolean', 'date']
            and filter.get('value', '') is not none and 'missing' not in filter %}
            {% set source = segment_builder.profile_property(node.property) if not metric else none %}
            {% if metric and node.property != '$value' and '[].' not in node.property %}
                {% do found.append({'kind': 'event property', 'name': node.property, 'metric': metric, 'filter': filter}) %}
            {% elif source and 'key' in source and '[].' not in source.key %}
                {% do found.append({'kind': 'profile property', 'name': source.key, 'metric': '', 'filter': filter}) %}
            {% endif %}
        {% endif %}
        {% for member in node.values() if member is mapping or (member is sequence and member is not string) %}
            {% do segment_builder._collect_readings(member, metric, found) %}
        {% endfor %}
    {% elif node is sequence and node is not string %}
        {% for member in node if member is mapping %}
            {% do segment_builder._collect_readings(member, metric, found) %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro unreadable_findings(asked, events, profiles) %}
    {#- One select per filter: [segment, path, kind, name, metric, finding], a row where ten thousand values at most were looked at
        and none could be read, or some are lists. -#}
    {% set selects = [] %}
    {% for entry in asked %}
        {% set source = {'column': 'properties', 'type': 'json', 'key': segment_builder.stored_name(entry.name)} %}
        {% set is_set = segment_builder.filter_reading(source, {'type': 'existence', 'operator': 'is-set'}) %}
        {% set reading = segment_builder.filter_reading(source, entry.filter) %}
        {% set text = segment_builder.filter_reading(source, {'type': 'string', 'operator': 'equals'}) %}
        {% set list = segment_builder.filter_reading(source, {'type': 'list', 'operator': 'contains-any'}) %}
        {% set metric = segment_builder.string_literal(entry.metric) %}
        {% set words = {
            'string': ['a text', 'contains_any() and contains_substring()' if entry.metric else 'list_contains() and contains_any()'],
            'numeric': ['a number', 'length_at_least() and its like'], 'boolean': ['true or false', 'contains_any()'],
            'date': ['a date', 'contains_any()'],
        }[entry.filter.type] %}
        {% set place = '"' ~ entry.name ~ '"' ~ (' of metric "' ~ entry.metric ~ '"' if entry.metric else '') %}
        {% set complaint = 'no value of ' ~ place ~ ' reads as ' ~ words[0] ~ ', so this filter holds for nobody' %}
        {% set divided = 'some values of ' ~ place ~ ' are lists, for which this filter never holds; contains_any() asks of both' %}
        {% set body %}
select
    {{ segment_builder.string_literal(entry.segment) }} as segment,
    {{ segment_builder.string_literal(entry.path) }} as path,
    {{ segment_builder.string_literal(entry.kind) }} as kind,
    {{ segment_builder.string_literal(entry.name) }} as name,
    {{ metric }} as metric,
    case
        when sum(is_read) > 0 then {{ segment_builder.string_literal(divided) }}
        when sum(is_list) > 0 then {{ segment_builder.string_literal(complaint ~ '; it holds lists, of which ' ~ words[1] ~ ' ask') }}
        else {{ segment_builder.string_literal(complaint) }}
    end as finding
from (
    select
        case when {{ reading }} is null then 0 else 1 end as is_read,
        case when {{ text }} is null and {{ list }} is not null then 1 else 0 end as is_list
    from {{ events if entry.metric else profiles }}
    where
        {{ is_set }}
        {%- if entry.metric %}
        and (metric = {{ metric }} or metric_id = {{ metric }})
        {%- endif %}
    limit 10000
) as readings_{{ loop.index }}
having count(*) > 0 and (sum(is_read) = 0 or sum(is_list) > 0)
        {%- endset %}
        {% do selects.append(body | trim) %}
    {% endfor %}
    {% if not selects %}
        {{ return(segment_builder.inline_rows(['segment', 'path', 'kind', 'name', 'metric', 'finding'], [])) }}
    {% endif %}
    {{ return(selects | join('\n\nunion all\n\n')) }}
{% endmacro %}
