{#- What only the code of a model shows: `did(…) and did(…)` is one of the two by the time a word sees it, and a name that does not
    exist is nothing once it was joined to a text. Most code passes at first sight. -#}

{% macro code_problems(code, told=[]) %}
    {#- The problems of a model's code, but for names that were `told` already. -#}
    {% set text = "'(?:[^'\\\\]|\\\\[\\s\\S])*'|\"(?:[^\"\\\\]|\\\\[\\s\\S])*\"" %}
    {% set state = namespace(item='(?:' ~ text ~ "|[^{}'\"])") %}
    {% for depth in range(10) %}
        {% set state.item = '(?:' ~ text ~ "|[^{}'\"]|\\{" ~ state.item ~ '*\\})' %}
    {% endfor %}
    {% set tags = modules.re.findall(
        '\\{#[\\s\\S]*?#\\}|\\{%[-+]?\\s*raw\\s*[-+]?%\\}[\\s\\S]*?\\{%[-+]?\\s*endraw\\s*[-+]?%\\}|\\{\\{' ~ state.item ~ '*\\}\\}|\\{%' ~ state.item ~ '*%\\}',
        code
    ) %}
    {#- Each {{ … }} and {% … %} as its tokens, the latter's name first. -#}
    {% set statements = [] %}
    {% for tag in tags if tag[:2] != '{#' and not modules.re.match('\\{%[-+]?\\s*raw\\b', tag) %}
        {% do statements.append({'is_tag': tag[:2] == '{%', 'tokens': modules.re.findall(
            text ~ '|[A-Za-z_]\\w*|\\d[\\w.]*|[<>=!]=|//|\\*\\*|[^\\s\\w]', modules.re.sub('^[-+]|[-+]$', '', tag[2:-2])
        )}) %}
    {% endfor %}
    {{ return(segment_builder._joined_words(statements) + segment_builder._unknown_names(statements, told)) }}
{% endmacro %}


{% macro _unknown_names(statements, told) %}
    {#- Names that neither dbt nor the model knows. A name is known once it is assigned anywhere, or asked for with care, as in
        `x is defined` and `x | default(1)`. -#}
    {% set problems = [] %}
    {% if context is undefined or 'segment_builder' not in context %}
        {{ return(problems) }}
    {% endif %}
    {% set known = {} %}
    {% for name in [
        'and', 'or', 'not', 'in', 'is', 'if', 'else', 'true', 'false', 'none', 'True', 'False', 'None', 'loop', 'recursive',
        'range', 'dict', 'lipsum', 'cycler', 'joiner', 'namespace', 'caller', 'varargs', 'kwargs', 'self', 'super',
    ] %}
        {% do known.update({name: none}) %}
    {% endfor %}
    {% set namespaces = ['segment_builder'] %}
    {% for statement in statements %}
        {% set tokens = statement.tokens %}
        {% if statement.is_tag and tokens[2:] == ['=', 'segment_builder'] %}
            {% do namespaces.append(tokens[1]) %}
        {% endif %}
        {% if statement.is_tag and tokens and tokens[0] in ('set', 'for', 'macro', 'call', 'import', 'from') %}
            {% set end = {'set': '=', 'for': 'in'}.get(tokens[0]) %}
            {% for token in (tokens[:tokens.index(end)] if end in tokens else tokens) %}
                {% do known.update({token: none}) %}
            {% endfor %}
        {% endif %}
        {% for index in range(1, tokens | length) if tokens[index] in ('is', '|') %}
            {% set test = tokens[index + 1:index + 3] | join(' ') %}
            {% if modules.re.match('(not )?(un)?defined\\b' if tokens[index] == 'is' else '(default|d)\\b', test) %}
                {% do known.update({tokens[index - 1]: none}) %}
            {% endif %}
        {% endfor %}
    {% endfor %}
    {% for statement in statements if not statement.is_tag or statement.tokens and statement.tokens[0] in ('set', 'for', 'if', 'elif', 'do', 'call') %}
        {% set tokens = statement.tokens[1:] if statement.is_tag else statement.tokens %}
        {% for index in range(tokens | length) if tokens[index] not in known and tokens[index] not in context %}
            {% set before = tokens[index - 1] if index else '' %}
            {% set is_test = before == 'is' or before == 'not' and index > 1 and tokens[index - 2] == 'is' %}
            {% set is_attribute = before == '.' and not (
                index > 1 and tokens[index - 2] in namespaces and tokens[index + 1:index + 2] == ['(']
                and tokens[index] not in context['segment_builder']
            ) %}
            {% if before != '|' and not is_attribute and not is_test and tokens[index + 1:index + 2] != ['='] and modules.re.match('[A-Za-z_]', tokens[index]) %}
                {% do known.update({tokens[index]: none}) %}
                {% set problem = segment_builder._unknown_name(tokens[index]) %}
                {% if problem.found not in told | map(attribute='found') %}
                    {% do problems.append(dict(problem, path='code')) %}
                {% endif %}
            {% endif %}
        {% endfor %}
    {% endfor %}
    {{ return(problems) }}
{% endmacro %}


{% macro _joined_words(statements) %}
    {#- Words joined by and, or and not. A word always counts as true, so `did(…) and x` is x, whatever it is, and `did(…) or x` is
        never x; `x and at_least(3)` and `x or at_least(3)` may well be meant. -#}
    {% set problems = [] %}
    {% set joined = [] %}
    {% for statement in statements if 'and' in statement.tokens or 'or' in statement.tokens or 'not' in statement.tokens %}
        {% do joined.append(statement) %}
    {% endfor %}
    {% if not joined %}
        {{ return(problems) }}
    {% endif %}
    {% set words = segment_builder.words() %}
    {#- Variables that hold a word, and those that may hold something else. -#}
    {% set variables, doubtful = {}, {} %}
    {% for statement in statements %}
        {% set tokens = statement.tokens[1:] if statement.is_tag else statement.tokens %}
        {#- Of each open bracket: what the operand that is being read is, and whether all of the and-chain before it were words. -#}
        {% set levels = [{'operand': '', 'all_words': true, 'is_plain': true, 'start': 0}] %}
        {% for token in tokens %}
            {% set here, index = levels[-1], loop.index0 %}
            {% set next = tokens[index + 1] if not loop.last else '' %}
            {% if not here.operand %}
                {% do here.update({'start': index}) %}
            {% endif %}
            {% if token in ('(', '[', '{') %}
                {% do levels.append({
                    'operand': '', 'all_words': true, 'is_plain': token == '(', 'start': index + 1,
                    'is_word': token == '(' and here.operand == 'word without arguments', 'is_group': not here.operand,
                }) %}
            {% elif token in (')', ']', '}') %}
                {% if levels | length > 1 %}
                    {% set inner = levels.pop() %}
                    {% set is_word = inner.is_word or inner.is_group and inner.is_plain and inner.operand == 'word' %}
                    {% do levels[-1].update({'operand': 'word' if is_word else 'other'}) %}
                {% endif %}
            {% elif token in ('and', 'or') %}
                {% set is_word = here.operand == 'word' %}
                {% if is_word and (token == 'and' or here.all_words) %}
                    {% do problems.append(segment_builder._joined_problem(token, tokens[here.start:index], tokens[index + 1:])) %}
                {% endif %}
                {% do here.update({
                    'operand': '', 'all_words': token == 'or' or (here.all_words and is_word), 'is_plain': false,
                }) %}
            {% elif token == 'not' %}
                {% set rest = tokens[index + 3:] if tokens[index + 2:index + 3] == ['.'] else tokens[index + 1:] %}
                {% if rest | length > 1 and rest[0] in words and rest[1] == '(' %}
                    {% do problems.append(segment_builder._joined_problem(token, [], tokens[index + 1:])) %}
                {% endif %}
                {% do here.update({'operand': 'other'}) %}
            {% elif token in (',', ':', '=', 'if', 'else') %}
                {% do here.update({'operand': '', 'all_words': true, 'is_plain': false}) %}
            {% elif here.operand in ('', 'namespace.') and token in words and next == '(' %}
                {% do here.update({'operand': 'word without arguments'}) %}
            {% elif not here.operand and token in variables and token not in doubtful and next not in ('.', '[', '(', '=') %}
                {% do here.update({'operand': 'word'}) %}
            {% elif not here.operand and next == '.' and modules.re.match('[A-Za-z_]', token) %}
                {% do here.update({'operand': 'namespace'}) %}
            {% else %}
                {% do here.update({'operand': 'namespace.' if token == '.' and here.operand == 'namespace' else 'other'}) %}
            {% endif %}
        {% endfor %}
        {% if statement.is_tag and statement.tokens[:1] == ['set'] and tokens | length > 2 and tokens[1] == '=' %}
            {#- The = has made it a value of several parts; nothing else may. -#}
            {% set is_word = levels[0].operand == 'word' and not ('if' in tokens or 'and' in tokens or 'or' in tokens) %}
            {% do (variables if is_word else doubtful).update({tokens[0]: none}) %}
        {% endif %}
    {% endfor %}
    {{ return(problems) }}
{% endmacro %}


{% macro _joined_problem(operator, left, right) %}
    {% set first = (left | join).replace(',', ', ') %}
    {% set start = right | join %}
    {% set second = start.split('(')[0].split(',')[0] ~ ('(…)' if '(' in start.split(',')[0]) %}
    {{ return({
        'path': 'code',
        'found': (first if first | length <= 60 else first[:57] ~ '…') ~ (' ' if first) ~ operator ~ ' ' ~ second,
        'allowed': {
            'and': 'all_of(…, …) for conditions, a list […] for filters of one property; Jinja keeps one of the two',
            'or': 'any_of(…, …); Jinja keeps one of the two',
            'not': 'none_of(…) or did_not(…); Jinja makes it false',
        }[operator],
        'nearest': none,
    }) }}
{% endmacro %}
