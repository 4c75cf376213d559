{#- What a definition's author gets to read: where, what was found, what is allowed, the nearest allowed word. -#}

{% macro _report(problems, path, value, allowed, nearest_of=[], nearest=none) %}
    {#- A value that is not right. One that JSON cannot write, a date say, is shown as text. -#}
    {% set json = tojson(value) %}
    {% do problems.append({
        'path': path, 'found': segment_builder.shortened_text(json if json is not none else tojson(value | string), 200), 'allowed': allowed,
        'nearest': nearest or (segment_builder.nearest_word(value, nearest_of) if value is string else none),
    }) %}
{% endmacro %}


{% macro _report_missing(problems, path, allowed) %}
    {% do problems.append({'path': path, 'found': 'nothing', 'allowed': allowed, 'nearest': none}) %}
{% endmacro %}


{% macro _report_no_node(problems, path, node, forms) %}
    {#- What an export may hold in place of a definition is told what to do. -#}
    {% set hint = '' %}
    {% if path %}
    {% elif node is none %}
        {% set hint = '. This segment came without a definition: export it again with its definition, or leave it out' %}
    {% elif node is sequence and node is not string and node is not mapping %}
        {% set hint = '. ' ~ (
            'A model holds one segment: write a model for each of these ' ~ node | length if node else 'This export holds no segment'
        ) %}
    {% endif %}
    {% do segment_builder._report(
        problems, path or 'definition', node.keys() | list if node is mapping else node,
        'an object with exactly one of ' ~ forms | join(', ') ~ hint
    ) %}
{% endmacro %}


{% macro _report_unknown(problems, path, name, known) %}
    {% do problems.append({
        'path': path, 'found': 'a member ' ~ segment_builder.shortened_text(tojson(name), 200), 'allowed': known | join(', '),
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
        {% do lines.append('  ' ~ loop.index ~ '. ' ~ problem.path ~ ': ' ~ segment_builder.problem_in_words(problem)) %}
    {% endfor %}
    {{ return(
        "Segment '" ~ model.name ~ "' has " ~ problems | length ~ ' problem' ~ ('s' if problems | length > 1 else '')
        ~ ' in its definition:\n' ~ lines | join('\n')
        ~ ('\n  … and ' ~ (problems | length - 20) ~ ' more' if problems | length > 20 else '')
    ) }}
{% endmacro %}


{% macro problem_in_words(problem) %}
    {#- All of it but the path. -#}
    {{ return(
        'found ' ~ problem.found ~ '; allowed: ' ~ problem.allowed
        ~ ('. Did you mean ' ~ tojson(problem.nearest) ~ '?' if problem.nearest is not none else '')
    ) }}
{% endmacro %}


{% macro kind_in_words(kind, registry) %}
    {#- What a kind of registry() allows. -#}
    {% if kind is mapping and 'filter_on' in kind %}
        {{ return('a filter on a ' ~ kind.filter_on ~ ', an object with type (' ~ kind.types | join(', ') ~ ') and operator') }}
    {% elif kind is mapping and 'each' in kind %}
        {{ return(
            ('a list of at least one item, each ' if kind.filled else 'a list, each item ')
            ~ segment_builder.kind_in_words(kind.each, registry) ~ ('; ' ~ kind.note if 'note' in kind else '')
        ) }}
    {% elif kind is mapping %}
        {% set names = ([kind.by] if 'by' in kind else []) + kind.get('members', {}).keys() | list + kind.get('optional', {}).keys() | list %}
        {% for name in kind.get('instead', {}) %}{% do names.append('or ' ~ name) %}{% endfor %}
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
        'item?': 'a text, a whole number or null', 'boolean': 'true or false', 'flag': 'true or false',
        'number': 'a number', 'integer': 'a whole number', 'quantity': 'a whole number, 0 or more',
        'distance': 'a number, 0 or more', 'month': 'a whole number from 1 to 12', 'percentage': 'a number from 0 to 100',
        'share': 'a number above 0, up to 100', 'count': 'a whole number, 1 or more',
        'instant': 'an instant as in RFC 3339, such as 2026-03-31T00:00:00+00:00',
        'version': "a version as a text, up to four numbers of at most nine digits with dots between them, such as '1.10'",
        'country': 'an ISO 3166 code of a country, such as USA',
        'alpha-2': 'an ISO 3166 alpha-2 code of a country, such as US',
        'profile property': "email, first_name, …, location['city'], … or properties['the name of a custom property']",
        'first step': 'true: a funnel starts with something that happened',
    }[kind]) }}
{% endmacro %}


{% macro nearest_word(word, candidates) %}
    {#- The candidate that is meant by another word for it, or the one with the smallest edit distance, or the shortest one
        that begins with it, or it with that. At most one letter in three may differ: what shares less shares no meaning. -#}
    {% set other_word = segment_builder._other_words().get(word.lower().replace('-', '_').replace(' ', '_')) %}
    {% for candidate in candidates if other_word is not none and candidate in other_word %}
        {{ return(candidate) }}
    {% endfor %}
    {% set plain_word = word.lower().replace('_', '-') %}
    {% set best = namespace(word=none, distance=1 + [1, (word | length) // 3] | max, begun=[]) %}
    {% for candidate in candidates if candidate is string %}
        {% set plain = candidate.lower().replace('_', '-') %}
        {#- Two texts are at least as far apart as their lengths; a word and its negation are near in letters alone. -#}
        {% if (plain | length - plain_word | length) | abs < best.distance
            and plain not in ('not-' ~ plain_word, 'un' ~ plain_word) and plain_word not in ('not-' ~ plain, 'un' ~ plain) %}
            {% set distance = segment_builder._edit_distance(plain_word, plain) %}
            {% if distance < best.distance %}
                {% set best.word = candidate %}
                {% set best.distance = distance %}
            {% endif %}
        {% endif %}
        {% if [plain | length, plain_word | length] | min > 2 and (plain.startswith(plain_word) or plain_word.startswith(plain)) %}
            {% do best.begun.append(candidate) %}
        {% endif %}
    {% endfor %}
    {% set lengths = best.begun | map('length') | list %}
    {% set is_close = lengths | length == 1 or lengths and lengths | min <= word | length + 3 %}
    {% if best.word is none and is_close and lengths | select('equalto', lengths | min) | list | length == 1 %}
        {{ return(best.begun[lengths.index(lengths | min)]) }}
    {% endif %}
    {{ return(best.word) }}
{% endmacro %}


{% macro nearest_profile_property(name) %}
    {#- Of the places' names only what stands in the brackets is compared: location['…'] makes none of them near. -#}
    {% set place = modules.re.match("location\\[['\"]?(.*?)['\"]?\\]$", name) %}
    {% if not place %}
        {{ return(segment_builder.nearest_word(name, segment_builder.profile_columns())) }}
    {% endif %}
    {% set names = [] %}
    {% for column in segment_builder.profile_columns() if column.startswith('location') %}
        {% do names.append(column[10:-2]) %}
    {% endfor %}
    {% set nearest = segment_builder.nearest_word(place.group(1), names) %}
    {{ return("location['" ~ nearest ~ "']" if nearest is not none else none) }}
{% endmacro %}


{% macro _other_words() %}
    {#- What people write -> what it is called in the grammar, in each place where it may stand. -#}
    {{ return({
        'km': ['kilometers'], 'kms': ['kilometers'], 'kilometres': ['kilometers'], 'mi': ['miles'],
        'eu': ['european_union'], 'europe': ['european_union'], 'us': ['united_states'], 'usa': ['united_states'],
        'eq': ['equals'], 'is': ['equals'], '=': ['equals'], '==': ['equals'], 'ne': ['not-equals'], 'is_not': ['not-equals'],
        '!=': ['not-equals'], '<>': ['not-equals'],
        'gt': ['greater-than'], '>': ['greater-than'], 'more_than': ['greater-than'],
        'gte': ['greater-than-or-equal'], '>=': ['greater-than-or-equal'], 'at_least': ['greater-than-or-equal'],
        'lt': ['less-than'], '<': ['less-than'], 'lte': ['less-than-or-equal'], '<=': ['less-than-or-equal'], 'at_most': ['less-than-or-equal'],
        'contains': ['contains-any'], 'one_of': ['in', 'contains-any'], 'none_of': ['not-in', 'not-contains-any'],
        'exists': ['is-set'], 'not_exists': ['not-set'], 'is_null': ['not-set'],
        'text': ['string'], 'number': ['numeric'], 'integer': ['numeric'], 'int': ['numeric'], 'float': ['numeric'], 'bool': ['boolean'],
        'array': ['list'], 'datetime': ['date'], 'timestamp': ['date'],
        'avg': ['average'], 'mean': ['average'], 'min': ['minimum'], 'max': ['maximum'], 'total': ['sum'], 'distinct': ['unique'],
        'town': ['city'], 'state': ['region'], 'province': ['region'], 'postal_code': ['zip'], 'postcode': ['zip'], 'lat': ['latitude'],
        'and': ['all'], 'or': ['any'], 'not': ['none'],
        'xmas': ['christmas'], 'bfcm': ['black_friday_weekend'], 'black_friday': ['black_friday_weekend'], 'st_nicholas': ['sinterklaas'],
        'valentines': ['valentines_day'], 'mother_s_day': ['mothers_day'], 'father_s_day': ['fathers_day'],
    }) }}
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
