{#- One word per filter. `missing='match'` makes a filter true where the value is unset. -#}


{% macro equals(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'equals', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_equals(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'not-equals', {'value': text}, missing)) }}
{% endmacro %}


{% macro contains(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'contains', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_contains(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'not-contains', {'value': text}, missing)) }}
{% endmacro %}


{% macro starts_with(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'starts-with', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_starts_with(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'not-starts-with', {'value': text}, missing)) }}
{% endmacro %}


{% macro ends_with(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'ends-with', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_ends_with(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'not-ends-with', {'value': text}, missing)) }}
{% endmacro %}


{% macro matches(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'regex', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_matches(text, missing=none) %}
    {{ return(segment_builder._filter('string', 'nregex', {'value': text}, missing)) }}
{% endmacro %}


{% macro one_of() %}
    {{ return(segment_builder._filter('string', 'in', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro none_of_these() %}
    {{ return(segment_builder._filter('string', 'not-in', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro phone_country_in() %}
    {{ return(segment_builder._filter('string', 'phone-country-code-in', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro phone_country_not_in() %}
    {{ return(segment_builder._filter('string', 'phone-country-code-not-in', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro exactly(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'equals', {'value': number}, missing)) }}
{% endmacro %}


{% macro not_exactly(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'not-equals', {'value': number}, missing)) }}
{% endmacro %}


{% macro more_than(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'greater-than', {'value': number}, missing)) }}
{% endmacro %}


{% macro at_least(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'greater-than-or-equal', {'value': number}, missing)) }}
{% endmacro %}


{% macro less_than(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'less-than', {'value': number}, missing)) }}
{% endmacro %}


{% macro at_most(number, missing=none) %}
    {{ return(segment_builder._filter('numeric', 'less-than-or-equal', {'value': number}, missing)) }}
{% endmacro %}


{% macro zero_times() %}
    {{ return(segment_builder.exactly(0)) }}
{% endmacro %}


{% macro between_numbers(start, end, missing=none) %}
    {#- Properties of custom objects only. -#}
    {{ return(segment_builder._filter('numeric', 'between', {'start': start, 'end': end}, missing)) }}
{% endmacro %}


{% macro is_true(missing=none) %}
    {{ return(segment_builder._filter('boolean', 'equals', {'value': true}, missing)) }}
{% endmacro %}


{% macro is_false(missing=none) %}
    {{ return(segment_builder._filter('boolean', 'equals', {'value': false}, missing)) }}
{% endmacro %}


{% macro list_contains(item, missing=none) %}
    {{ return(segment_builder._filter('list', 'contains', {'value': item}, missing)) }}
{% endmacro %}


{% macro list_not_contains(item, missing=none) %}
    {{ return(segment_builder._filter('list', 'not-contains', {'value': item}, missing)) }}
{% endmacro %}


{% macro contains_any() %}
    {{ return(segment_builder._filter('list', 'contains-any', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro contains_all() %}
    {{ return(segment_builder._filter('list', 'contains-all', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro not_contains_any() %}
    {{ return(segment_builder._filter('list', 'not-contains-any', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro not_contains_all() %}
    {{ return(segment_builder._filter('list', 'not-contains-all', {'value': varargs | list}, kwargs.get('missing'))) }}
{% endmacro %}


{% macro contains_substring(text, missing=none) %}
    {{ return(segment_builder._filter('list', 'contains-substring', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_contains_substring(text, missing=none) %}
    {{ return(segment_builder._filter('list', 'not-contains-substring', {'value': text}, missing)) }}
{% endmacro %}


{% macro length_exactly(length) %}
    {{ return(segment_builder._filter('list', 'length-equals', {'value': length})) }}
{% endmacro %}


{% macro length_more_than(length) %}
    {{ return(segment_builder._filter('list', 'length-greater-than', {'value': length})) }}
{% endmacro %}


{% macro length_at_least(length) %}
    {{ return(segment_builder._filter('list', 'length-greater-than-or-equal', {'value': length})) }}
{% endmacro %}


{% macro length_less_than(length) %}
    {{ return(segment_builder._filter('list', 'length-less-than', {'value': length})) }}
{% endmacro %}


{% macro length_at_most(length) %}
    {{ return(segment_builder._filter('list', 'length-less-than-or-equal', {'value': length})) }}
{% endmacro %}


{% macro is_set() %}
    {{ return(segment_builder._filter('existence', 'is-set', {})) }}
{% endmacro %}


{% macro not_set() %}
    {{ return(segment_builder._filter('existence', 'not-set', {})) }}
{% endmacro %}


{% macro compared_with(property, operator, type, missing=none) %}
    {#- Against another property of the profile: compared_with('last_name', 'not-equals', 'string'). -#}
    {{ return(segment_builder._filter(type, operator, {'property': property}, missing)) }}
{% endmacro %}


{% macro _filter(type, operator, members, missing=none) %}
    {% set filter = dict(members, type=type, operator=operator) %}
    {% if missing is not none %}
        {% do filter.update({'missing': missing}) %}
    {% endif %}
    {{ return(filter) }}
{% endmacro %}
