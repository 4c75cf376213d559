{#- What a definition's author gets to read: where, what was found, what is allowed, the nearest allowed word. -#}

{% macro _report(problems, path, value, allowed, nearest_of=[], nearest=none) %}
    {#- A value that is not right. One that JSON cannot write, a date say, is shown as text. -#}
    {% set json = tojson(value) %}
    {% do problems.append({
        'path': path, 'found': json if json is not none else tojson(value | string), 'allowed': allowed,
        'nearest': nearest or (segment_builder.nearest_word(value, nearest_of) if value is string else none),
    }) %}
{% endmacro %}


{% macro _report_missing(problems, path, allowed) %}
    {% do problems.append({'path': path, 'found': 'nothing', 'allowed': allowed, 'nearest': none}) %}
{% endmacro %}


{% macro _report_unknown(problems, path, name, known) %}
    {% do problems.append({
        'path': path, 'found': 'a member ' ~ tojson(name), 'allowed': known | join(', '),
        'nearest': segment_builder.nearest_word(name, known),
    }) %}
{% endmacro %}


{% macro _report_choice(problems, path, value, name, allowed, choices) %}
    {#- A member whose value is none of the choices, or that is not there. -#}
    {% if name in value %}
        {% do segment_builder._report(problems, path, value[name], allowed, choices) %}
    {% else %}
        {% do segment_builder._report_missing(problems, path, allowed) %}
    {% endif %}
{% endmacro %}


{% macro _report_no_case(problems, prefix, value, shape, because) %}
    {#- Returns the members that are no news then: those of every case, as long as it is open which one holds. -#}
    {% set hints = (because + ([shape.note] if 'note' in shape and shape.by not in value else [])) | join(', ') %}
    {% do segment_builder._report_choice(
        problems, prefix ~ shape.by, value, shape.by,
        shape.cases | map('string') | map('lower') | join(', ') ~ (' (' ~ hints ~ ')' if hints else ''), shape.cases
    ) %}
    {{ return(value.keys() | list if shape.by == 'type' else segment_builder._members_of_cases(shape)) }}
{% endmacro %}


{% macro _members_of_cases(shape) %}
    {% set names = [] %}
    {% for case in shape.get('cases', {}).values() %}
        {% do names.extend(([case.by] if 'by' in case else []) + case.get('members', {}).keys() | list) %}
        {% do names.extend(case.get('optional', {}).keys() | list + segment_builder._members_of_cases(case)) %}
    {% endfor %}
    {{ return(names | unique | list) }}
{% endmacro %}


{% macro problems_in_words(problems) %}
    {% set lines = [] %}
    {% for problem in problems %}
        {% do lines.append(
            '  ' ~ loop.index ~ '. ' ~ problem.path ~ ': found ' ~ problem.found ~ '; allowed: ' ~ problem.allowed
            ~ ('. Did you mean ' ~ tojson(problem.nearest) ~ '?' if problem.nearest is not none else '')
        ) %}
    {% endfor %}
    {{ return(
        "Segment '" ~ model.name ~ "' has " ~ problems | length ~ ' problem' ~ ('s' if problems | length > 1 else '')
        ~ ' in its definition:\n' ~ lines | join('\n')
    ) }}
{% endmacro %}


{% macro kind_in_words(kind, registry) %}
    {#- What a kind of registry() allows. -#}
    {% if kind is mapping and 'filter_on' in kind %}
        {{ return('a filter on a ' ~ kind.filter_on ~ ', an object with type (' ~ kind.types | join(', ') ~ ') and operator') }}
    {% elif kind is mapping and 'each' in kind %}
        {{ return(
            ('a list of at least one item, each ' if kind.filled else 'a list, each item ')
            ~ segment_builder.kind_in_words(kind.each, registry)
        ) }}
    {% elif kind is mapping %}
        {% set names = ([kind.by] if 'by' in kind else []) + kind.get('members', {}).keys() | list + kind.get('optional', {}).keys() | list %}
        {#- Of a condition, the type alone: it has too many cases. -#}
        {% set names = names + (segment_builder._members_of_cases(kind) if kind.by != 'type' else []) %}
        {{ return('an object with ' ~ names | join(', ')) }}
    {% elif kind is not string %}
        {{ return(kind | join(', ')) }}
    {% elif kind.startswith('nothing') %}
        {{ return(kind) }}
    {% endif %}
    {{ return({
        'text': 'a text', 'text?': 'a text or null', 'regex?': 'a regular expression or null',
        'item?': 'a text, a whole number or null', 'boolean': 'true or false',
        'number': 'a number', 'integer': 'a whole number', 'quantity': 'a whole number, 0 or more',
        'distance': 'a number, 0 or more', 'month': 'a whole number from 1 to 12', 'percentage': 'a number from 0 to 100',
        'instant': 'an instant as in RFC 3339, such as 2026-03-31T00:00:00+00:00',
        'country': 'an ISO 3166 code of a country, such as USA',
        'alpha-2': 'an ISO 3166 alpha-2 code of a country, such as US',
        'profile property': "email, first_name, …, location['city'], … or properties['the name of a custom property']",
        'first step': 'true: a funnel starts with something that happened',
    }[kind]) }}
{% endmacro %}


{% macro nearest_word(word, candidates) %}
    {#- The candidate with the smallest edit distance, none where even that shares little with the word. -#}
    {% set best = namespace(word=none, distance=1 + (word | length) // 2) %}
    {% for candidate in candidates if candidate is string %}
        {#- Two texts are at least as far apart as their lengths. -#}
        {% if (candidate | length - word | length) | abs < best.distance %}
            {% set distance = segment_builder._edit_distance(word.lower().replace('_', '-'), candidate.lower().replace('_', '-')) %}
            {% if distance < best.distance %}
                {% set best.word = candidate %}
                {% set best.distance = distance %}
            {% endif %}
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
