{#- One word per filter. `missing='match'` makes a filter true where the value is unset; `ignore_case=true` takes capital and small
    letters for the same. -#}


{% macro equals(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('equals', varargs, kwargs, 'string', 'equals', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro not_equals(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('not_equals', varargs, kwargs, 'string', 'not-equals', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro contains(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('contains', varargs, kwargs, 'string', 'contains', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro not_contains(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('not_contains', varargs, kwargs, 'string', 'not-contains', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro starts_with(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('starts_with', varargs, kwargs, 'string', 'starts-with', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro not_starts_with(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('not_starts_with', varargs, kwargs, 'string', 'not-starts-with', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro ends_with(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('ends_with', varargs, kwargs, 'string', 'ends-with', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro not_ends_with(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('not_ends_with', varargs, kwargs, 'string', 'not-ends-with', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro matches(text, missing=none) %}
    {{ return(segment_builder._filter('matches', varargs, kwargs, 'string', 'regex', {'value': text}, missing)) }}
{% endmacro %}


{% macro not_matches(text, missing=none) %}
    {{ return(segment_builder._filter('not_matches', varargs, kwargs, 'string', 'nregex', {'value': text}, missing)) }}
{% endmacro %}


{% macro one_of() %}
    {{ return(segment_builder._filter_of_several('one_of', 'texts', varargs, kwargs, 'string', 'in')) }}
{% endmacro %}


{% macro none_of_these() %}
    {{ return(segment_builder._filter_of_several('none_of_these', 'texts', varargs, kwargs, 'string', 'not-in')) }}
{% endmacro %}


{% macro phone_country_in() %}
    {{ return(segment_builder._filter_of_several('phone_country_in', 'countries', varargs, kwargs, 'string', 'phone-country-code-in')) }}
{% endmacro %}


{% macro phone_country_not_in() %}
    {{ return(segment_builder._filter_of_several('phone_country_not_in', 'countries', varargs, kwargs, 'string', 'phone-country-code-not-in')) }}
{% endmacro %}


{% macro exactly(number, missing=none) %}
    {{ return(segment_builder._filter('exactly', varargs, kwargs, 'numeric', 'equals', {'value': number}, missing)) }}
{% endmacro %}


{% macro not_exactly(number, missing=none) %}
    {{ return(segment_builder._filter('not_exactly', varargs, kwargs, 'numeric', 'not-equals', {'value': number}, missing)) }}
{% endmacro %}


{% macro more_than(number, missing=none) %}
    {{ return(segment_builder._filter('more_than', varargs, kwargs, 'numeric', 'greater-than', {'value': number}, missing)) }}
{% endmacro %}


{% macro at_least(number, missing=none) %}
    {{ return(segment_builder._filter('at_least', varargs, kwargs, 'numeric', 'greater-than-or-equal', {'value': number}, missing)) }}
{% endmacro %}


{% macro less_than(number, missing=none) %}
    {{ return(segment_builder._filter('less_than', varargs, kwargs, 'numeric', 'less-than', {'value': number}, missing)) }}
{% endmacro %}


{% macro at_most(number, missing=none) %}
    {{ return(segment_builder._filter('at_most', varargs, kwargs, 'numeric', 'less-than-or-equal', {'value': number}, missing)) }}
{% endmacro %}


{% macro zero_times() %}
    {{ return(segment_builder._filter('zero_times', varargs, kwargs, 'numeric', 'equals', {'value': 0})) }}
{% endmacro %}


{% macro between_numbers(start, end, missing=none) %}
    {#- Properties of custom objects only. -#}
    {{ return(segment_builder._filter('between_numbers', varargs, kwargs, 'numeric', 'between', {'start': start, 'end': end}, missing)) }}
{% endmacro %}


{% macro is_true(missing=none) %}
    {{ return(segment_builder._filter('is_true', varargs, kwargs, 'boolean', 'equals', {'value': true}, missing)) }}
{% endmacro %}


{% macro is_false(missing=none) %}
    {{ return(segment_builder._filter('is_false', varargs, kwargs, 'boolean', 'equals', {'value': false}, missing)) }}
{% endmacro %}


{% macro list_contains(item, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('list_contains', varargs, kwargs, 'list', 'contains', {'value': item}, missing, ignore_case)) }}
{% endmacro %}


{% macro list_not_contains(item, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('list_not_contains', varargs, kwargs, 'list', 'not-contains', {'value': item}, missing, ignore_case)) }}
{% endmacro %}


{% macro contains_any() %}
    {{ return(segment_builder._filter_of_several('contains_any', 'items', varargs, kwargs, 'list', 'contains-any')) }}
{% endmacro %}


{% macro contains_all() %}
    {{ return(segment_builder._filter_of_several('contains_all', 'items', varargs, kwargs, 'list', 'contains-all')) }}
{% endmacro %}


{% macro not_contains_any() %}
    {{ return(segment_builder._filter_of_several('not_contains_any', 'items', varargs, kwargs, 'list', 'not-contains-any')) }}
{% endmacro %}


{% macro not_contains_all() %}
    {{ return(segment_builder._filter_of_several('not_contains_all', 'items', varargs, kwargs, 'list', 'not-contains-all')) }}
{% endmacro %}


{% macro contains_substring(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('contains_substring', varargs, kwargs, 'list', 'contains-substring', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro not_contains_substring(text, missing=none, ignore_case=none) %}
    {{ return(segment_builder._filter('not_contains_substring', varargs, kwargs, 'list', 'not-contains-substring', {'value': text}, missing, ignore_case)) }}
{% endmacro %}


{% macro length_exactly(length) %}
    {{ return(segment_builder._filter('length_exactly', varargs, kwargs, 'list', 'length-equals', {'value': length})) }}
{% endmacro %}


{% macro length_more_than(length) %}
    {{ return(segment_builder._filter('length_more_than', varargs, kwargs, 'list', 'length-greater-than', {'value': length})) }}
{% endmacro %}


{% macro length_at_least(length) %}
    {{ return(segment_builder._filter('length_at_least', varargs, kwargs, 'list', 'length-greater-than-or-equal', {'value': length})) }}
{% endmacro %}


{% macro length_less_than(length) %}
    {{ return(segment_builder._filter('length_less_than', varargs, kwargs, 'list', 'length-less-than', {'value': length})) }}
{% endmacro %}


{% macro length_at_most(length) %}
    {{ return(segment_builder._filter('length_at_most', varargs, kwargs, 'list', 'length-less-than-or-equal', {'value': length})) }}
{% endmacro %}


{% macro version_equals(version, missing=none) %}
    {{ return(segment_builder._filter('version_equals', varargs, kwargs, 'version', 'equals', {'value': version}, missing)) }}
{% endmacro %}


{% macro version_not_equals(version, missing=none) %}
    {{ return(segment_builder._filter('version_not_equals', varargs, kwargs, 'version', 'not-equals', {'value': version}, missing)) }}
{% endmacro %}


{% macro version_more_than(version, missing=none) %}
    {{ return(segment_builder._filter('version_more_than', varargs, kwargs, 'version', 'greater-than', {'value': version}, missing)) }}
{% endmacro %}


{% macro version_at_least(version, missing=none) %}
    {{ return(segment_builder._filter('version_at_least', varargs, kwargs, 'version', 'greater-than-or-equal', {'value': version}, missing)) }}
{% endmacro %}


{% macro version_less_than(version, missing=none) %}
    {{ return(segment_builder._filter('version_less_than', varargs, kwargs, 'version', 'less-than', {'value': version}, missing)) }}
{% endmacro %}


{% macro version_at_most(version, missing=none) %}
    {{ return(segment_builder._filter('version_at_most', varargs, kwargs, 'version', 'less-than-or-equal', {'value': version}, missing)) }}
{% endmacro %}


{% macro any_item(where) %}
    {#- any_item({'Brand': equals('Acme'), 'ItemPrice': more_than(50)}): one object of the list meets them all. -#}
    {{ return(segment_builder._filter('any_item', varargs, kwargs, 'items', 'any', {'where': segment_builder._where('any_item', where)})) }}
{% endmacro %}


{% macro no_item(where) %}
    {{ return(segment_builder._filter('no_item', varargs, kwargs, 'items', 'none', {'where': segment_builder._where('no_item', where)})) }}
{% endmacro %}


{% macro is_set() %}
    {{ return(segment_builder._filter('is_set', varargs, kwargs, 'existence', 'is-set', {})) }}
{% endmacro %}


{% macro not_set() %}
    {{ return(segment_builder._filter('not_set', varargs, kwargs, 'existence', 'not-set', {})) }}
{% endmacro %}


{% macro compared_with(property, operator, type, missing=none, ignore_case=none) %}
    {#- Against another property of the profile: compared_with('last_name', 'not-equals', 'string'). -#}
    {{ return(segment_builder._filter('compared_with', varargs, kwargs, type, operator, {'property': property}, missing, ignore_case)) }}
{% endmacro %}


{% macro _filter(word, varargs, kwargs, type, operator, members, missing=none, ignore_case=none) %}
    {% if varargs or kwargs %}
        {{ return(segment_builder._surplus(word, varargs, kwargs)) }}
    {% endif %}
    {% set filter = dict(members, type=type, operator=operator) %}
    {% if 'unit' in filter and filter.unit is string and filter.unit in ('hours', 'days', 'weeks', 'months', 'quarters', 'years') %}
        {% do filter.update({'unit': filter.unit[:-1]}) %}
    {% endif %}
    {% if missing is not none %}
        {% do filter.update({'missing': missing}) %}
    {% endif %}
    {% if ignore_case is not none %}
        {% do filter.update({'ignore_case': ignore_case}) %}
    {% endif %}
    {{ return(filter) }}
{% endmacro %}


{% macro _filter_of_several(word, name, varargs, kwargs, type, operator) %}
    {% set by_name = segment_builder.words()[word].split('*, ')[1].split(', ') %}
    {% for keyword in kwargs if keyword != name and keyword not in by_name or keyword == name and varargs %}
        {{ return(segment_builder._surplus(word, [], kwargs, varargs)) }}
    {% endfor %}
    {% if not varargs and name not in kwargs %}
        {{ return(segment_builder._mistaken(word ~ '() without ' ~ name, 'at least one of them', given=kwargs.values() | list)) }}
    {% endif %}
    {{ return(segment_builder._filter(
        word, [], {}, type, operator, {'value': segment_builder._several(varargs, kwargs, name)}, kwargs.get('missing'), kwargs.get('ignore_case')
    )) }}
{% endmacro %}
