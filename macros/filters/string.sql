{% macro string_filter(aspect, filter, subject=none, other=none) %}
    {% if aspect == 'grammar' %}
        {% set text, texts, regex = {'value': 'text?'}, {'value': {'each': 'text'}}, {'value': 'regex?'} %}
        {% set country_codes = {'value': {'each': 'alpha-2'}} %}
        {{ return({
            'operators': {
                'equals': text, 'not-equals': text, 'contains': text, 'not-contains': text, 'starts-with': text,
                'not-starts-with': text, 'ends-with': text, 'not-ends-with': text, 'in': texts, 'not-in': texts,
                'regex': regex, 'nregex': regex,
                'phone-country-code-in': country_codes, 'phone-country-code-not-in': country_codes,
            },
            'groups': {
                'any-text': [
                    'equals', 'not-equals', 'contains', 'not-contains', 'starts-with', 'not-starts-with', 'ends-with',
                    'not-ends-with', 'in', 'not-in', 'regex', 'nregex',
                ],
                'phone': ['phone-country-code-in', 'phone-country-code-not-in'],
            },
            'ignore_case': [
                'equals', 'not-equals', 'contains', 'not-contains', 'starts-with', 'not-starts-with', 'ends-with',
                'not-ends-with', 'in', 'not-in',
            ],
        }) }}
    {% elif aspect == 'words' %}
        {{ return({
            'equals': 'is', 'not-equals': 'is not', 'contains': 'contains', 'not-contains': 'does not contain',
            'starts-with': 'starts with', 'not-starts-with': 'does not start with', 'ends-with': 'ends with',
            'not-ends-with': 'does not end with', 'regex': 'matches', 'nregex': 'does not match',
            'in': 'is one of', 'not-in': 'is none of',
            'phone-country-code-in': 'is a number of', 'phone-country-code-not-in': 'is no number of',
        }[filter.operator] ~ ' ' ~ subject) }}
    {% elif aspect == 'reading' %}
        {% set text = segment_builder.text_of(subject) %}
        {% if filter.operator.startswith('phone') %}
            {{ return(segment_builder._e164_number(text)) }}
        {% endif %}
        {{ return(segment_builder.folded(text) if filter.get('ignore_case') else text) }}
    {% elif aspect == 'predicate' %}
        {{ return(segment_builder._string_predicate(subject, filter, other)) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro text_of(source) %}
    {% set column = source.column %}
    {% if source.type == 'json' %}
        {{ return(segment_builder.json_text(column, source.key)) }}
    {% elif source.type == 'number' %}
        {{ return(segment_builder.number_as_text(column)) }}
    {% elif source.type == 'timestamp' %}
        {{ return(segment_builder.timestamp_as_text(column)) }}
    {% elif source.type == 'members' %}
        {{ return('cast(null as ' ~ segment_builder.type_name('text') ~ ')') }}
    {% endif %}
    {{ return(column) }}
{% endmacro %}


{% macro _string_predicate(text, filter, other=none) %}
    {% set operator = filter.operator %}
    {% if other %}
        {{ return(segment_builder._text_comparison(text, operator, other)) }}
    {% elif filter.value is none %}
        {#- Nothing to compare with: `equals` asks for an unset value, `not-equals` for a set one, the others for neither. -#}
        {{ return(text ~ ' is null' if operator == 'equals' else text ~ ' is not null' if operator == 'not-equals' else '1 = 0') }}
    {% elif operator in ['in', 'not-in'] %}
        {% set values = segment_builder.folded_texts(filter.value) if filter.get('ignore_case') else filter.value %}
        {{ return(segment_builder._one_of(text, operator == 'in', values)) }}
    {% elif operator in ['phone-country-code-in', 'phone-country-code-not-in'] %}
        {{ return(segment_builder._phone_predicate(text, operator == 'phone-country-code-in', filter.value)) }}
    {% elif operator in ['regex', 'nregex'] %}
        {{ return(('' if operator == 'regex' else 'not ') ~ segment_builder.text_matches(text, segment_builder.caseless_regex(filter.value))) }}
    {% endif %}
    {% set value = segment_builder.folded_text(filter.value) if filter.get('ignore_case') else filter.value %}
    {{ return(segment_builder._text_comparison(text, operator, segment_builder.string_literal(value))) }}
{% endmacro %}


{% macro _text_comparison(text, operator, other) %}
    {% if operator == 'equals' %}
        {{ return(segment_builder.exact_text(text) ~ ' = ' ~ segment_builder.exact_text(other)) }}
    {% elif operator == 'not-equals' %}
        {{ return(segment_builder.exact_text(text) ~ ' <> ' ~ segment_builder.exact_text(other)) }}
    {% endif %}
    {% set negation = 'not ' if operator.startswith('not-') else '' %}
    {% set operator = operator.replace('not-', '') %}
    {% if operator == 'contains' %}
        {{ return(negation ~ segment_builder.text_contains(text, other)) }}
    {% elif operator == 'starts-with' %}
        {{ return(negation ~ segment_builder.text_starts_with(text, other)) }}
    {% endif %}
    {{ return(negation ~ segment_builder.text_ends_with(text, other)) }}
{% endmacro %}


{% macro _one_of(text, is_asked, values) %}
    {% if not values %}
        {{ return('1 = 0' if is_asked else text ~ ' is not null') }}
    {% endif %}
    {{ return(segment_builder.text_in(text, values, is_asked)) }}
{% endmacro %}


{% macro _e164_number(text) %}
    {{ return('case when ' ~ segment_builder.text_matches(text, '^[+][1-9][0-9]{1,14}$') ~ ' then ' ~ text ~ ' end') }}
{% endmacro %}


{% macro _phone_predicate(number, is_asked, country_codes) %}
    {% set countries = segment_builder.countries() %}
    {% set prefixes = [] %}
    {% for country_code in country_codes %}
        {% set calling_code = countries[country_code.upper()][1] %}
        {% if calling_code %}
            {% do prefixes.append(segment_builder.text_starts_with(number, segment_builder.string_literal('+' ~ calling_code))) %}
        {% endif %}
    {% endfor %}
    {% if not prefixes %}
        {{ return('1 = 0' if is_asked else number ~ ' is not null') }}
    {% endif %}
    {{ return(('' if is_asked else 'not ') ~ '(' ~ prefixes | unique | join(' or ') ~ ')') }}
{% endmacro %}
