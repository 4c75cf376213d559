{#- A reader of JSON that says where a text stops being JSON, and which keys stand twice. It runs only for texts that have such a
    place, once over the text's tokens. -#}

{% macro json_findings(text) %}
    {#- {complaint: why the text is no JSON, in words, or none; offset: where; repeated: [{path, first, second}], the keys that stand
        twice in one object, with the offsets of both}. -#}
    {% set good_string = '"[^"\\\\\\x00-\\x1f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\x00-\\x1f]*)*"' %}
    {% set tokens = modules.re.findall(
        '[ \\t\\r\\n]+|' ~ good_string ~ '|"(?:[^"\\\\\\n]|\\\\[^\\n])*"?|[-+.0-9][-+.0-9A-Za-z]*|[A-Za-z_$][A-Za-z0-9_$]*|//|/[*]|(?s:.)', text
    ) %}
    {% set number = '-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?$' %}
    {% set opened, repeated = [], [] %}
    {% set state = namespace(expected='value', offset=0, previous='', previous_offset=0, complaint=none, at=0) %}
    {% for token in tokens if state.complaint is none %}
        {% set first = token[0] %}
        {% set expected = state.expected %}
        {% set is_string = first == '"' and modules.re.match(good_string ~ '$', token) is not none %}
        {% set is_closed = false %}
        {% if first in ' \t\r\n' %}
            {#- Between tokens. -#}
        {% elif expected in ('value', 'first value') and (
            is_string or token in ('true', 'false', 'null') or first in '-0123456789' and modules.re.match(number, token)
        ) %}
            {% set state.expected = 'next' if opened else 'end' %}
        {% elif expected in ('value', 'first value') and first in '{[' %}
            {% do opened.append({'bracket': first, 'offset': state.offset, 'keys': {}, 'key': '', 'index': 0}) %}
            {% set state.expected = 'first key' if first == '{' else 'first value' %}
        {% elif expected in ('key', 'first key') and is_string %}
            {% set key, object = fromjson(token), opened[-1] %}
            {% do object.update({'key': key}) %}
            {% if key in object['keys'] %}
                {% do repeated.append({
                    'path': segment_builder._path_of(opened), 'first': object['keys'][key], 'second': state.offset
                }) %}
            {% else %}
                {% do object['keys'].update({key: state.offset}) %}
            {% endif %}
            {% set state.expected = 'colon' %}
        {% elif expected == 'colon' and first == ':' %}
            {% set state.expected = 'value' %}
        {% elif expected == 'next' and first == ',' %}
            {% do opened[-1].update({'index': opened[-1]['index'] + 1}) %}
            {% set state.expected = 'key' if opened[-1].bracket == '{' else 'value' %}
        {% elif opened and (
            first == '}' and opened[-1].bracket == '{' and expected in ('next', 'first key')
            or first == ']' and opened[-1].bracket == '[' and expected in ('next', 'first value')
        ) %}
            {% do opened.pop() %}
            {% set state.expected = 'next' if opened else 'end' %}
        {% else %}
            {% set is_trailing = state.previous == ',' and first in '}]' %}
            {% set state.complaint = segment_builder._cause(token, expected, state.previous, opened, text) %}
            {% set state.at = state.previous_offset if is_trailing else state.offset %}
        {% endif %}
        {% if first not in ' \t\r\n' %}
            {% set state.previous, state.previous_offset = token, state.offset %}
        {% endif %}
        {% set state.offset = state.offset + token | length %}
    {% endfor %}
    {% if state.complaint is none and state.expected != 'end' %}
        {% set state.at = text.rstrip() | length %}
        {% if not text.strip() %}
            {% set state.complaint = 'the text is empty' %}
        {% else %}
            {% set since = segment_builder.place_in_text(text[:opened[-1].offset]).line if opened else 1 %}
            {% set state.complaint = (
                'the text ends here, and ' ~ opened | length ~ (' brackets are' if opened | length > 1 else ' bracket is')
                ~ " still open, the last '" ~ opened[-1].bracket ~ "' since line " ~ since ~ ' of the text: it was cut off'
            ) %}
        {% endif %}
    {% endif %}
    {{ return({'complaint': state.complaint, 'offset': state.at, 'repeated': repeated}) }}
{% endmacro %}


{% macro _path_of(opened) %}
    {#- Of what stands in the last of the open brackets, as in the errors of validation: without wrapper, in snake_case. -#}
    {% set path = namespace(text='') %}
    {% for item in opened %}
        {% if item.bracket == '[' %}
            {% set path.text = path.text ~ '[' ~ item.index ~ ']' %}
        {% else %}
            {% set key = modules.re.sub('(?<=[a-z0-9])([A-Z])', '_\\1', item.key).lower() if modules.re.match('[a-z][A-Za-z0-9]*$', item.key) else item.key %}
            {% set path.text = path.text ~ ('.' if path.text else '') ~ key %}
        {% endif %}
    {% endfor %}
    {{ return(modules.re.sub('^(?:(?:data|attributes|definition)(?:[.]|(?=\\[))|\\[0\\][.]?(?=.))*', '', path.text)) }}
{% endmacro %}


{% macro _cause(token, expected, previous, opened, text) %}
    {#- Why a token cannot stand where it stands: the likely mistake, and what to do. -#}
    {% set first = token[0] %}
    {% if first == '\ufeff' %}
        {{ return('a byte order mark, an invisible character that some programs put before a text; take it out') }}
    {% elif first in '“”„‟‘’‚‛«»＂＇' %}
        {{ return("curly quotes, as word processors write them; JSON's are straight: \"") }}
    {% elif first in "'`" %}
        {{ return("single quotes, as in Python or JavaScript; JSON's are double: \"") }}
    {% elif token in ('//', '/*') or first == '#' %}
        {{ return('a comment, which JSON does not have; take it out') }}
    {% elif first == '"' and not (token.endswith('"') and token | length > 1) %}
        {{ return('a text that does not end on its line: its closing quote is missing (was it cut off?), or a line break in it is not written \\n') }}
    {% elif first == '"' and modules.re.search('[\\x00-\\x1f]', token) %}
        {{ return('a text with a tab or another control character in it, which JSON writes as \\t or \\u0009') }}
    {% elif first == '"' and expected not in ('next', 'colon', 'end') %}
        {{ return('a text with a backslash that begins no escape of JSON; a backslash itself is written \\\\') }}
    {% elif token in ('True', 'False', 'None') %}
        {{ return("Python's " ~ token ~ '; JSON writes ' ~ {'True': 'true', 'False': 'false', 'None': 'null'}[token]) }}
    {% elif 'NaN' in token or 'Infinity' in token or token == 'undefined' %}
        {{ return(token ~ ', which JSON does not have') }}
    {% elif first == '.' and token.startswith('...') or first == '…' %}
        {{ return('dots in place of what was left out: the text is an excerpt') }}
    {% elif first == '&' %}
        {{ return('an entity of HTML: copy the text that the page shows, not its source') }}
    {% elif first == '\\' %}
        {{ return('a backslash outside of a text: the JSON was copied out of a text of JSON or of a program, with its quotes escaped') }}
    {% elif first in '\u00a0\u200b\u200c\u200d\u2028\u2029\u202f\u3000' %}
        {{ return('a blank that is none of the blanks of JSON, such as a no-break space; retype it') }}
    {% elif previous == ',' and first in '}]' %}
        {{ return("a comma with nothing behind it before '" ~ first ~ "'; take it out") }}
    {% elif first == ',' and previous in (',', '[', '{', '') %}
        {{ return('a comma with nothing before it') }}
    {% elif expected == 'end' %}
        {{ return('something behind the end of the definition, whose brackets are all closed; a model holds one definition') }}
    {% elif expected == 'next' and (first in '"{[-0123456789' or token in ('true', 'false', 'null')) %}
        {{ return('a comma is missing before it') }}
    {% elif expected in ('next', 'first key', 'first value') and first in '}]' %}
        {% set since = segment_builder.place_in_text(text[:opened[-1].offset]).line %}
        {{ return("'" ~ opened[-1].bracket ~ "' since line " ~ since ~ " of the text is still open and cannot be closed by '" ~ first ~ "'") }}
    {% elif expected in ('key', 'first key') and modules.re.match('[A-Za-z_$0-9]', first) %}
        {{ return('a key without quotes; JSON writes "' ~ segment_builder.shortened_text(token, 40) ~ '"') }}
    {% elif first in '+-.0123456789' and expected in ('value', 'first value') %}
        {{ return('no number of JSON: it has no plus sign, no zeros before it, and digits on both sides of the point') }}
    {% elif expected in ('value', 'first value') and modules.re.match('[A-Za-z_$]', first) %}
        {{ return(
            'a word without quotes; JSON writes a text as "' ~ segment_builder.shortened_text(token, 40) ~ '"' if opened
            else 'this is no JSON; a definition begins with {'
        ) }}
    {% endif %}
    {{ return({
        'value': 'a value should stand here', 'first value': 'a value or ] should stand here',
        'key': 'a key in double quotes should stand here', 'first key': 'a key in double quotes or } should stand here',
        'colon': "a colon should stand here, behind the key", 'next': "a comma or a closing bracket should stand here",
    }[expected]) }}
{% endmacro %}
