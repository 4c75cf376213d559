{#- What the model definition_findings asks of all definitions of the project. -#}

{% macro asked_names(segments) %}
    {#- Names that only the data can judge: rows [segment, path, kind, name, metric], each once per segment. -#}
    {% set rows, seen = [], {} %}
    {% for segment in segments %}
        {% for placed in segment.conditions %}
            {% for asked in segment_builder.of_condition('names', placed.condition) %}
                {% set key = ([segment.name] + asked) | join('\n') %}
                {% if key not in seen %}
                    {% do seen.update({key: true}) %}
                    {% do rows.append([segment.name, placed.path] + asked) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
    {% endfor %}
    {{ return(rows) }}
{% endmacro %}


{% macro event_properties_in_data(asked, events) %}
    {#- The keys of the events of every metric whose properties are asked for. -#}
    {% set metrics = [] %}
    {% for row in asked if row[2] == 'event property' and row[4] not in metrics %}
        {% do metrics.append(row[4]) %}
    {% endfor %}
    {% if not metrics %}
        {{ return(segment_builder.inline_rows(['name', 'metric'], [])) }}
    {% endif %}
    {% set selects = [] %}
    {% for metric in metrics %}
        {% set literal = segment_builder.string_literal(metric) %}
        {% set named = segment_builder.named_events(events, literal) %}
        {% do selects.append(segment_builder.distinct_json_keys(
            named.events ~ (' as named_events' if named.is_subquery), 'properties', [literal ~ ' as metric'],
            named.predicates | join(' and ') or '1 = 1'
        )) %}
    {% endfor %}
    {{ return(selects | join('\nunion all\n')) }}
{% endmacro %}


{% macro profile_properties_in_data(asked, profiles) %}
    {% for row in asked if row[2] == 'profile property' %}
        {{ return(segment_builder.distinct_json_keys(profiles, 'properties', [], '1 = 1')) }}
    {% endfor %}
    {{ return(segment_builder.inline_rows(['name'], [])) }}
{% endmacro %}


{% macro postal_codes_with_centroid(asked, centroids) -%}
{#- Codes of definitions as asked_names() has them, the country before the code; those of the United States are compared as they are. -#}
select distinct places.name
from (
    select
        name,
        substr(name, 1, 2) as country_code,
        substr(name, 4) as postal_code
    from {{ asked }}
    where kind = 'postal code'
) as places
inner join {{ centroids }} as centroids on places.country_code = centroids.country_code
where
    places.country_code <> 'US'
    and (
        centroids.postal_code = {{ segment_builder.folded_postal_code('places.postal_code') }}
        or centroids.postal_code = {{ segment_builder.outward_code('places.country_code', 'places.postal_code') | indent(8) }}
    )
{%- endmacro %}


{% macro overlapping_tiers(segments) %}
    {#- Timeframes of two segments that meet on one day: "in the last 30 days" and "between 30 and 60 days ago" both hold
        that day. Returns {segment, path, words, finding}. -#}
    {% set recent, earlier = [], [] %}
    {% for segment in segments %}
        {% for placed in segment.conditions if placed.condition.type == 'profile-metric' %}
            {% set condition = placed.condition %}
            {% set frame = condition.timeframe_filter %}
            {% set what = tojson([condition.metric_id, condition.metric_filters], sort_keys=true) %}
            {% if not segment_builder.of_condition('negative', condition) and frame.unit in ['day', 'week'] %}
                {% set days = 7 if frame.unit == 'week' else 1 %}
                {% if frame.operator == 'in-the-last' %}
                    {% do recent.append({'segment': segment.name, 'what': what, 'day': days * frame.quantity}) %}
                {% elif frame.operator == 'between' %}
                    {% set near, far = days * [frame.start, frame.end] | min, days * [frame.start, frame.end] | max %}
                    {% do recent.append({'segment': segment.name, 'what': what, 'day': far}) %}
                    {% do earlier.append({
                        'segment': segment.name, 'what': what, 'day': near, 'path': placed.path,
                        'words': segment_builder.of_condition('words', condition),
                    }) %}
                {% endif %}
            {% endif %}
        {% endfor %}
    {% endfor %}
    {% set overlaps = [] %}
    {% for late in earlier %}
        {% for early in recent if early.what == late.what and early.day == late.day and early.segment != late.segment %}
            {% do overlaps.append(dict(late, finding=
                'the day ' ~ late.day ~ " days ago belongs to this timeframe and to that of segment '" ~ early.segment
                ~ "'; if the two are tiers, start at " ~ (late.day + 1)
            )) %}
        {% endfor %}
    {% endfor %}
    {{ return(overlaps) }}
{% endmacro %}
