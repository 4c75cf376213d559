{#- What the model definition_findings asks of all definitions of the project. -#}

{% macro defined_segments() %}
    {#- Every segment model of the manifest: {name, leaves}. Known only once dbt executes. -#}
    {% set segments = [] %}
    {% for node in graph.nodes.values() if node.resource_type == 'model' and node.config.meta.get('segment') %}
        {% set tree = segment_builder.normalise(node.config.meta.segment.definition) %}
        {% do segments.append({'name': node.name, 'leaves': segment_builder.leaves_of(tree, node.config.meta.segment.paths)}) %}
    {% endfor %}
    {{ return(segments | sort(attribute='name')) }}
{% endmacro %}


{% macro asked_names() %}
    {#- Names that only the data can judge: rows [segment, path, kind, name, metric], each kind, name and metric once. -#}
    {% set rows, seen = [], {} %}
    {% for segment in segment_builder.defined_segments() %}
        {% for item in segment.leaves %}
            {% for asked in segment_builder._names_of(item.leaf) %}
                {% set key = asked | join('\n') %}
                {% if key not in seen %}
                    {% do seen.update({key: true}) %}
                    {% do rows.append([segment.name, item.path] + asked) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
    {% endfor %}
    {{ return(rows) }}
{% endmacro %}


{% macro _names_of(leaf) %}
    {#- Of one leaf: lists of [kind, name, metric]. -#}
    {% set names = [] %}
    {% if leaf.type == 'profile-metric' %}
        {% do names.append(['metric', leaf.metric_id, '']) %}
        {% for item in leaf.metric_filters if item.property != '$value' %}
            {% do names.append(['event property', item.property, leaf.metric_id]) %}
        {% endfor %}
        {% if leaf.get('measurement_property', '$value') != '$value' %}
            {% do names.append(['event property', leaf.measurement_property, leaf.metric_id]) %}
        {% endif %}
    {% elif leaf.type == 'profile-metric-funnel' %}
        {% for step in leaf.steps %}
            {% do names.append(['metric', step.metric_id, '']) %}
            {% for item in step.metric_filters if item.property != '$value' %}
                {% do names.append(['event property', item.property, step.metric_id]) %}
            {% endfor %}
        {% endfor %}
    {% elif leaf.type == 'profile-property' %}
        {% for name in [leaf.property, leaf.filter.get('property')] if name is not none %}
            {% set source = segment_builder.profile_property(name) %}
            {% if 'key' in source %}
                {% do names.append(['profile property', source.key, '']) %}
            {% endif %}
        {% endfor %}
    {% elif leaf.type == 'profile-group-membership' %}
        {% for name in leaf.group_ids %}
            {% do names.append(['list', name, '']) %}
        {% endfor %}
    {% elif leaf.type == 'profile-postal-code-distance' %}
        {% set country_code = segment_builder.country_alpha_2(leaf.country_code) %}
        {% set postal_code = leaf.postal_code[:5] if country_code == 'US' else leaf.postal_code %}
        {% do names.append(['postal code', country_code ~ ' ' ~ postal_code, '']) %}
    {% endif %}
    {{ return(names) }}
{% endmacro %}


{% macro found_event_properties(asked, events) %}
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
        {% do selects.append(segment_builder.distinct_json_keys(
            events, 'properties', [literal ~ ' as metric'],
            'metric = ' ~ literal ~ ' or metric_id = ' ~ literal
        )) %}
    {% endfor %}
    {{ return(selects | join('\nunion all\n')) }}
{% endmacro %}


{% macro found_profile_properties(asked, profiles) %}
    {% for row in asked if row[2] == 'profile property' %}
        {{ return(segment_builder.distinct_json_keys(profiles, 'properties', [], '1 = 1')) }}
    {% endfor %}
    {{ return(segment_builder.inline_rows(['name'], [])) }}
{% endmacro %}


{% macro overlapping_tiers() %}
    {#- Timeframes of two segments that meet on one day: "in the last 30 days" and "between 30 and 60 days ago" both hold
        that day. Returns {segment, path, words, finding}. -#}
    {% set recent, earlier = [], [] %}
    {% for segment in segment_builder.defined_segments() %}
        {% for item in segment.leaves if item.leaf.type == 'profile-metric' %}
            {% set frame = item.leaf.timeframe_filter %}
            {% set what = tojson([item.leaf.metric_id, item.leaf.metric_filters], sort_keys=true) %}
            {% if not segment_builder._is_negative(item.leaf) and frame.unit in ['day', 'week'] %}
                {% set days = 7 if frame.unit == 'week' else 1 %}
                {% if frame.operator == 'in-the-last' %}
                    {% do recent.append({'segment': segment.name, 'what': what, 'day': days * frame.quantity}) %}
                {% elif frame.operator == 'between' %}
                    {% set near, far = days * [frame.start, frame.end] | min, days * [frame.start, frame.end] | max %}
                    {% do recent.append({'segment': segment.name, 'what': what, 'day': far}) %}
                    {% do earlier.append({
                        'segment': segment.name, 'what': what, 'day': near, 'path': item.path,
                        'words': segment_builder.leaf_in_words(item.leaf),
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
