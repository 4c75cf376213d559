{#- What an author writes is never dropped. A word that was given what it cannot take returns its mistakes in place of its node,
    {'_mistakes': […], 'given': […]}, so that all mistakes of a segment are told together, each with its path. -#}

{% macro words() %}
    {#- Every word and its arguments. A * is after the one that takes any number; those behind it are given by name only. -#}
    {% set filter_of_text, filter_of_number, filter_of_item = 'text, missing, ignore_case', 'number, missing', 'item, missing, ignore_case' %}
    {% set filter_of_quantity, filter_of_version, measured = 'quantity, unit, missing', 'version, missing', 'comparison, property' %}
    {{ return({
        'all_of': 'conditions*', 'any_of': 'conditions*', 'none_of': 'conditions*',
        'did': 'metric, measures*, where, less, per, in_any_days', 'did_not': 'metric, measures*, where',
        'first': 'metric, timeframe, where, has, then', 'latest': 'metric, timeframe, where, has, then', 'event': 'metric, where',
        'gap_of': 'comparison', 'after_event': 'quantity, unit, anchor', 'before_event': 'quantity, unit, anchor',
        'top': 'percentage, by, among', 'bottom': 'percentage, by, among', 'above_mean': 'by, among', 'below_mean': 'by, among',
        'measure': 'metric, measurement, timeframe, property, where',
        'sum_of': measured, 'average_of': measured, 'minimum_of': measured, 'maximum_of': measured,
        'different_values_of': measured, 'on_days': 'comparison', 'in_weeks': 'comparison', 'in_months': 'comparison',
        'went_through': 'steps*, when, within, same', 'step': 'metric, where', 'no_step': 'metric, where',
        'property': 'name, filter', 'custom_property': 'name, filter', 'location': 'name, filter',
        'on_list': 'lists*, joined', 'not_on_list': 'lists*',
        'can_receive': 'channel, subscription, filters', 'cannot_receive': 'channel, subscription, filters',
        'consent_field': 'field, filter', 'consent_method': 'method, filter', 'subscribe_method': 'method, filter',
        'whatsapp_permission': 'channel, reachable_status, filters',
        'in_region': 'region', 'not_in_region': 'region',
        'within_distance': 'distance, unit, postal_code, country_code',
        'beyond_distance': 'distance, unit, postal_code, country_code',
        'predicted': 'dimension, filter', 'channel_priority': 'channel, place', 'channel_rank': 'channel, filter',
        'has_custom_object': 'object_type_id, relationship_id, number, where',
        'in_segment': 'segment', 'not_in_segment': 'segment', 'sampled': 'percentage, salt',
        'equals': filter_of_text, 'not_equals': filter_of_text, 'contains': filter_of_text, 'not_contains': filter_of_text,
        'starts_with': filter_of_text, 'not_starts_with': filter_of_text, 'ends_with': filter_of_text,
        'not_ends_with': filter_of_text, 'matches': 'text, missing', 'not_matches': 'text, missing',
        'one_of': 'texts*, missing, ignore_case', 'none_of_these': 'texts*, missing, ignore_case',
        'phone_country_in': 'countries*, missing', 'phone_country_not_in': 'countries*, missing',
        'exactly': filter_of_number, 'not_exactly': filter_of_number, 'more_than': filter_of_number,
        'at_least': filter_of_number, 'less_than': filter_of_number, 'at_most': filter_of_number, 'zero_times': '',
        'between_numbers': 'start, end, missing', 'is_true': 'missing', 'is_false': 'missing',
        'list_contains': filter_of_item, 'list_not_contains': filter_of_item,
        'contains_any': 'items*, missing, ignore_case', 'contains_all': 'items*, missing, ignore_case',
        'not_contains_any': 'items*, missing, ignore_case', 'not_contains_all': 'items*, missing, ignore_case',
        'contains_substring': filter_of_text, 'not_contains_substring': filter_of_text,
        'length_exactly': 'length', 'length_more_than': 'length', 'length_at_least': 'length',
        'length_less_than': 'length', 'length_at_most': 'length',
        'version_equals': filter_of_version, 'version_not_equals': filter_of_version, 'version_more_than': filter_of_version,
        'version_at_least': filter_of_version, 'version_less_than': filter_of_version, 'version_at_most': filter_of_version,
        'any_item': 'where', 'no_item': 'where',
        'is_set': '', 'not_set': '', 'compared_with': 'property, operator, type, missing, ignore_case',
        'over_all_time': '', 'in_the_last': filter_of_quantity, 'in_the_next': filter_of_quantity,
        'at_least_ago': filter_of_quantity, 'between_ago': 'start, end, unit, missing',
        'before': 'date, missing', 'after': 'date, missing', 'between_dates': 'start, end, missing',
        'anniversary_today': 'missing', 'anniversary_this_month': 'missing', 'in_calendar_month': 'month, missing',
        'anniversary_in_the_last': filter_of_quantity, 'anniversary_in_the_next': filter_of_quantity,
        'today': 'missing', 'yesterday': 'missing', 'this_week': 'missing', 'last_week': 'to_date, missing',
        'this_month': 'missing', 'last_month': 'to_date, missing', 'this_quarter': 'missing', 'last_quarter': 'to_date, missing',
        'this_year': 'missing', 'last_year': 'to_date, missing', 'same_period_last_year': 'unit, to_date, missing',
        'calendar': 'unit, offset, to_date, missing',
        'holiday': 'name, years_ago, missing', 'holiday_last_year': 'name, missing',
    }) }}
{% endmacro %}


{% macro _several(varargs, kwargs, name) %}
    {#- The arguments of a word that takes any number of them: one by one, as one list, or as a list by their name. -#}
    {% set given = varargs if varargs or name not in kwargs else [kwargs[name]] %}
    {% if given | length == 1 and given[0] is defined and given[0] is sequence and given[0] is not string and given[0] is not mapping %}
        {{ return(given[0] | list) }}
    {% endif %}
    {{ return(given | list) }}
{% endmacro %}


{% macro _mistaken(found, allowed, nearest=none, given=[]) %}
    {#- `given` is what else the word was given, to be searched for more mistakes. -#}
    {{ return({'_mistakes': [{'found': found, 'allowed': allowed, 'nearest': nearest}], 'given': given}) }}
{% endmacro %}


{% macro _surplus(word, varargs, kwargs, several=[]) %}
    {#- Arguments that a word does not have, or has twice; `several` are those of which it takes any number. -#}
    {% set signature = segment_builder.words()[word] %}
    {% set names = signature.replace('*', '').split(', ') if signature else [] %}
    {% set only_by_name = signature.split('*, ')[1].split(', ') if '*, ' in signature else [] %}
    {% set allowed = word ~ '(' ~ signature.replace('*', ', …') ~ ')' %}
    {% if 'measures' in names %}
        {% set allowed = allowed ~ "; a comparison such as at_least(3) and a timeframe such as in_the_last(30, 'day') have no name" %}
    {% endif %}
    {% set mistakes = [] %}
    {% if varargs %}
        {% do mistakes.append({
            'found': word ~ '() with ' ~ varargs | length ~ ' argument' ~ ('s' if varargs | length > 1) ~ ' too many',
            'allowed': allowed, 'nearest': none,
        }) %}
    {% endif %}
    {% for name in kwargs if name not in only_by_name %}
        {% do mistakes.append({
            'found': word ~ '() with ' ~ name ~ ' twice, by its place and by its name' if name in names else word ~ '(…, ' ~ name ~ '=…)',
            'allowed': allowed, 'nearest': none if name in names else segment_builder._likely_name(name, names),
        }) %}
    {% endfor %}
    {{ return({'_mistakes': mistakes, 'given': varargs | list + kwargs.values() | list + several | list}) }}
{% endmacro %}


{% macro _mistaken_metric(word, metric, measurements, timeframes, others, kwargs) %}
    {#- What did() and did_not() cannot make one condition of. -#}
    {% set mistakes = [] %}
    {% set event = "'" ~ metric ~ "'" if metric is string else '…' %}
    {% if word == 'did_not' %}
        {% for measured in measurements %}
            {% set allowed = 'a timeframe and where: it means zero times' %}
            {% set written = segment_builder._measurement_as_written(measured) %}
            {% set complement = {
                'greater-than-or-equal': 'less_than', 'greater-than': 'at_most', 'less-than': 'at_least',
                'less-than-or-equal': 'more_than', 'equals': 'not_exactly', 'not-equals': 'exactly',
            }.get(measured.get('operator')) %}
            {% if written == 'exactly(0)' %}
                {% set allowed = allowed ~ ' by itself, did_not(' ~ event ~ ')' %}
            {% elif complement is not none and 'measurement' not in measured %}
                {% set allowed = allowed ~ '. For the opposite of did(' ~ event ~ ', ' ~ written ~ ') write did(' ~ event ~ ', ' ~ complement ~ '(' ~ measured.value ~ '))' %}
            {% else %}
                {% set allowed = allowed ~ '. For the opposite of did(' ~ event ~ ', ' ~ written ~ ') write none_of(did(' ~ event ~ ', ' ~ written ~ '))' %}
            {% endif %}
            {% do mistakes.append({'found': 'did_not(' ~ event ~ ', ' ~ written ~ ')', 'allowed': allowed, 'nearest': none}) %}
        {% endfor %}
    {% elif measurements | length > 1 %}
        {% set written = [] %}
        {% for measured in measurements %}{% do written.append(segment_builder._measurement_as_written(measured)) %}{% endfor %}
        {% do mistakes.append({
            'found': 'did(' ~ event ~ ', ' ~ written | join(', ') ~ ')',
            'allowed': 'one comparison or measurement; for both, all_of(did(' ~ event ~ ', ' ~ written | join('), did(' ~ event ~ ', ') ~ '))',
            'nearest': none,
        }) %}
    {% endif %}
    {% if timeframes | length > 1 %}
        {% do mistakes.append({
            'found': word ~ '(' ~ event ~ ', …) with ' ~ timeframes | length ~ ' timeframes',
            'allowed': 'one timeframe, such as in_the_last(30, \'day\') or between_dates(…, …)', 'nearest': none,
        }) %}
    {% endif %}
    {#- What is undefined, a bare word or a mistake itself is told as such. -#}
    {% for other in others if other is defined and other is not callable and not (other is mapping and '_mistakes' in other) %}
        {% do mistakes.append({
            'found': word ~ '(' ~ event ~ ', ' ~ segment_builder._shown(other) ~ ')',
            'allowed': "a comparison such as at_least(3) or a measurement such as sum_of(at_least(100)), a timeframe such as in_the_last(30, 'day'), and where={…}",
            'nearest': none,
        }) %}
    {% endfor %}
    {{ return({'_mistakes': mistakes, 'given': [metric] + measurements + timeframes + others + kwargs.values() | list}) }}
{% endmacro %}


{% macro _measurement_as_written(measured) %}
    {% set comparison = measured.get('measurement_filter') if 'measurement' in measured else measured %}
    {% set word = {
        'greater-than-or-equal': 'at_least', 'greater-than': 'more_than', 'less-than': 'less_than', 'less-than-or-equal': 'at_most',
        'equals': 'exactly', 'not-equals': 'not_exactly',
    }.get(comparison.get('operator')) if comparison is mapping else none %}
    {% set written = '…' if word is none or comparison.value is undefined else word ~ '(' ~ comparison.value ~ ')' %}
    {% if 'measurement' not in measured %}
        {{ return(written) }}
    {% endif %}
    {% set property = measured.get('measurement_property') %}
    {{ return(
        {'sum': 'sum_of', 'average': 'average_of', 'minimum': 'minimum_of', 'maximum': 'maximum_of', 'unique': 'different_values_of',
            'days': 'on_days', 'weeks': 'in_weeks', 'months': 'in_months', 'gap': 'gap_of'}.get(measured.measurement, '…')
        ~ '(' ~ written ~ (", '" ~ property ~ "'" if property is string else '') ~ ')'
    ) }}
{% endmacro %}


{% macro _shown(value) %}
    {#- A list or an object may hold what JSON cannot write. -#}
    {% if value is string or value is number or value is none %}
        {{ return(tojson(value)) }}
    {% endif %}
    {{ return('{…}' if value is mapping else '[…]' if value is sequence else '…') }}
{% endmacro %}


{% macro _no_filters(word, where) %}
    {#- In place of the filters of an event, a list with one mistake. -#}
    {% if where is undefined or where is callable or where is mapping %}
        {{ return([where]) }}
    {% endif %}
    {{ return([segment_builder._mistaken(
        word ~ '(…, where=' ~ segment_builder._shown(where) ~ ')',
        "an object of property and filter, such as {'Items': contains_any('Shorts')}",
        given=where | list if where is sequence and where is not string else []
    )]) }}
{% endmacro %}


{% macro written_problems(definition) %}
    {#- The mistakes of words, and what is no value at all: undefined names, words without their brackets, sets. -#}
    {% set problems = [] %}
    {% do segment_builder._collect_written([('', definition)], problems) %}
    {{ return(problems) }}
{% endmacro %}


{% macro _collect_written(level, problems) %}
    {#- `level` has pairs of a path and what stands there. Some levels of the tree in one call, as in _respell. -#}
    {% set levels = [level] %}
    {% for depth in range(12) %}
        {% set next_level = [] %}
        {% for path, value in levels[depth] %}
            {% if value is undefined %}
                {% do problems.append(dict(segment_builder._undefined_problem(value), path=path or 'definition')) %}
            {% elif value is mapping and '_mistakes' in value %}
                {% for mistake in value['_mistakes'] %}
                    {% do problems.append(dict(mistake, path=path or 'definition')) %}
                {% endfor %}
                {% for member in value['given'] %}
                    {% do next_level.append((path, member)) %}
                {% endfor %}
            {% elif value is mapping %}
                {% set prefix = path ~ '.' if path else '' %}
                {% for name, member in value.items() %}
                    {% if member is not string and member is not number and member is not none %}
                        {% do next_level.append((prefix ~ name, member)) %}
                    {% endif %}
                {% endfor %}
            {% elif value is callable and value is not sequence %}
                {% set name = value.macro.name if value.macro is defined else 'a function' %}
                {% do problems.append({
                    'path': path or 'definition', 'found': name ~ ' without its brackets', 'allowed': name ~ '(…)', 'nearest': none,
                }) %}
            {% elif value is sequence and value is not string %}
                {% for member in value %}
                    {% if member is not string and member is not number and member is not none %}
                        {% do next_level.append((path ~ '[' ~ loop.index0 ~ ']', member)) %}
                    {% endif %}
                {% endfor %}
            {% elif value is iterable and value is not string %}
                {% do problems.append({
                    'path': path or 'definition', 'found': 'a set or another thing without an order', 'allowed': 'a list, such as [1, 2]', 'nearest': none,
                }) %}
            {% endif %}
        {% endfor %}
        {% do levels.append(next_level) %}
    {% endfor %}
    {% if levels[-1] %}
        {% do segment_builder._collect_written(levels[-1], problems) %}
    {% endif %}
{% endmacro %}


{% macro _undefined_problem(value) %}
    {#- While dbt parses, a name that a model does not know is a value that knows its name. What is undefined inside a macro, such as
        an argument that was left out, is equal to any other and must not be asked. -#}
    {% if value == undefined_in_this_macro %}
        {{ return({
            'found': 'nothing', 'allowed': 'a value: an argument without a default is left out, or what it was given is not defined',
            'nearest': none,
        }) }}
    {% endif %}
    {#- Once called, it knows its name no more; the model's code does. -#}
    {% if value.name is not string or value.name == 'jinja_pass_arg' %}
        {{ return({'found': 'a call of what is not defined', 'allowed': 'a word or a macro that exists', 'nearest': none}) }}
    {% endif %}
    {{ return(segment_builder._unknown_name(value.name)) }}
{% endmacro %}


{% macro _unknown_name(name) %}
    {% set also = {
        'greater_than': 'more_than', 'fewer_than': 'less_than', 'at_least_times': 'at_least', 'is_in': 'one_of', 'not_in': 'none_of_these',
        'in_list': 'on_list', 'in_last': 'in_the_last', 'has_done': 'did', 'has_not_done': 'did_not', 'not_any_of': 'none_of',
    } %}
    {% set words = segment_builder.words() %}
    {#- A word itself is unknown where it lacks the package's name. #}
    {% set nearest = 'segment_builder.' ~ name if name in words else also[name] if name in also else segment_builder._likely_name(name, words) %}
    {{ return({
        'found': name ~ ', which is not defined', 'allowed': 'a word, a macro or a variable that exists', 'nearest': nearest,
    }) }}
{% endmacro %}


{% macro _likely_name(name, names) %}
    {#- The name that differs in one place only, by up to two letters. One regular expression finds it among all words, many times
        as fast as distances do, and nothing far-fetched. -#}
    {% set patterns = [] %}
    {% for index in range(name | length + 1) %}
        {% do patterns.append(name[:index] ~ '\\w{0,2}' ~ name[index:]) %}
        {% do patterns.append(name[:index] ~ '\\w{0,2}' ~ name[index + 1:]) %}
        {% do patterns.append(name[:index] ~ '\\w{0,2}' ~ name[index + 2:]) %}
    {% endfor %}
    {% set best = namespace(name=none, length=99) %}
    {% for found in modules.re.findall('\\b(?:' ~ patterns | join('|') ~ ')\\b', names | join(' ')) %}
        {% set difference = (found | length - name | length) | abs + found | list | reject('in', name) | list | length
            + name | list | reject('in', found) | list | length + (0 if found[0] == name[0] else 1) %}
        {% if difference < best.length and found | length > 1 %}
            {% set best.name, best.length = found, difference %}
        {% endif %}
    {% endfor %}
    {{ return(best.name) }}
{% endmacro %}


{% macro refuse_mistakes(definition, varargs=[], kwargs={}) %}
    {#- Raises all that went wrong before there was a definition to judge. What a model's code alone can tell is asked while dbt
        parses: no other code comes later. -#}
    {% set problems = segment_builder.written_problems(definition) %}
    {% if varargs or kwargs %}
        {% do problems.append({
            'path': 'definition', 'found': 'segment() with ' ~ (1 + varargs | length + kwargs | length) ~ ' definitions',
            'allowed': 'one definition, such as all_of(…, …) of several conditions', 'nearest': none,
        }) %}
    {% endif %}
    {% if not execute and model.raw_code is string %}
        {% set in_code = segment_builder.code_problems(model.raw_code, problems) %}
        {% if in_code %}
            {#- What a pasted text holds is no name that its author wrote: that it holds Jinja is told first. -#}
            {% do segment_builder.definition_texts(model.raw_code) %}
            {% set problems = problems | rejectattr('found', 'equalto', 'a call of what is not defined') | list %}
        {% endif %}
        {% set problems = in_code + problems %}
    {% endif %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(segment_builder.problems_in_words(problems)) %}
    {% endif %}
{% endmacro %}
