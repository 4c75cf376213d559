{% macro kept_filters() %}
    {#- Those of all segments that most conditions ask for, up to the var `maximum_kept_filters`: each is a column of the events. -#}
    {% set maximum = segment_builder.whole_number_setting('maximum_kept_filters', 'such as 100, or 0 for none') %}
    {% if not execute or not maximum or not segment_builder.keeps_filters() %}
        {{ return([]) }}
    {% endif %}
    {% set asked, times, chosen = {}, {}, {} %}
    {% for segment in segment_builder.defined_segments() %}
        {% for placed in segment.conditions %}{% do segment_builder._collect_event_filters(placed.condition, asked, times) %}{% endfor %}
    {% endfor %}
    {% set keys = [] %}
    {% for key in asked %}{% do keys.append([-times[key], key]) %}{% endfor %}
    {#- All of them stand in one query, of which BigQuery takes a million characters. -#}
    {% set left = namespace(characters=250000) %}
    {% for key in (keys | sort)[:maximum] %}
        {% set kept = segment_builder.kept_filter(*asked[key[1]]) %}
        {% if kept.predicate | length <= left.characters %}
            {% do chosen.update({kept.name: kept}) %}
            {% set left.characters = left.characters - kept.predicate | length %}
        {% endif %}
    {% endfor %}
    {{ return(chosen.values() | sort(attribute='name')) }}
{% endmacro %}


{% macro _collect_event_filters(node, asked, times) %}
    {% if node is mapping %}
        {% if 'metric_id' in node %}
            {% for entry in node.get('metric_filters') or [] if segment_builder.is_kept_filter(entry.property, entry.filter) %}
                {% set arguments = [node.metric_id, entry.property, entry.filter] %}
                {% set key = tojson(arguments, sort_keys=true) %}
                {% do asked.update({key: arguments}) %}
                {% do times.update({key: times.get(key, 0) + 1}) %}
            {% endfor %}
        {% endif %}
        {% for child in node.values() %}{% do segment_builder._collect_event_filters(child, asked, times) %}{% endfor %}
    {% elif node is sequence and node is not string %}
        {% for child in node %}{% do segment_builder._collect_event_filters(child, asked, times) %}{% endfor %}
    {% endif %}
{% endmacro %}
