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
    {#- One select per reading of a property, however many segments ask for it: [segment, path, kind, name, metric, finding], a row
        where ten thousand values at most were looked at and none could be read, or some are lists. -#}
    {% set numbers, selects, asking = {}, [], [] %}
    {% for entry in asked %}
        {% set source = {'column': 'properties', 'type': 'json', 'key': segment_builder.stored_name(entry.name)} %}
        {% set reading = segment_builder.filter_reading(source, entry.filter) %}
        {% set key = tojson([entry.kind, entry.name, entry.metric, reading]) %}
        {% if key not in numbers %}
            {% do numbers.update({key: (numbers | length + 1) | string}) %}
            {% do selects.append(segment_builder._values_read(
                entry, source, reading, numbers[key], events, profiles
            )) %}
        {% endif %}
        {% do asking.append([entry.segment, entry.path, numbers[key]]) %}
    {% endfor %}
    {% if not selects %}
        {{ return(segment_builder.inline_rows(['segment', 'path', 'kind', 'name', 'metric', 'finding'], [])) }}
    {% endif %}
    {% set body %}
with
{%- for select in selects %}

reading_{{ loop.index }} as (
    {{ select | indent(4) }}
),
{%- endfor %}

asking as (
    {{ segment_builder.inline_rows(['segment', 'path', 'reading'], asking) | indent(4) }}
),

judged as (
    {%- for _ in selects %}
    select * from reading_{{ loop.index }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    asking.segment,
    asking.path,
    judged.kind,
    judged.name,
    judged.metric,
    judged.finding
from asking
inner join judged on asking.reading = judged.reading
    {%- endset %}
    {{ return(body | trim) }}
{% endmacro %}


{% macro _values_read(entry, source, reading, number, events, profiles) %}
    {#- One row if there is something to find. -#}
    {% set is_set = segment_builder.filter_reading(source, {'type': 'existence', 'operator': 'is-set'}) %}
    {% set text = segment_builder.filter_reading(source, {'type': 'string', 'operator': 'equals'}) %}
    {% set list = segment_builder.filter_reading(source, {'type': 'list', 'operator': 'contains-any'}) %}
    {% set lists = 'count(case when text_value is null and is_list then 1 end)' %}
    {% set metric = segment_builder.string_literal(entry.metric) %}
    {% set named = segment_builder.named_events(events, metric) if entry.metric else {'events': profiles, 'predicates': []} %}
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
    '{{ number }}' as reading,
    {{ segment_builder.string_literal(entry.kind) }} as kind,
    {{ segment_builder.string_literal(entry.name) }} as name,
    {{ metric }} as metric,
    case
        when count(read_value) > 0 then {{ segment_builder.string_literal(divided) }}
        when {{ lists }} > 0 then {{ segment_builder.string_literal(complaint ~ '; it holds lists, of which ' ~ words[1] ~ ' ask') }}
        else {{ segment_builder.string_literal(complaint) }}
    end as finding
from (
    select
        {{ reading | indent(8) }} as read_value,
        {{ text | indent(8) }} as text_value,
        {{ list | indent(8) }} is not null as is_list
    from {{ named.events }}{{ ' as named_events' if named.is_subquery }}
    where
        {{ ([is_set] + named.predicates) | join('\n        and ') }}
    limit 10000
) as readings
having count(*) > 0 and (count(read_value) = 0 or {{ lists }} > 0)
    {%- endset %}
    {{ return(body | trim) }}
{% endmacro %}
