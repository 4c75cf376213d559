{#- The text of a definition: JSON, as it was pasted. fromjson() says nothing but none to what it cannot read and keeps the last of two
    equal keys, so the text itself is looked at: as it is given to segment(), and in the model's file. -#}

{% macro read_text(definition, problems) %}
    {#- A definition as it came -> what its text holds; keys that stand twice are added to the problems. -#}
    {% set raw_code = (model.raw_code or '').replace('\r\n', '\n') if model is defined else '' %}
    {% set texts = segment_builder.definition_texts(raw_code) if 'endset' in raw_code else [] %}
    {% if definition is string and definition | trim not in texts | map(attribute='text') | map('trim') | list %}
        {% do texts.append({'text': definition, 'before': ''}) %}
    {% endif %}
    {% for item in texts %}
        {% set value = fromjson(item.text) %}
        {#- What is outside of JSON's strings, and each string as one quote: a key is a quote and a colon. -#}
        {% set string = '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"' %}
        {% set outside = modules.re.sub('(?s)' ~ string, '"', item.text) %}
        {% set number_of_keys = modules.re.sub(string, '"', tojson(value)).count('":') if value is not none else -1 %}
        {% if 'N' in outside or 'Inf' in outside or modules.re.findall('"\\s*:', outside) | length != number_of_keys %}
            {% set found = segment_builder.json_findings(item.text) %}
            {% if found.complaint is not none %}
                {% do segment_builder._raise_at(item, found.offset, 'its definition is no JSON. ', found.complaint) %}
            {% elif value is none and item.text | trim != 'null' %}
                {% do segment_builder._raise_at(item, 0, 'its definition is no JSON. ', 'dbt cannot read this text') %}
            {% endif %}
            {% for repeated in found.repeated %}
                {% do problems.append({
                    'path': repeated.path, 'found': 'this key twice, on line ' ~ segment_builder.place_in_text(item.before ~ item.text[:repeated.first]).line
                    ~ ' and on line ' ~ segment_builder.place_in_text(item.before ~ item.text[:repeated.second]).line,
                    'allowed': 'each key once in an object', 'nearest': none,
                }) %}
            {% endfor %}
        {% endif %}
    {% endfor %}
    {% if definition is string %}
        {{ return(fromjson(definition)) }}
    {% elif definition is none and not texts %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ model.name ~ "' got null for its definition, which is what fromjson() makes of a text that is no JSON. "
            ~ 'Give segment() the text itself, to be told where: ' ~ segment_builder.paste_form()
        ) %}
    {% endif %}
    {{ return(definition) }}
{% endmacro %}


{% macro paste_form() %}
    {#- How JSON is pasted into a model. -#}
    {{ return('{' ~ '% set definition %}{' ~ '% raw %} … {' ~ '% endraw %}{' ~ '% endset %} {' ~ '{ segment(definition) }' ~ '}') }}
{% endmacro %}


{% macro definition_texts(raw_code) %}
    {#- The blocks of a model's file that are read as definitions: {text, before: all that stands before it}. Nothing in them is
        Jinja's: a block that Jinja would change is an error. -#}
    {% set read = modules.re.findall('(?:fromjson|segment|preview)\\s*\\(\\s*(?:fromjson\\s*\\(\\s*)?(\\w+)', raw_code) %}
    {% set tag, end = '[{]%[-+]?\\s*', '\\s*[-+]?%[}]' %}
    {% set block = (
        '(?s)[{]#.*?#[}]|' ~ tag ~ 'set\\s+(\\w+)\\s*(?:[|][^%=]*)?' ~ end ~ '(?:\\s*' ~ tag ~ 'raw' ~ end ~ '(.*?)' ~ tag ~ 'endraw' ~ end
        ~ '\\s*|(.*?))' ~ tag ~ 'endset' ~ end
    ) %}
    {% set texts = [] %}
    {% for match in modules.re.finditer(block, raw_code) if match.group(1) in read %}
        {% set group = 3 if match.group(2) is none else 2 %}
        {% set text = match.group(group) %}
        {% set item = {'text': text, 'before': raw_code[:match.start(group)]} %}
        {% set jinja = modules.re.search('[{][{%#]', text) if group == 3 else none %}
        {% if jinja %}
            {% do segment_builder._raise_at(
                item, jinja.start(), 'its definition holds ' ~ jinja.group(0) ~ ', which dbt reads as Jinja, not as text. ',
                'paste it so that nothing in it is: ' ~ segment_builder.paste_form()
            ) %}
        {% endif %}
        {% do texts.append(item) %}
    {% endfor %}
    {{ return(texts) }}
{% endmacro %}


{% macro place_in_text(before) %}
    {#- Line and column, counted from 1, of what follows a text. -#}
    {% set last_line = before.split('\n')[-1] %}
    {{ return({'line': before.count('\n') + 1, 'column': last_line | length + 1, 'last_line': last_line}) }}
{% endmacro %}


{% macro _raise_at(item, offset, what, complaint) %}
    {#- An error with its place, and the line with a mark below it. -#}
    {% set place = segment_builder.place_in_text(item.before ~ item.text[:offset]) %}
    {% set left = place.last_line[-50:] %}
    {% set line = left ~ item.text[offset:offset + 30].split('\n')[0] %}
    {% do exceptions.raise_compiler_error(
        "Segment '" ~ model.name ~ "': " ~ what ~ 'Line ' ~ place.line ~ ', column ' ~ place.column ~ ': ' ~ complaint ~ '\n    '
        ~ line.replace('\t', ' ') ~ '\n    ' ~ ' ' * (left | length) ~ '^'
    ) %}
{% endmacro %}
