{% macro regex_complaint(pattern) %}
    {#-
        What is wrong with a regular expression; empty text where it is in the common subset that every engine reads
        alike: literals, `.`, `^`, `$`, `|`, groups `(…)` and `(?:…)`, sets `[…]` and `[^…]` with ranges and `[:digit:]` and
        its like, the classes \d \w \s \D \W \S, \t \n \r \f, `* + ?` (also lazy), `{m}`, `{m,}` and `{m,n}` up to 1000 (one
        inside another multiplied), and escaped punctuation. A leading `(?i)` makes the letters A to Z blind to case.
    -#}
    {#- `repetitions` is how often a part of the last atom is repeated at most, `open_groups` the same for the groups around. -#}
    {% set open_groups = [1] %}
    {% set state = namespace(can_repeat=false, repetitions=1, complaint='') %}
    {% set flagless = pattern[4:] if pattern.startswith('(?i)') else pattern %}
    {% for token in segment_builder.regex_tokens(flagless) %}{% if not state.complaint %}
        {% set first = token[0] %}
        {% if token == '(?' %}
            {% set state.complaint = "'(?' opens no group but (?:…): no flags but a leading (?i), no names or look-around" %}
        {% elif first == '(' %}
            {% do open_groups.append(1) %}
            {% set state.can_repeat = false %}
        {% elif first == ')' %}
            {% set state.repetitions = open_groups.pop() %}
            {% set state.can_repeat = true %}
            {% if open_groups %}
                {% do open_groups.append([open_groups.pop(), state.repetitions] | max) %}
            {% else %}
                {% set state.complaint = "a ')' closes nothing" %}
            {% endif %}
        {% elif first in ['*', '+', '?'] or (first == '{' and token | length > 1) %}
            {% if not state.can_repeat %}
                {% set state.complaint = "'" ~ token ~ "' repeats nothing" %}
            {% elif first == '{' %}
                {% set bounds = token.replace('?', '')[1:-1].split(',') %}
                {% set lowest = bounds[0] | int %}
                {% set highest = bounds[1] | int if bounds | length == 2 and bounds[1] else lowest %}
                {% set state.repetitions = state.repetitions * [highest, 1] | max %}
                {% if lowest > highest or highest > 1000 %}
                    {% set state.complaint = "'" ~ token ~ "' is no range within 0 to 1000" %}
                {% elif state.repetitions > 1000 %}
                    {% set state.complaint = "'" ~ token ~ "' and what it repeats come to more than 1000 repetitions" %}
                {% endif %}
                {% do open_groups.append([open_groups.pop(), state.repetitions] | max) %}
            {% endif %}
            {% set state.can_repeat = false %}
        {% elif first == '{' %}
            {% set state.complaint = "'{' starts no repetition; as a character it is written \\{" %}
        {% elif first == '[' %}
            {% set state.complaint = segment_builder._regex_set_complaint(token) %}
            {% set state.can_repeat = true %}
        {% elif first == '\\' %}
            {% if token | length == 1 %}
                {% set state.complaint = 'a backslash stands at the end' %}
            {% elif token[1] not in 'dwsDWStnrf.^$|()[]{}*+?\\/-' and not modules.re.match('[!-/:-@\\[-`{-~]', token[1]) %}
                {% set state.complaint = "'" ~ token ~ "' is no escape of the subset" %}
            {% endif %}
            {% set state.can_repeat = true %}
        {% elif first in ['^', '$', '|'] %}
            {% set state.can_repeat = false %}
        {% else %}
            {% set state.can_repeat = true %}
        {% endif %}
        {% if first not in '){' %}{% set state.repetitions = 1 %}{% endif %}
    {% endif %}{% endfor %}
    {% if not state.complaint and open_groups | length > 1 %}
        {{ return("a '(' is not closed") }}
    {% endif %}
    {{ return(state.complaint) }}
{% endmacro %}


{% macro _regex_set_complaint(token) %}
    {#- `token` is a whole set, or a lone '[' that nothing closes. -#}
    {% if token == '[' %}
        {{ return("a '[' is not closed") }}
    {% endif %}
    {% set inside = token[1:-1] %}
    {% set inside = inside[1:] if inside.startswith('^') else inside %}
    {% for class in modules.re.findall('\\[:([a-z]+):\\]', inside) if class not in segment_builder.posix_classes() %}
        {{ return("[:" ~ class ~ ":] is none of " ~ segment_builder.posix_classes() | join(', ')) }}
    {% endfor %}
    {% if inside.startswith(']') %}
        {{ return("a ']' inside a set is written \\]") }}
    {% endif %}
    {% set range_complaint = segment_builder._regex_range_complaint(inside) %}
    {% if range_complaint %}
        {{ return(range_complaint) }}
    {% endif %}
    {% for escape in modules.re.findall('\\\\([a-zA-Z0-9])', inside) if escape not in 'dwsDWStnrf' %}
        {{ return("'\\" ~ escape ~ "' is no escape of the subset") }}
    {% endfor %}
    {{ return('') }}
{% endmacro %}


{% macro _regex_range_complaint(inside) %}
    {#- A '-' makes a range of the characters beside it; at either end of a set it is itself. -#}
    {% set members = modules.re.findall('\\[:[a-z]+:\\]|\\\\[\\s\\S]|[\\s\\S]', inside) %}
    {% set controls = {'\\t': '\t', '\\n': '\n', '\\f': '\f', '\\r': '\r'} %}
    {% set no_end_of_range = '-|\\[:|\\\\[dwsDWS]' %}
    {% set state = namespace(last_of_range=-1, complaint='') %}
    {% for member in members %}{% if member == '-' and not loop.first and not loop.last and loop.index0 > state.last_of_range %}
        {% set lower, upper = members[loop.index0 - 1], members[loop.index0 + 1] %}
        {% if loop.index0 - 1 == state.last_of_range or modules.re.match(no_end_of_range, lower) or modules.re.match(no_end_of_range, upper) %}
            {% set state.complaint = "the '-' in '" ~ lower ~ '-' ~ upper ~ "' makes no range; as a character it is written \\-" %}
        {% elif controls.get(lower, lower[-1]) > controls.get(upper, upper[-1]) %}
            {% set state.complaint = "the range '" ~ lower ~ '-' ~ upper ~ "' runs backwards" %}
        {% endif %}
        {% set state.last_of_range = loop.index0 + 1 %}
    {% endif %}{% endfor %}
    {{ return(state.complaint) }}
{% endmacro %}
