{% macro read_definition(definition) %}
    {#- A definition as it came -> its normal tree. All problems are raised together. -#}
    {% set tree = segment_builder.tolerate(definition) %}
    {% set problems = segment_builder.definition_problems(tree) %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(segment_builder._problems_in_words(problems)) %}
    {% endif %}
    {{ return(segment_builder.normalise(tree)) }}
{% endmacro %}


{% macro _problems_in_words(problems) %}
    {% set lines = [] %}
    {% for problem in problems %}
        {% set found = problem.found %}
        {% if found is not string or not (found == 'nothing' or found.startswith('a member ') or found.startswith("both '")) %}
            {% set found = tojson(found) %}
        {% endif %}
        {% set line = '  ' ~ loop.index ~ '. ' ~ problem.path ~ ': found ' ~ found ~ '; allowed: ' ~ problem.allowed %}
        {% if problem.nearest_of %}
            {% set word = problem.path.split('.')[-1] if problem.found is string and problem.found.startswith('a member ') else problem.found %}
            {% set nearest = segment_builder.nearest_word(word, problem.nearest_of) if word is string else none %}
            {% set line = line ~ ('. Did you mean ' ~ tojson(nearest) ~ '?' if nearest is not none else '') %}
        {% endif %}
        {% do lines.append(line) %}
    {% endfor %}
    {{ return(
        "Segment '" ~ model.name ~ "' has " ~ problems | length ~ ' problem' ~ ('s' if problems | length > 1 else '')
        ~ ' in its definition:\n' ~ lines | join('\n')
    ) }}
{% endmacro %}


{% macro nearest_word(word, candidates) %}
    {#- The candidate with the smallest edit distance, none where even that shares little with the word. -#}
    {% set best = namespace(word=none, distance=1 + (word | length) // 2) %}
    {% for candidate in candidates %}
        {% set distance = segment_builder._edit_distance(word.lower().replace('_', '-'), candidate.lower().replace('_', '-')) %}
        {% if distance < best.distance %}
            {% set best.word = candidate %}
            {% set best.distance = distance %}
        {% endif %}
    {% endfor %}
    {{ return(best.word) }}
{% endmacro %}


{% macro _edit_distance(a, b) %}
    {% set state = namespace(row=range(b | length + 1) | list) %}
    {% for letter in a %}
        {% set row = [loop.index] %}
        {% for other in b %}
            {% set substitution = state.row[loop.index0] + (0 if letter == other else 1) %}
            {% do row.append([substitution, row[-1] + 1, state.row[loop.index] + 1] | min) %}
        {% endfor %}
        {% set state.row = row %}
    {% endfor %}
    {{ return(state.row[-1]) }}
{% endmacro %}
