{% macro registry() %}
    {#-
        The grammar as data, for judging one definition: what a type of condition or filter says of itself is asked for where the
        definition first has one, for most have few. grammar() asks for all.

        condition   the shape of a condition: `cases` has one entry per type, none as long as nobody has asked for it
        filters     filter type -> its grammar as of_filter() has it, once somebody has asked
        numbers     kinds that are numbers: between which bounds, whole or not

        A shape says what an object may hold: `members`, `optional` (may also be null or empty), and `by`: a member whose
        value chooses one of `cases`, a shape that adds its own members. `instead` has, by the name of a member, the shape that
        counts where that member is there. Where one of the members of `together` is there, a condition is asked for its `problem`.
        A kind says what a member may hold: a word of kind_in_words() (a `flag` may be absent), a list of the allowed texts, a shape, or
        {each: kind}: a list, of at least one item if `filled`; its `first` item may be of a kind of its own, and where the first
        is an `or_each`, so are all; or
        {filter_on: context, types: filter type -> its operators and groups of operators}: a filter. `value` is the kind of its
        operand, where it is not the operator's own; with `missing` it may say `missing: match`, with `compares` name another
        property to compare with.
    -#}
    {% set cases = {} %}
    {% for type in segment_builder.of_condition('types', {}) %}
        {% do cases.update({type: none}) %}
    {% endfor %}
    {% set huge = 1.7976931348623157e308 %}
    {{ return({
        'condition': {'by': 'type', 'cases': cases},
        'filters': {},
        'numbers': {
            'number': {'least': -huge, 'most': huge},
            'integer': {'least': -huge, 'most': huge, 'is_whole': true},
            'quantity': {'least': 0, 'most': huge, 'is_whole': true},
            'distance': {'least': 0, 'most': huge},
            'month': {'least': 1, 'most': 12, 'is_whole': true},
            'percentage': {'least': 0, 'most': 100},
            'share': {'least': 5e-324, 'most': 100},
            'count': {'least': 1, 'most': huge, 'is_whole': true},
        },
    }) }}
{% endmacro %}


{% macro grammar() %}
    {#- The whole grammar, for programs, the reference and the tests: as registry() has it, but with every condition's shape, with
        `filter:CONTEXT` for a kind of filters and what it says beside it:

        filters     filter type -> operator -> members beside `type` and `operator`
        contexts    where a filter stands -> filter type -> operators that are allowed there
        value_kinds where a filter stands -> the kind of its `value`, where it is not the operator's own
        ignore_case filter type -> operators that may say `ignore_case`
        missing     where a filter may say `missing: match`; `compares`: where it may name another property
        profile_properties  the names of the standard ones -#}
    {% set registry = segment_builder.registry() %}
    {% set filters, ignore_case, gathered = {}, {}, {'contexts': {}, 'value_kinds': {}, 'missing': [], 'compares': []} %}
    {% for type in segment_builder.of_filter('types', {}) %}
        {% do registry['filters'].update({type: segment_builder.of_filter('grammar', {'type': type})}) %}
    {% endfor %}
    {% for type, filter in registry['filters'].items() %}
        {% set named = {} %}
        {% for operator, members in filter.operators.items() %}
            {% do named.update({operator: segment_builder._named_filters({'members': members}, registry, gathered).members}) %}
        {% endfor %}
        {% do filters.update({type: named}) %}
        {% if 'ignore_case' in filter %}
            {% do ignore_case.update({type: filter.ignore_case}) %}
        {% endif %}
    {% endfor %}
    {% for type in registry.condition.cases %}
        {% set shape = segment_builder.of_condition('shape', {'type': type}) %}
        {% do registry.condition.cases.update({type: segment_builder._named_filters(shape, registry, gathered)}) %}
    {% endfor %}
    {{ return(dict(
        registry, filters=filters, ignore_case=ignore_case, profile_properties=segment_builder.profile_columns() | list, **gathered
    )) }}
{% endmacro %}


{% macro _named_filters(kind, registry, gathered) %}
    {#- A copy of a shape or kind with `filter:CONTEXT` for each kind of filters, of which `gathered` takes note. -#}
    {% if kind is not mapping %}
        {{ return(kind) }}
    {% elif 'filter_on' in kind %}
        {% set context, types = kind.filter_on, {} %}
        {% for type in kind.types %}
            {% do types.update({type: segment_builder.allowed_operators(kind, type, registry)}) %}
        {% endfor %}
        {% do gathered.contexts.update({context: types}) %}
        {% if 'value' in kind %}{% do gathered.value_kinds.update({context: kind['value']}) %}{% endif %}
        {% for name in ['missing', 'compares'] if kind[name] and context not in gathered[name] %}
            {% do gathered[name].append(context) %}
        {% endfor %}
        {{ return('filter:' ~ context) }}
    {% endif %}
    {% set copy = {} %}
    {% for name, inner in kind.items() %}
        {% if name in ['members', 'optional', 'cases', 'instead'] %}
            {% set named = {} %}
            {% for key, value in inner.items() %}
                {% do named.update({key: segment_builder._named_filters(value, registry, gathered)}) %}
            {% endfor %}
            {% do copy.update({name: named}) %}
        {% else %}
            {% do copy.update({name: segment_builder._named_filters(inner, registry, gathered)}) %}
        {% endif %}
    {% endfor %}
    {{ return(copy) }}
{% endmacro %}


{% macro allowed_operators(kind, type, registry) %}
    {#- Of a filter type, where the kind of filters stands. -#}
    {% set groups, operators = registry['filters'][type].groups, [] %}
    {% for name in kind.types[type] %}
        {% do operators.extend(groups[name] if name in groups else [name]) %}
    {% endfor %}
    {{ return(operators) }}
{% endmacro %}
