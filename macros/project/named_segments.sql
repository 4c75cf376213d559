{#- Conditions on other segments. That a model does not exist dbt says while it parses; that it is no segment is known only once all
    models are parsed. -#}

{% macro refuse_no_segments(placed_conditions) %}
    {#- Raises where a condition names a model that is no segment. In a unit test of dbt 1 nobody knows any. -#}
    {% set problems = [] %}
    {% for placed in placed_conditions if placed.condition.type in ['profile-segment-membership', 'profile-rank'] %}
        {% set member = segment_builder.of_condition('shape', placed.condition).reads_model %}
        {% set segments = segment_builder.segment_nodes() | list %}
        {% if segments and member in placed.condition and placed.condition[member] not in segments %}
            {% do problems.append(dict(segment_builder._no_segment(placed.condition[member], segments), path=placed.path ~ '.' ~ member)) %}
        {% endif %}
    {% endfor %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(segment_builder.problems_in_words(problems)) %}
    {% endif %}
{% endmacro %}


{% macro refuse_unknown_segments() %}
    {#- The same for all segments, before anything is built. -#}
    {% if execute %}
        {% set segments, complaints = segment_builder.segment_nodes() | list, [] %}
        {% for node in segment_builder.segment_nodes().values() %}
            {% set definition = tojson(node.config.meta.segment.definition) or '' %}
            {#- Inside a text of JSON no quote stands without a backslash: these are keys. -#}
            {% set names = [] %}
            {% for text in modules.re.findall('"among": *("(?:[^"\\\\]|\\\\.)*")', definition) %}
                {% do names.append(text) %}
            {% endfor %}
            {% for text in modules.re.findall('\\{[^{}]*"profile-segment-membership"[^{}]*\\}', definition) %}
                {% do names.append(tojson(fromjson(text).segment)) %}
            {% endfor %}
            {% for text in names %}
                {% set name = fromjson(text) %}
                {% if name not in segments %}
                    {% set problem = segment_builder._no_segment(name, segments) %}
                    {% do complaints.append(
                        "Segment '" ~ node.name ~ "': found " ~ problem.found ~ '; allowed: ' ~ problem.allowed
                        ~ ('. Did you mean ' ~ tojson(problem.nearest) ~ '?' if problem.nearest)
                    ) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
        {% if complaints %}
            {% do exceptions.raise_compiler_error(complaints | join('\n')) %}
        {% endif %}
    {% endif %}
{% endmacro %}


{% macro chosen_tiers() %}
    {#- The var `tiers`, judged where it is given: the guide's segments are not in every project. -#}
    {% set tiers, segments = segment_builder.setting('tiers'), segment_builder.segment_nodes() | list if execute else [] %}
    {% if tiers is string or tiers is mapping or tiers is not iterable or not tiers %}
        {% do exceptions.raise_compiler_error('The var tiers is ' ~ tojson(tiers) ~ '; it takes a list of segments, such as [gold, silver].') %}
    {% endif %}
    {% for name in tiers if segments and var('tiers', none) is not none and name not in segments %}
        {% set problem = segment_builder._no_segment(name | string, segments) %}
        {% do exceptions.raise_compiler_error(
            'The var tiers has ' ~ problem.found ~ '.' ~ (' Did you mean ' ~ tojson(problem.nearest) ~ '?' if problem.nearest else '')
        ) %}
    {% endfor %}
    {{ return(tiers) }}
{% endmacro %}


{% macro _no_segment(name, segments) %}
    {{ return({
        'found': tojson(name) ~ ', which is no segment', 'allowed': 'the name of a model that calls segment()',
        'nearest': segment_builder.nearest_word(name, segments),
    }) }}
{% endmacro %}
