{% macro definition_problems(tree) %}
    {#- Every problem of a tolerated definition: a list of {path, found, allowed}, in reading order. -#}
    {% set problems = [] %}
    {% do segment_builder._check_node(tree, '', segment_builder.registry(), problems) %}
    {{ return(problems) }}
{% endmacro %}


{% macro _problem(problems, path, found, allowed, nearest_of=none) %}
    {% do problems.append({'path': path, 'found': found, 'allowed': allowed, 'nearest_of': nearest_of}) %}
{% endmacro %}


{% macro _join_path(path, member) %}
    {{ return(path ~ '.' ~ member if path else member) }}
{% endmacro %}


{% macro _check_node(node, path, registry, problems) %}
    {% set forms = ['all', 'any', 'none', 'condition_groups', 'type'] %}
    {% if node is not mapping %}
        {% do segment_builder._problem(
            problems, path or 'definition', node,
            "an object with 'condition_groups', or a node: {'all': […]}, {'any': […]}, {'none': […]} or a condition with a 'type'"
        ) %}
        {{ return('') }}
    {% endif %}
    {% set found_forms = [] %}
    {% for form in forms if form in node %}{% do found_forms.append(form) %}{% endfor %}
    {% if found_forms | length != 1 %}
        {% do segment_builder._problem(
            problems,
            path or 'definition',
            "both '" ~ found_forms | join("' and '") ~ "'" if found_forms else node.keys() | list,
            'one of ' ~ forms | join(', ')
        ) %}
    {% elif found_forms[0] == 'type' %}
        {% do segment_builder._check_condition(node, path, registry, problems) %}
    {% elif found_forms[0] == 'condition_groups' %}
        {% do segment_builder._check_unknown_members(node, ['condition_groups'], path, problems) %}
        {% set groups_path = segment_builder._join_path(path, 'condition_groups') %}
        {% if segment_builder._is_filled_list(node.condition_groups, groups_path, problems) %}
            {% for group in node.condition_groups %}
                {% set group_path = groups_path ~ '[' ~ loop.index0 ~ ']' %}
                {% if group is not mapping or 'conditions' not in group %}
                    {% do segment_builder._problem(problems, group_path ~ '.conditions', group if group is not mapping else 'nothing', 'a list of conditions') %}
                {% else %}
                    {% do segment_builder._check_unknown_members(group, ['conditions'], group_path, problems) %}
                    {% if segment_builder._is_filled_list(group.conditions, group_path ~ '.conditions', problems) %}
                        {% for condition in group.conditions %}
                            {% set condition_path = group_path ~ '.conditions[' ~ loop.index0 ~ ']' %}
                            {% if condition is mapping and 'type' in condition %}
                                {% do segment_builder._check_condition(condition, condition_path, registry, problems) %}
                            {% else %}
                                {% do segment_builder._problem(
                                    problems,
                                    condition_path ~ '.type' if condition is mapping else condition_path,
                                    condition.keys() | list if condition is mapping else condition,
                                    "a condition with a 'type' (a node such as {'any': […]} has no place inside condition_groups)"
                                ) %}
                            {% endif %}
                        {% endfor %}
                    {% endif %}
                {% endif %}
            {% endfor %}
        {% endif %}
    {% else %}
        {% set form = found_forms[0] %}
        {% do segment_builder._check_unknown_members(node, [form], path, problems) %}
        {% set list_path = segment_builder._join_path(path, form) %}
        {% if segment_builder._is_filled_list(node[form], list_path, problems) %}
            {% for child in node[form] %}
                {% do segment_builder._check_node(child, list_path ~ '[' ~ loop.index0 ~ ']', registry, problems) %}
            {% endfor %}
        {% endif %}
    {% endif %}
{% endmacro %}


{% macro _is_filled_list(value, path, problems) %}
    {% if value is string or value is mapping or value is not sequence or value | length == 0 %}
        {% do segment_builder._problem(problems, path, value, 'a list with at least one item') %}
        {{ return(false) }}
    {% endif %}
    {{ return(true) }}
{% endmacro %}


{% macro _check_unknown_members(value, known, path, problems) %}
    {% for key in value if key not in known %}
        {% do segment_builder._problem(
            problems, segment_builder._join_path(path, key), 'a member ' ~ tojson(key), known | join(', '), known
        ) %}
    {% endfor %}
{% endmacro %}


{% macro _check_condition(condition, path, registry, problems) %}
    {% if condition.type is not string or condition.type not in registry.conditions %}
        {% do segment_builder._problem(
            problems, segment_builder._join_path(path, 'type'), condition.type, registry.conditions | join(', '), registry.conditions | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set shape = registry.conditions[condition.type] %}
    {% set members = dict(shape.members) %}
    {% for member, cases in shape.get('cases', {}).items() if member in members %}
        {% set value = condition.get(member) %}
        {% do members.update(cases.get(value, cases.get('*', {})) if value is string else {}) %}
    {% endfor %}
    {% set optional = shape.get('optional', []) %}
    {% do segment_builder._check_members(condition, members, optional, ['type'], path, registry, problems) %}

    {#- What a table of members cannot say. -#}
    {% if condition.type == 'profile-metric' %}
        {% if condition.get('measurement') == 'unique' and condition.get('measurement_property') is none %}
            {% do segment_builder._problem(
                problems, segment_builder._join_path(path, 'measurement_property'), 'nothing', "the event property whose distinct values 'unique' counts"
            ) %}
        {% elif condition.get('measurement') in ['count', 'days'] and condition.get('measurement_property') is not none %}
            {% do segment_builder._problem(
                problems, segment_builder._join_path(path, 'measurement_property'), condition.measurement_property,
                "nothing here: '" ~ condition.measurement ~ "' measures no property"
            ) %}
        {% endif %}
    {% elif condition.type == 'profile-group-membership' and condition.get('is_member') is false and condition.get('timeframe_filter') %}
        {% do segment_builder._problem(
            problems, segment_builder._join_path(path, 'timeframe_filter'), condition.timeframe_filter, 'nothing here: it goes with is_member: true'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _check_members(value, members, optional, known, path, registry, problems) %}
    {#- `members` maps a name to its kind; `known` names members that were judged before. -#}
    {% for key in value if key not in members and key not in known %}
        {% set names = members.keys() | list + known %}
        {% do segment_builder._problem(problems, segment_builder._join_path(path, key), 'a member ' ~ tojson(key), names | join(', '), names) %}
    {% endfor %}
    {% for key, kind in members.items() %}
        {% set member_path = segment_builder._join_path(path, key) %}
        {% set member = value.get(key) %}
        {% if key not in value %}
            {% if key not in optional %}
                {% do segment_builder._problem(problems, member_path, 'nothing', segment_builder._kind_in_words(kind)) %}
            {% endif %}
        {% elif kind is not string %}
            {% if member is not string or member not in kind %}
                {% do segment_builder._problem(problems, member_path, member, kind | join(', '), kind) %}
            {% endif %}
        {% elif kind.startswith('filter') %}
            {% set context = kind.split(':')[1] %}
            {% if kind.startswith('filter?') and not member and member is not boolean and member is not number %}
                {#- Absent, null and empty all mean no restriction. -#}
            {% else %}
                {% do segment_builder._check_filter(member, context, member_path, registry, problems) %}
            {% endif %}
        {% else %}
            {% do segment_builder._check_value(member, kind, member_path, registry, problems) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro _check_filter(filter, context, path, registry, problems) %}
    {% set allowed = registry.contexts[context] %}
    {% if filter is not mapping %}
        {% do segment_builder._problem(problems, path, filter, 'a filter on a ' ~ context ~ ": an object with 'type' and 'operator'") %}
        {{ return('') }}
    {% endif %}
    {% set type = filter.get('type') %}
    {% if type is not string or type not in allowed %}
        {% do segment_builder._problem(
            problems, path ~ '.type', type if 'type' in filter else 'nothing',
            allowed | join(', ') ~ ' (a filter on a ' ~ context ~ ')', allowed | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set operator = filter.get('operator') %}
    {% if operator is not string or operator not in allowed[type] %}
        {% do segment_builder._problem(
            problems, path ~ '.operator', operator if 'operator' in filter else 'nothing',
            allowed[type] | join(', ') ~ ' (a ' ~ type ~ ' filter on a ' ~ context ~ ')', allowed[type]
        ) %}
        {{ return('') }}
    {% endif %}
    {% set members = dict(registry.filters[type][operator]) %}
    {% set known = ['type', 'operator'] %}

    {% if 'missing' in filter and not operator.startswith('length-') and type != 'existence' and (
        'property' in context or context.startswith('predicted') or context.startswith('channel')
    ) %}
        {% do members.update({'missing': ['match']}) %}
    {% endif %}
    {% if context == 'profile property' and 'property' in filter and 'value' in members
        and members['value'] in ['text?', 'number', 'boolean'] and type in ['string', 'numeric', 'boolean'] %}
        {% do members.pop('value') %}
        {% do members.update({'property': 'profile property'}) %}
    {% endif %}
    {% if context == 'predicted gender' %}
        {% do members.update({'value': ['likely_female', 'likely_male', 'uncertain']}) %}
    {% elif context == 'channel rank' %}
        {% do members.update({'value': ['high', 'medium', 'low']}) %}
    {% elif context in ['channel priority', 'number of objects'] %}
        {% do members.update({'value': 'integer'}) %}
    {% elif context == 'distance' %}
        {% do members.update({'value': 'distance'}) %}
    {% endif %}
    {% set problems_before = problems | length %}
    {% do segment_builder._check_members(filter, members, [], known, path, registry, problems) %}

    {% if problems | length == problems_before %}
        {% if operator == 'between-static'
            and segment_builder.static_window(filter.start, filter.end).is_empty %}
            {% do segment_builder._problem(problems, path ~ '.end', filter.end, 'an instant that is not before the start, ' ~ filter.start) %}
        {% elif type == 'numeric' and operator == 'between' and filter.start > filter.end %}
            {% do segment_builder._problem(problems, path ~ '.end', filter.end, 'a number that is not below the start, ' ~ filter.start) %}
        {% endif %}
    {% endif %}
{% endmacro %}


{% macro _kind_in_words(kind) %}
    {% if kind is not string %}
        {{ return(kind | join(', ')) }}
    {% endif %}
    {% if kind.startswith('filter') %}
        {{ return('a filter on a ' ~ kind.split(':')[1]) }}
    {% endif %}
    {{ return({
        'text': 'a text', 'text?': 'a text or null', 'regex?': 'a regular expression or null',
        'item?': 'a text, a whole number or null', 'texts': 'a list of texts',
        'names': 'a list of at least one text',
        'number': 'a number', 'integer': 'a whole number',
        'quantity': 'a whole number, 0 or more', 'distance': 'a number, 0 or more', 'month': 'a whole number from 1 to 12',
        'percentage': 'a number from 0 to 100',
        'boolean': 'true or false',
        'instant': 'an instant as in RFC 3339, such as 2026-03-31T00:00:00+00:00',
        'country': 'an ISO 3166 code of a country, such as USA',
        'countries': 'a list of ISO 3166 alpha-2 codes of countries, such as US',
        'profile property': "email, first_name, …, location['city'], … or properties['the name of a custom property']",
        'completion window': segment_builder.completion_windows() | join(', ') ~ ' or null',
        'steps': 'a list of at least one step', 'metric filters': 'a list of filters on event properties',
        'object filters': 'a list of filters on properties of the object',
        'consent': "an object with 'channel', 'can_receive_marketing' and 'consent_status'",
        'permission': "an object with 'reachable_status'",
    }[kind]) }}
{% endmacro %}


{% macro _check_value(value, kind, path, registry, problems) %}
    {% set is_whole = value is number and value is not boolean and (value is integer or value == value | int) %}
    {% set is_finite = value is number and value is not boolean and value - value == 0 %}
    {% if kind == 'text' %}
        {% set is_right = value is string %}
    {% elif kind == 'text?' %}
        {% set is_right = value is string or value is none %}
    {% elif kind == 'boolean' %}
        {% set is_right = value is boolean %}
    {% elif kind == 'number' %}
        {% set is_right = is_finite %}
    {% elif kind == 'distance' %}
        {% set is_right = is_finite and value >= 0 %}
    {% elif kind == 'percentage' %}
        {% set is_right = is_finite and 0 <= value and value <= 100 %}
    {% elif kind == 'integer' %}
        {% set is_right = is_finite and is_whole %}
    {% elif kind == 'quantity' %}
        {% set is_right = is_finite and is_whole and value >= 0 %}
    {% elif kind == 'month' %}
        {% set is_right = is_finite and is_whole and 1 <= value and value <= 12 %}
    {% elif kind == 'item?' %}
        {% set is_right = value is string or value is none or (is_finite and is_whole) %}
    {% elif kind == 'instant' %}
        {% set is_right = value is string and segment_builder.parse_instant(value) is not none %}
    {% elif kind in ['texts', 'names'] %}
        {% if segment_builder._is_list(value) and (kind == 'texts' or value) %}
            {% for item in value if item is not string %}
                {% do segment_builder._problem(problems, path ~ '[' ~ value.index(item) ~ ']', item, 'a text') %}
            {% endfor %}
            {{ return('') }}
        {% endif %}
        {% set is_right = false %}
    {% elif kind == 'regex?' %}
        {% if value is string %}
            {% set complaint = segment_builder.regex_complaint(value) %}
            {% if complaint %}
                {% do segment_builder._problem(problems, path, value, 'a regular expression of the common subset; here ' ~ complaint) %}
            {% endif %}
            {{ return('') }}
        {% endif %}
        {% set is_right = value is none %}
    {% elif kind == 'country' %}
        {% set is_right = value is string and segment_builder.country_alpha_2(value) is not none %}
    {% elif kind == 'countries' %}
        {% if segment_builder._is_list(value) %}
            {% set countries = segment_builder.countries() %}
            {% for item in value if item is not string or item.upper() not in countries %}
                {% do segment_builder._problem(
                    problems, path ~ '[' ~ value.index(item) ~ ']', item, 'an ISO 3166 alpha-2 code of a country, such as US', countries | list
                ) %}
            {% endfor %}
            {{ return('') }}
        {% endif %}
        {% set is_right = false %}
    {% elif kind == 'profile property' %}
        {% set is_right = value is string and segment_builder.profile_property(value) is not none %}
        {% if not is_right %}
            {% do segment_builder._problem(
                problems, path, value, segment_builder._kind_in_words(kind), segment_builder.profile_columns() | list
            ) %}
            {{ return('') }}
        {% endif %}
    {% elif kind == 'completion window' %}
        {% set windows = segment_builder.completion_windows() %}
        {% if value is not none and (value is not string or value not in windows) %}
            {% do segment_builder._problem(problems, path, value, windows | join(', '), windows | list) %}
        {% endif %}
        {{ return('') }}
    {% elif kind in ['metric filters', 'object filters'] %}
        {% if value is none %}
            {{ return('') }}
        {% endif %}
        {% if segment_builder._is_list(value) %}
            {% set members = {'property': 'text', 'filter': 'filter?:event property'} if kind == 'metric filters'
                else {'property_id': 'integer', 'filter': 'filter:custom object property'} %}
            {% for item in value %}
                {% set item_path = path ~ '[' ~ loop.index0 ~ ']' %}
                {% if item is mapping %}
                    {% do segment_builder._check_members(
                        item, members, ['filter'] if kind == 'metric filters' else [], [], item_path, registry, problems
                    ) %}
                {% else %}
                    {% do segment_builder._problem(problems, item_path, item, 'an object with ' ~ members | join(', ')) %}
                {% endif %}
            {% endfor %}
            {{ return('') }}
        {% endif %}
        {% set is_right = false %}
    {% elif kind == 'steps' %}
        {% do segment_builder._check_steps(value, path, registry, problems) %}
        {{ return('') }}
    {% elif kind == 'consent' %}
        {% do segment_builder._check_consent(value, path, registry, problems) %}
        {{ return('') }}
    {% elif kind == 'permission' %}
        {% do segment_builder._check_permission(value, path, registry, problems) %}
        {{ return('') }}
    {% endif %}
    {% if not is_right %}
        {% do segment_builder._problem(problems, path, value, segment_builder._kind_in_words(kind)) %}
    {% endif %}
{% endmacro %}


{% macro _is_list(value) %}
    {{ return(value is sequence and value is not string and value is not mapping) }}
{% endmacro %}


{% macro _check_steps(steps, path, registry, problems) %}
    {% if not segment_builder._is_filled_list(steps, path, problems) %}
        {{ return('') }}
    {% endif %}
    {% for step in steps %}
        {% set step_path = path ~ '[' ~ loop.index0 ~ ']' %}
        {% if step is not mapping %}
            {% do segment_builder._problem(problems, step_path, step, "an object with 'metric_exists' and 'metric_id'") %}
        {% else %}
            {% do segment_builder._check_members(
                step, {'metric_exists': 'boolean', 'metric_id': 'text', 'metric_filters': 'metric filters'}, ['metric_filters'], [],
                step_path, registry, problems
            ) %}
            {% if loop.first and step.get('metric_exists') is false %}
                {% do segment_builder._problem(
                    problems, step_path ~ '.metric_exists', false, 'true: a funnel starts with something that happened'
                ) %}
            {% endif %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro _check_consent(consent, path, registry, problems) %}
    {% if consent is not mapping %}
        {% do segment_builder._problem(problems, path, consent, segment_builder._kind_in_words('consent')) %}
        {{ return('') }}
    {% endif %}
    {% set known = ['channel', 'can_receive_marketing', 'consent_status'] %}
    {% do segment_builder._check_unknown_members(consent, known, path, problems) %}
    {% set channels = segment_builder.consent_registry() %}
    {% set channel = consent.get('channel') %}
    {% if channel is not string or channel not in channels %}
        {% do segment_builder._problem(
            problems, path ~ '.channel', channel if 'channel' in consent else 'nothing', channels | join(', '), channels | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set can_receive = consent.get('can_receive_marketing') %}
    {% if can_receive is not boolean %}
        {% do segment_builder._problem(
            problems, path ~ '.can_receive_marketing', can_receive if 'can_receive_marketing' in consent else 'nothing', 'true or false'
        ) %}
        {{ return('') }}
    {% endif %}
    {% set status = consent.get('consent_status') %}
    {% if status is not mapping %}
        {% do segment_builder._problem(
            problems, path ~ '.consent_status', status if 'consent_status' in consent else 'nothing', "an object with 'subscription'"
        ) %}
        {{ return('') }}
    {% endif %}
    {% set subscriptions = channels[channel][can_receive | string | lower] %}
    {% set subscription = status.get('subscription') %}
    {% set status_path = path ~ '.consent_status' %}
    {% do segment_builder._check_unknown_members(status, ['subscription', 'filters'], status_path, problems) %}
    {% if subscription is not string or subscription not in subscriptions %}
        {% do segment_builder._problem(
            problems, status_path ~ '.subscription', subscription if 'subscription' in status else 'nothing',
            subscriptions | join(', ') ~ ' (' ~ channel ~ ', can_receive_marketing: ' ~ can_receive | string | lower ~ ')', subscriptions | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set filters = status.get('filters') %}
    {% if not filters and filters is not boolean and filters is not number and filters is not string %}
        {{ return('') }}
    {% endif %}
    {% set filters_path = status_path ~ '.filters' %}
    {% if not segment_builder._is_list(filters) %}
        {% do segment_builder._problem(problems, filters_path, filters, 'a list of filters') %}
        {{ return('') }}
    {% endif %}
    {% set rule = subscriptions[subscription] %}
    {% set fields = rule.fields %}
    {% if rule.get('or_fields') and filters[0] is mapping and filters[0].get('field') in rule.or_fields %}
        {% set fields = rule.or_fields %}
    {% endif %}
    {% for filter in filters %}
        {% set filter_path = filters_path ~ '[' ~ loop.index0 ~ ']' %}
        {% set field = filter.get('field') if filter is mapping else none %}
        {% if filter is not mapping %}
            {% do segment_builder._problem(problems, filter_path, filter, "an object with 'field'") %}
        {% elif field is not string or field not in fields %}
            {% do segment_builder._problem(
                problems, filter_path ~ '.field', field if 'field' in filter else 'nothing',
                fields | join(', ') or 'no filter at all (' ~ channel ~ ', can_receive_marketing: ' ~ can_receive | string | lower ~ ', ' ~ subscription ~ ')',
                fields
            ) %}
        {% elif field == 'method' %}
            {% do segment_builder._check_method(filter, rule.methods, filter_path, registry, problems) %}
        {% else %}
            {% set context = 'date of consent' if field == 'status_date'
                else 'flag of consent' if field.startswith('is_')
                else 'source of consent' if field == 'custom_source'
                else 'date of suppression' %}
            {% do segment_builder._check_members(filter, {'filter': 'filter:' ~ context}, [], ['field'], filter_path, registry, problems) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro _check_method(filter, methods, path, registry, problems) %}
    {% set method = filter.get('method') %}
    {% if method is not string or method not in methods %}
        {% do segment_builder._problem(
            problems, path ~ '.method', method if 'method' in filter else 'nothing', methods | join(', '), methods | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set detail = methods[method] %}
    {% if detail is none %}
        {% do segment_builder._check_unknown_members(filter, ['field', 'method'], path, problems) %}
        {{ return('') }}
    {% endif %}
    {% do segment_builder._check_members(
        filter, {'filter': 'filter?:detail of a method'}, ['filter'] if detail is string else [], ['field', 'method'], path, registry, problems
    ) %}
    {% set detail_filter = filter.get('filter') %}
    {% if detail_filter is mapping and detail_filter.get('operator') in ['in', 'equals'] %}
        {% set operator = detail if detail is string else 'in' %}
        {% if detail_filter.operator != operator %}
            {% do segment_builder._problem(problems, path ~ '.filter.operator', detail_filter.operator, operator) %}
        {% elif detail is not string and segment_builder._is_list(detail_filter.get('value')) %}
            {% for item in detail_filter.value if item is string and item not in detail %}
                {% do segment_builder._problem(
                    problems, path ~ '.filter.value[' ~ detail_filter.value.index(item) ~ ']', item, detail | join(', '), detail
                ) %}
            {% endfor %}
        {% endif %}
    {% endif %}
{% endmacro %}


{% macro _check_permission(permission, path, registry, problems) %}
    {% set rules = segment_builder.permission_registry() %}
    {% if permission is not mapping %}
        {% do segment_builder._problem(problems, path, permission, segment_builder._kind_in_words('permission')) %}
        {{ return('') }}
    {% endif %}
    {% set status = permission.get('reachable_status') %}
    {% if status is not string or status not in rules.statuses %}
        {% do segment_builder._problem(
            problems, path ~ '.reachable_status', status if 'reachable_status' in permission else 'nothing',
            rules.statuses | join(', '), rules.statuses | list
        ) %}
        {{ return('') }}
    {% endif %}
    {% set filters = permission.get('filters') %}
    {% do segment_builder._check_unknown_members(permission, ['reachable_status', 'filters'], path, problems) %}
    {% if not filters and filters is not boolean and filters is not number and filters is not string %}
        {{ return('') }}
    {% endif %}
    {% if not segment_builder._is_list(filters) %}
        {% do segment_builder._problem(problems, path ~ '.filters', filters, 'a list of filters') %}
        {{ return('') }}
    {% endif %}
    {% if not rules.statuses[status] %}
        {% do segment_builder._problem(problems, path ~ '.filters', filters, "nothing here: '" ~ status ~ "' takes no filters") %}
        {{ return('') }}
    {% endif %}
    {% for filter in filters %}
        {% set filter_path = path ~ '.filters[' ~ loop.index0 ~ ']' %}
        {% set field = filter.get('field') if filter is mapping else none %}
        {% if field is not string or field not in rules.fields %}
            {% do segment_builder._problem(
                problems, filter_path ~ '.field', field if filter is mapping and 'field' in filter else 'nothing',
                rules.fields | join(', '), rules.fields
            ) %}
        {% elif field == 'subscribe_method' %}
            {% set takes_filter = filter.get('method') == 'form' %}
            {% do segment_builder._check_members(
                filter, {'method': rules.methods, 'filter': 'filter?:detail of a method'} if takes_filter else {'method': rules.methods},
                ['filter'], ['field'], filter_path, registry, problems
            ) %}
            {% set detail_filter = filter.get('filter') %}
            {% if takes_filter and detail_filter is mapping and detail_filter.get('operator') == 'equals' %}
                {% do segment_builder._problem(problems, filter_path ~ '.filter.operator', 'equals', 'in') %}
            {% endif %}
        {% else %}
            {% do segment_builder._check_members(filter, {'filter': 'filter:date of consent'}, [], ['field'], filter_path, registry, problems) %}
        {% endif %}
    {% endfor %}
{% endmacro %}
