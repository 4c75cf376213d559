{#- A tolerated definition against registry(): one check per kind of thing, whatever the condition. Macro calls are what parsing
    spends its time on, so what most values pass at first sight is asked in line. -#}

{% macro definition_problems(tree, registry) %}
    {#- Every problem of a tolerated definition: a list of {path, found, allowed, nearest}, all but the path in words. -#}
    {% set problems = [] %}
    {% do segment_builder._check_node(tree, '', registry, problems) %}
    {% if modules.re.search('[\\\\]ud[89a-f]', tojson(tree) or '') %}
        {% do segment_builder._check_characters(tree, '', problems) %}
    {% endif %}
    {{ return(problems) }}
{% endmacro %}


{% macro _check_characters(value, path, problems) %}
    {#- JSON can spell half a surrogate pair; no warehouse can hold it, and dbt cannot write it. -#}
    {% if value is string %}
        {% if modules.re.search('[\\ud800-\\udfff]', value) %}
            {% do segment_builder._report(problems, path or 'definition', value, 'a text of whole characters') %}
        {% endif %}
    {% elif value is mapping %}
        {% for name, member in value.items() %}
            {% do segment_builder._check_characters(member, (path ~ '.' if path else '') ~ name, problems) %}
        {% endfor %}
    {% elif value is sequence %}
        {% for entry in value %}
            {% do segment_builder._check_characters(entry, path ~ '[' ~ loop.index0 ~ ']', problems) %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro _check_node(node, path, registry, problems) %}
    {% set forms = ['all', 'any', 'none', 'condition_groups', 'type'] %}
    {% set found_forms = forms | select('in', node) | list if node is mapping else [] %}
    {% if found_forms | length != 1 %}
        {% do segment_builder._report_no_node(problems, path, node, forms) %}
    {% elif found_forms[0] == 'type' %}
        {% do segment_builder._check_object(node, registry['condition'], path, registry, problems) %}
    {% elif found_forms[0] == 'condition_groups' %}
        {% set condition = dict(
            registry['condition'], note="a node such as {'any': […]} has no place inside condition_groups"
        ) %}
        {% set empty = 'a segment without conditions has nothing to hold: give it some, or leave it out' %}
        {% set group = {'members': {'conditions': {'each': condition, 'filled': true, 'note': empty}}} %}
        {% set shape = {'members': {'condition_groups': {'each': group, 'filled': true, 'note': empty}}} %}
        {% do segment_builder._check_object(node, shape, path, registry, problems) %}
    {% else %}
        {% set form, prefix = found_forms[0], path ~ '.' if path else '' %}
        {% set children = node[form] %}
        {% if children is string or children is mapping or children is not sequence or not children %}
            {% do segment_builder._report(problems, prefix ~ form, children, 'a list of at least one item, each a node') %}
        {% elif path.count('[') >= 50 %}
            {#- Python's stack holds some more, but not many. -#}
            {% do segment_builder._report(problems, prefix ~ form, children, 'a tree of at most 50 levels') %}
        {% else %}
            {% for child in children %}
                {% set child_path = prefix ~ form ~ '[' ~ loop.index0 ~ ']' %}
                {% if child is mapping and 'type' in child and 'all' not in child and 'any' not in child and 'none' not in child
                    and 'condition_groups' not in child %}
                    {% do segment_builder._check_object(child, registry['condition'], child_path, registry, problems) %}
                {% else %}
                    {% do segment_builder._check_node(child, child_path, registry, problems) %}
                {% endif %}
            {% endfor %}
        {% endif %}
        {% for name in node if name != form %}
            {% do segment_builder._report_unknown(problems, prefix ~ name, name, [form]) %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro _check_object(value, shape, path, registry, problems, because=[], known=[]) %}
    {#- `known` are members that were judged before, `because` are the choices that led to the shape. -#}
    {% set problems_before = problems | length %}
    {% if value is not mapping %}
        {% do segment_builder._report(problems, path, value, segment_builder.kind_in_words(shape, registry)) %}
        {{ return('') }}
    {% endif %}
    {#- A shape that does nothing but choose is passed through at once, as every condition is by its type. -#}
    {% if 'members' not in shape and 'optional' not in shape and 'by' in shape and shape['by'] in value %}
        {% set by, choice = shape['by'], value[shape['by']] %}
        {% if (choice is string or choice is boolean) and choice in shape['cases'] %}
            {% if shape['cases'][choice] is none %}
                {% do shape['cases'].update({choice: segment_builder.of_condition('shape', value)}) %}
            {% endif %}
            {% set shape, known = shape['cases'][choice], known + [by] %}
            {% set because = because + [by ~ ': ' ~ tojson(choice)] if by != 'type' else because %}
        {% endif %}
    {% endif %}
    {% if 'instead' in shape %}
        {% set chosen = shape['instead'] | select('in', value) | list %}
        {% set known = known if chosen else known + shape['instead'] | list %}
        {% set shape = shape['instead'][chosen[0]] if chosen else shape %}
    {% endif %}

    {% set prefix = path ~ '.' if path else '' %}
    {% set numbers = registry['numbers'] %}
    {% set optional = shape['optional'] if 'optional' in shape else {} %}
    {% set members = dict(shape['members'], **optional) if 'members' in shape else optional %}
    {% for name, kind in members.items() %}
        {% set member = value[name] if name in value else none %}
        {% if member is string and (kind is string and kind in ('text', 'text?', 'item?') or kind is not string and kind is not mapping and member in kind) %}
            {#- As most values are. -#}
        {% elif name not in value %}
            {% if name not in optional and kind != 'flag' %}
                {% do segment_builder._report_missing(problems, prefix ~ name, segment_builder.kind_in_words(kind, registry)) %}
            {% endif %}
        {% elif name in optional and (member is none or member in ({}, []) and (kind is mapping or kind is string and kind != 'text'))
            and not (kind is mapping and 'filled' in kind) %}
            {#- Absent, null and empty all mean no restriction. -#}
        {% elif kind is mapping and 'filter_on' in kind %}
            {% do segment_builder._check_filter(member, kind, prefix ~ name, registry, problems) %}
        {% elif kind is mapping and 'each' in kind %}
            {% do segment_builder._check_list(member, kind, prefix ~ name, registry, problems, because) %}
        {% elif kind is mapping %}
            {% do segment_builder._check_object(member, kind, prefix ~ name, registry, problems, because) %}
        {% elif kind is not string %}
            {% do segment_builder._report(problems, prefix ~ name, member, kind | join(', '), kind) %}
        {% elif not (
            member is boolean and kind == 'boolean'
            or member is integer and kind in numbers and numbers[kind]['least'] <= member <= numbers[kind]['most']
        ) %}
            {% do segment_builder._check_scalar(member, kind, prefix ~ name, registry, problems) %}
        {% endif %}
    {% endfor %}

    {% set known = known + members.keys() | list %}
    {% if 'by' in shape %}
        {% set by, cases = shape['by'], shape['cases'] %}
        {% set known = known + [by] %}
        {% set choice = value[by] if by in value else none %}
        {% if (choice is string or choice is boolean) and choice in cases %}
            {% do segment_builder._check_object(
                value, cases[choice], path, registry, problems, because + ([by ~ ': ' ~ tojson(choice)] if by != 'type' else []), known
            ) %}
            {% if 'together' in shape and problems | length == problems_before %}
                {% do segment_builder._check_together(value, shape, prefix, problems) %}
            {% endif %}
            {{ return('') }}
        {% endif %}
        {% set known = known + segment_builder._report_no_case(problems, prefix, value, shape, because) %}
    {% endif %}
    {% for name in value if name not in known %}
        {% do segment_builder._report_unknown(problems, prefix ~ name, name, known) %}
    {% endfor %}
    {% if 'together' in shape and problems | length == problems_before %}
        {% do segment_builder._check_together(value, shape, prefix, problems) %}
    {% endif %}
{% endmacro %}


{% macro _check_together(condition, shape, prefix, problems) %}
    {#- Members of a condition, each right by itself, that may not go together. -#}
    {% if shape['together'] | select('in', condition) | list %}
        {% set problem = segment_builder.of_condition('problem', condition) %}
        {% if problem and problem.member in condition %}
            {% do segment_builder._report(problems, prefix ~ problem.member, condition[problem.member], problem.allowed) %}
        {% elif problem %}
            {% do segment_builder._report_missing(problems, prefix ~ problem.member, problem.allowed) %}
        {% endif %}
    {% endif %}
{% endmacro %}


{% macro _check_list(value, kind, path, registry, problems, because) %}
    {% if value is string or value is mapping or value is not sequence or (kind.filled and not value) %}
        {% do segment_builder._report(problems, path, value, segment_builder.kind_in_words(kind, registry)) %}
        {{ return('') }}
    {% endif %}
    {% set first = value[0].get(kind.or_each.by) if 'or_each' in kind and value and value[0] is mapping else none %}
    {% set each = kind.or_each if first is string and first in kind.or_each.cases else kind.each %}
    {% for entry in value %}
        {% set entry_kind = kind.first if 'first' in kind and loop.first else each %}
        {% set entry_path = path ~ '[' ~ loop.index0 ~ ']' %}
        {% if entry_kind is mapping %}
            {% do segment_builder._check_object(entry, entry_kind, entry_path, registry, problems, because) %}
        {% elif entry_kind is string %}
            {% if entry is not string or entry_kind != 'text' %}
                {% do segment_builder._check_scalar(entry, entry_kind, entry_path, registry, problems) %}
            {% endif %}
        {% elif entry is not string or entry not in entry_kind %}
            {% do segment_builder._report(problems, entry_path, entry, entry_kind | join(', '), entry_kind) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro _check_scalar(value, kind, path, registry, problems) %}
    {% if kind == 'profile property' and value is string %}
        {% set is_right = segment_builder.profile_property(value) is not none %}
        {#- What is meant may be near in another way than by its letters. -#}
        {% for name in ["location['" ~ value ~ "']", value.replace('"', "'")] if not is_right and segment_builder.profile_property(name) is not none %}
            {% do segment_builder._report(problems, path, value, segment_builder.kind_in_words(kind, registry), [], name) %}
            {{ return('') }}
        {% endfor %}
    {% elif kind == 'instant' and value is string %}
        {% set is_right = segment_builder.parse_instant(value) is not none %}
    {% elif kind == 'country' and value is string %}
        {% set is_right = segment_builder.country_alpha_2(value) is not none %}
    {% elif kind == 'alpha-2' and value is string %}
        {% set is_right = value.upper() in segment_builder.countries() %}
    {% elif kind == 'version' and value is string %}
        {% set is_right = modules.re.match('[0-9]{1,9}([.][0-9]{1,9}){0,3}\\Z', value) is not none %}
    {% elif kind == 'regex?' and value is string %}
        {% set complaint = segment_builder.regex_complaint(value) %}
        {% if complaint %}
            {% do segment_builder._report(problems, path, value, 'a regular expression of the common subset; here ' ~ complaint) %}
        {% endif %}
        {% set is_right = true %}
    {% elif value is string or value is boolean %}
        {% set is_right = kind in ('text', 'text?', 'item?') if value is string else kind in ('boolean', 'flag') or kind == 'first step' and value %}
    {% elif value is number and (kind in registry.numbers or kind == 'item?') %}
        {#- NaN and the infinities lie within no bounds. -#}
        {% set rule = registry.numbers['integer' if kind == 'item?' else kind] %}
        {% set is_right = rule.least <= value <= rule.most and (not rule.is_whole or value == value | int) %}
    {% else %}
        {% set is_right = value is none and kind.endswith('?') %}
    {% endif %}
    {% if not is_right %}
        {% set nearest_of = segment_builder.countries() if kind == 'alpha-2' else [] %}
        {% set nearest = segment_builder.nearest_profile_property(value) if kind == 'profile property' and value is string else none %}
        {% do segment_builder._report(problems, path, value, segment_builder.kind_in_words(kind, registry), nearest_of, nearest) %}
    {% endif %}
{% endmacro %}


{% macro _check_filter(filter, kind, path, registry, problems) %}
    {% set context, types = kind['filter_on'], kind['types'] %}
    {% if filter is not mapping %}
        {% do segment_builder._report(problems, path, filter, segment_builder.kind_in_words(kind, registry)) %}
        {{ return('') }}
    {% endif %}
    {% set type, operator = filter.get('type'), filter.get('operator') %}
    {% if type is not string or type not in types %}
        {% set allowed = types | join(', ') ~ ' (a filter on a ' ~ context ~ ')' %}
        {% do segment_builder._report_choice(problems, path ~ '.type', filter, 'type', allowed, types) %}
        {{ return('') }}
    {% endif %}
    {% if type not in registry['filters'] %}
        {% do registry['filters'].update({type: segment_builder.of_filter('grammar', filter)}) %}
    {% endif %}
    {% set grammar = registry['filters'][type] %}
    {% set is_allowed = namespace(found=operator is string and operator in grammar['operators'] and operator in types[type]) %}
    {% for group in types[type] if group in grammar['groups'] and operator is string and operator in grammar['groups'][group] %}
        {% set is_allowed.found = true %}
    {% endfor %}
    {% if not is_allowed.found %}
        {% set operators = segment_builder.allowed_operators(kind, type, registry) %}
        {% set allowed = operators | join(', ') ~ ' (a ' ~ type ~ ' filter on a ' ~ context ~ ')' %}
        {% do segment_builder._report_choice(problems, path ~ '.operator', filter, 'operator', allowed, operators) %}
        {{ return('') }}
    {% endif %}
    {% set members = grammar['operators'][operator] %}
    {% if 'property' in filter and kind['compares'] and type in ('string', 'numeric', 'boolean')
        and members['value'] in ('text?', 'number', 'boolean') %}
        {#- Compared with another property of the profile. -#}
        {% set members = {'property': 'profile property'} %}
    {% elif 'value' in members and 'value' in kind %}
        {% set members = {'value': kind['value']} %}
    {% endif %}
    {% if 'missing' in filter and kind['missing'] and type not in ('existence', 'items') and not operator.startswith('length-') %}
        {% set members = dict(members, missing=['match']) %}
    {% endif %}
    {% if 'ignore_case' in filter and operator in grammar['ignore_case'] %}
        {% set members = dict(members, ignore_case='boolean') %}
    {% endif %}
    {% set problems_before = problems | length %}
    {% set numbers, first_sight = registry['numbers'], namespace(is_right=filter | length == members | length + 2) %}
    {% for name, kind in members.items() if first_sight.is_right %}
        {% set member = filter[name] %}
        {% set first_sight.is_right = name in filter and (
            member is string and kind in ('text', 'text?', 'item?')
            or member is integer and kind is string and kind in numbers and numbers[kind]['least'] <= member <= numbers[kind]['most']
            or member is boolean and kind == 'boolean'
            or member is string and kind is not string and kind is not mapping and member in kind
            or kind is mapping and kind['each'] == 'text' and member is sequence and member is not string and member is not mapping
            and not (member | reject('string') | list)
        ) %}
    {% endfor %}
    {% if not first_sight.is_right %}
        {% do segment_builder._check_object(filter, {'members': members}, path, registry, problems, known=['type', 'operator']) %}
    {% endif %}
    {% if 'start' in members and problems | length == problems_before %}
        {% set problem = segment_builder.of_filter('problem', filter) %}
        {% if problem %}
            {% do segment_builder._report(problems, path ~ '.' ~ problem.member, filter[problem.member], problem.allowed) %}
        {% endif %}
    {% endif %}
{% endmacro %}
