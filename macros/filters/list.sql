{% macro list_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {% set item, text, texts, length = {'value': 'item?'}, {'value': 'text?'}, {'value': {'each': 'text'}}, {'value': 'quantity'} %}
        {{ return({
            'operators': {
                'contains': item, 'not-contains': item,
                'contains-any': texts, 'contains-all': texts, 'not-contains-any': texts, 'not-contains-all': texts,
                'contains-substring': text, 'not-contains-substring': text,
                'length-equals': length, 'length-greater-than': length, 'length-greater-than-or-equal': length,
                'length-less-than': length, 'length-less-than-or-equal': length,
            },
            'groups': {
                'item': ['contains', 'not-contains'],
                'set': ['contains-any', 'contains-all', 'not-contains-any', 'not-contains-all'],
                'substring': ['contains-substring', 'not-contains-substring'],
                'length': [
                    'length-equals', 'length-greater-than', 'length-greater-than-or-equal', 'length-less-than',
                    'length-less-than-or-equal',
                ],
            },
            'ignore_case': [
                'contains', 'not-contains', 'contains-any', 'contains-all', 'not-contains-any', 'not-contains-all',
                'contains-substring', 'not-contains-substring',
            ],
        }) }}
    {% elif aspect == 'words' %}
        {{ return({
            'contains': 'contains', 'not-contains': 'does not contain',
            'contains-any': 'contains any of', 'contains-all': 'contains all of',
            'not-contains-any': 'contains none of', 'not-contains-all': 'does not contain all of',
            'contains-substring': 'has an item that contains', 'not-contains-substring': 'has no item that contains',
            'length-equals': 'has exactly', 'length-greater-than': 'has more than',
            'length-greater-than-or-equal': 'has at least', 'length-less-than': 'has fewer than',
            'length-less-than-or-equal': 'has at most',
        }[filter.operator] ~ ' ' ~ subject ~ (' items' if filter.operator.startswith('length') else '')) }}
    {% elif aspect == 'reading' %}
        {% set list = segment_builder._list_of(subject) %}
        {{ return(segment_builder.folded_list(list) if filter.get('ignore_case') else list) }}
    {% elif aspect == 'predicate' %}
        {{ return(segment_builder._list_predicate(subject, filter)) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _list_of(source) %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_list(source.column, source.key)) }}
    {% elif source.type == 'members' %}
        {{ return(segment_builder.json_member_list(source.column, source.key, source.member)) }}
    {% endif %}
    {{ return(segment_builder.scalar_list(segment_builder.text_of(source))) }}
{% endmacro %}


{% macro _list_predicate(list, filter) %}
    {% set operator, value = filter.operator, filter.value %}
    {% if filter.get('ignore_case') and value is not none %}
        {% set value = segment_builder.folded_text(value | string) if value is string or value is number else segment_builder.folded_texts(value) %}
    {% endif %}
    {% if operator.startswith('length-') %}
        {#- The length of nothing is 0, so these are never unset. -#}
        {{ return(
            segment_builder.list_length(list) ~ ' ' ~ segment_builder.comparison_sign(operator.replace('length-', ''))
            ~ ' ' ~ filter.value
        ) }}
    {% endif %}
    {% set is_asked = not operator.startswith('not-') %}
    {% set operator = operator.replace('not-', '') %}
    {% if value is none %}
        {{ return('1 = 0') }}
    {% elif operator in ['contains-any', 'contains-all'] and not value %}
        {{ return('1 = 0' if is_asked else list ~ ' is not null') }}
    {% elif operator == 'contains' %}
        {% set predicate = segment_builder.list_has_any(list, [value | string]) %}
    {% elif operator == 'contains-any' %}
        {% set predicate = segment_builder.list_has_any(list, value) %}
    {% elif operator == 'contains-all' %}
        {% set predicate = segment_builder.list_has_all(list, value) %}
    {% else %}
        {% set predicate = segment_builder.list_has_substring(list, value) %}
    {% endif %}
    {{ return(predicate if is_asked else 'not ' ~ predicate) }}
{% endmacro %}
