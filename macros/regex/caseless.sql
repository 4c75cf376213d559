{% macro caseless_regex(pattern) %}
    {#- A pattern with a leading `(?i)` without it: the letters A to Z, and these alone, as sets of both cases. An engine's own
        flag takes in others, such as the Kelvin sign. -#}
    {% if not pattern.startswith('(?i)') %}
        {{ return(pattern) }}
    {% endif %}
    {% set parts = [] %}
    {% for token in segment_builder.regex_tokens(pattern[4:]) %}
        {% if modules.re.match('[A-Za-z]$', token) %}
            {% do parts.append('[' ~ token.upper() ~ token.lower() ~ ']') %}
        {% elif token[0] == '[' %}
            {% do parts.append(segment_builder._caseless_set(token)) %}
        {% else %}
            {% do parts.append(token) %}
        {% endif %}
    {% endfor %}
    {{ return(parts | join) }}
{% endmacro %}


{% macro _caseless_set(token) %}
    {#- The set with what the other case of its letters and ranges adds, where it makes no range of a '-' at either end. -#}
    {% set start = '[^' if token.startswith('[^') else '[' %}
    {% set members = modules.re.findall('\\[:[a-z]+:\\]|(?:\\\\[\\s\\S]|[^-])-(?:\\\\[\\s\\S]|[\\s\\S])|\\\\[\\s\\S]|[\\s\\S]', token[start | length:-1]) %}
    {% set added = [] %}
    {% for member in members %}
        {% if member in ('[:lower:]', '[:upper:]') %}
            {% do added.append('[:alpha:]') %}
        {% elif modules.re.match('[A-Za-z]$', member) %}
            {% do added.append(member.swapcase()) %}
        {% elif member | length > 2 and not member.startswith('[:') %}
            {% set ends = modules.re.match('(\\\\[\\s\\S]|[^-])-(\\\\[\\s\\S]|[\\s\\S])$', member) %}
            {% set controls = {'\\t': '\t', '\\n': '\n', '\\f': '\f', '\\r': '\r'} %}
            {% set lower = controls.get(ends.group(1), ends.group(1)[-1]) %}
            {% set upper = controls.get(ends.group(2), ends.group(2)[-1]) %}
            {% for first, last in [('A', 'Z'), ('a', 'z')] %}
                {% set first, last = [first, lower] | max(case_sensitive=true), [last, upper] | min(case_sensitive=true) %}
                {% if first <= last %}
                    {% do added.append(first.swapcase() ~ '-' ~ last.swapcase()) %}
                {% endif %}
            {% endfor %}
        {% endif %}
    {% endfor %}
    {% set before = members[:1] if members and members[0] == '-' else [] %}
    {{ return(start ~ (before + added + members[before | length:]) | join ~ ']') }}
{% endmacro %}
