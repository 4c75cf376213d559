{#- The common subset of regular expressions, for engines that are not RE2. RE2 reads it as it stands. -#}

{% macro translated_regex(pattern, end, repetition_limit=1000, has_negated_classes=true) %}
    {#-
        The pattern in the words that POSIX (advanced), PCRE and Java's syntax share. Where a match is only looked for, all
        groups may capture and nothing need be lazy. Elsewhere `.` matches a line's end, \d \w \s and [:alpha:] reach
        beyond ASCII, and `&&`, `[` and `-` mean something inside a set.

        `end` is the engine's word for the very end of the text, `repetition_limit` the largest number inside {}; without
        `has_negated_classes` \D \W \S may not stand in a set.
    -#}
    {% set classes = segment_builder._regex_classes() %}
    {% set state = namespace(parts=[], openings=[], atom=0) %}
    {% for token in segment_builder.regex_tokens(pattern) %}
        {% set first = token[0] %}
        {% if first in '*+?' %}
            {% do state.parts.append(first) %}
        {% elif first == '{' %}
            {% set atom = state.parts[state.atom:] | join %}
            {% set state.parts = state.parts[:state.atom] + [segment_builder._regex_repetition(atom, token, repetition_limit)] %}
        {% elif first == ')' %}
            {% do state.parts.append(')') %}
            {% set state.atom = state.openings.pop() %}
        {% else %}
            {% set state.atom = state.parts | length %}
            {% if first == '(' %}
                {% do state.openings.append(state.atom) %}
                {% do state.parts.append('(') %}
            {% elif first == '[' and token | length > 1 %}
                {% do state.parts.append(segment_builder._regex_set(token, has_negated_classes)) %}
            {% elif first == '\\' and token[1] in classes %}
                {% do state.parts.append('[' ~ classes[token[1]] ~ ']') %}
            {% elif first == '\\' and token[1] | lower in classes %}
                {% do state.parts.append('[^' ~ classes[token[1] | lower] ~ ']') %}
            {% elif first == '\\' %}
                {% do state.parts.append(segment_builder._regex_character(token[1])) %}
            {% elif first in '^|' %}
                {% do state.parts.append(first) %}
            {% elif first == '$' %}
                {% do state.parts.append(end) %}
            {% elif first == '.' %}
                {% do state.parts.append('[^\\n]') %}
            {% else %}
                {% do state.parts.append(segment_builder._regex_character(first)) %}
            {% endif %}
        {% endif %}
    {% endfor %}
    {{ return(state.parts | join) }}
{% endmacro %}


{% macro _regex_classes() %}
    {{ return({'d': '0-9', 'w': '0-9A-Za-z_', 's': ' \\t\\n\\f\\r'}) }}
{% endmacro %}


{% macro _regex_character(character) %}
    {{ return(('\\' if character in '.^$|()[]{}*+?\\' else '') ~ character) }}
{% endmacro %}


{% macro _regex_set(token, has_negated_classes) %}
    {% set classes = segment_builder._regex_classes() %}
    {% set others = {
        'D': '\\x01-/:-\\U0010ffff', 'W': '\\x01-/:-@\\[-\\^`{-\\U0010ffff', 'S': '\\x01-\\x08\\x0b\\x0e-\\x1f!-\\U0010ffff',
    } %}
    {% set is_negated = token.startswith('[^') %}
    {% set parts = [] %}
    {% for item in modules.re.findall('\\[:[a-z]+:\\]|\\\\[\\s\\S]|[\\s\\S]', token[2:-1] if is_negated else token[1:-1]) %}
        {% if item.startswith('[:') %}
            {% do parts.append(segment_builder.posix_classes()[item[2:-2]]) %}
        {% elif item[0] == '\\' and item[1] in classes %}
            {% do parts.append(classes[item[1]]) %}
        {% elif item[0] == '\\' and item[1] in others %}
            {% do parts.append(item if has_negated_classes else others[item[1]]) %}
        {% elif item[-1] in '\\[]^&~' or item == '\\-' %}
            {% do parts.append('\\' ~ item[-1]) %}
        {% else %}
            {% do parts.append(item[-1]) %}
        {% endif %}
    {% endfor %}
    {{ return(('[^' if is_negated else '[') ~ parts | join ~ ']') }}
{% endmacro %}


{% macro _regex_repetition(atom, token, limit) %}
    {#- `token` is {m}, {m,} or {m,n}. Beyond the limit the atom is repeated as groups of repetitions. -#}
    {% set bounds = token.replace('?', '')[1:-1].split(',') %}
    {% set lowest = bounds[0] | int %}
    {% set highest = bounds[-1] | int if bounds[-1] else lowest %}
    {% if highest <= limit %}
        {{ return(atom ~ '{' ~ bounds | join(',') ~ '}') }}
    {% endif %}
    {% set optional = highest - lowest %}
    {{ return(
        '((' ~ atom ~ '{' ~ limit ~ '}){' ~ lowest // limit ~ '}' ~ atom ~ '{' ~ lowest % limit ~ '}'
        ~ (atom ~ '*' if not bounds[-1] else '(' ~ atom ~ '{0,' ~ limit ~ '}){' ~ optional // limit ~ '}'
        ~ atom ~ '{0,' ~ optional % limit ~ '}') ~ ')'
    ) }}
{% endmacro %}
