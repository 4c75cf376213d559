{% macro normalise(tree) %}
    {#- A valid tolerated tree -> its one canonical form: nodes are {'all' | 'any' | 'none': […]} or a leaf; every leaf
        has every member of its type that says something, and none that does not. -#}
    {% if 'type' in tree %}
        {{ return(segment_builder._normal_leaf(tree)) }}
    {% endif %}
    {% if 'condition_groups' in tree %}
        {% set form, children = 'all', [] %}
        {% for group in tree.condition_groups %}
            {% do children.append(group.conditions[0] if group.conditions | length == 1 else {'any': group.conditions}) %}
        {% endfor %}
    {% else %}
        {% set form = 'all' if 'all' in tree else 'any' if 'any' in tree else 'none' %}
        {% set children = tree[form] %}
    {% endif %}
    {% set normal = [] %}
    {% for child in children %}
        {% set child = segment_builder._normal_leaf(child) if 'type' in child else segment_builder.normalise(child) %}
        {% if form != 'none' and form in child %}
            {% do normal.extend(child[form]) %}
        {% elif form == 'none' and 'any' in child %}
            {% do normal.extend(child['any']) %}
        {% else %}
            {% do normal.append(child) %}
        {% endif %}
    {% endfor %}
    {{ return(normal[0] if form != 'none' and normal | length == 1 else {form: normal}) }}
{% endmacro %}


{% macro _normal_leaf(leaf) %}
    {% set type = leaf.type %}
    {% if type == 'profile-metric' %}
        {% set normal = {
            'type': type, 'metric_id': leaf.metric_id, 'measurement': leaf.measurement,
            'measurement_filter': leaf.measurement_filter,
            'timeframe_filter': leaf.get('timeframe_filter') or {'type': 'date', 'operator': 'alltime'},
            'metric_filters': segment_builder._normal_filters(leaf.get('metric_filters')),
        } %}
        {% if leaf.measurement in ['sum', 'average', 'minimum', 'maximum', 'unique'] %}
            {% set measured = leaf.get('measurement_property') %}
            {% do normal.update({'measurement_property': '$value' if measured is none else measured}) %}
        {% endif %}
        {{ return(normal) }}
    {% elif type == 'profile-metric-funnel' %}
        {% set steps = [] %}
        {% for step in leaf.steps %}
            {% do steps.append({
                'metric_exists': step.metric_exists, 'metric_id': step.metric_id,
                'metric_filters': segment_builder._normal_filters(step.get('metric_filters')),
            }) %}
        {% endfor %}
        {{ return({
            'type': type,
            'timeframe_filter': leaf.get('timeframe_filter') or {'type': 'date', 'operator': 'alltime'},
            'completion_window_seconds': leaf.get('completion_window_seconds'),
            'steps': steps,
        }) }}
    {% elif type == 'profile-group-membership' %}
        {% set normal = {'type': type, 'is_member': leaf.is_member, 'group_ids': leaf.group_ids} %}
        {% if leaf.get('timeframe_filter') %}
            {% do normal.update({'timeframe_filter': leaf.timeframe_filter}) %}
        {% endif %}
        {{ return(normal) }}
    {% elif type == 'profile-marketing-consent' %}
        {{ return({'type': type, 'consent': {
            'channel': leaf.consent.channel,
            'can_receive_marketing': leaf.consent.can_receive_marketing,
            'consent_status': {
                'subscription': leaf.consent.consent_status.subscription,
                'filters': segment_builder._normal_filters(leaf.consent.consent_status.get('filters')),
            },
        }}) }}
    {% elif type == 'profile-permissions' %}
        {{ return({'type': type, 'channel': leaf.channel, 'permission': {
            'reachable_status': leaf.permission.reachable_status,
            'filters': segment_builder._normal_filters(leaf.permission.get('filters')),
        }}) }}
    {% elif type == 'profile-postal-code-distance' %}
        {{ return({
            'type': type, 'country_code': segment_builder.countries()[segment_builder.country_alpha_2(leaf.country_code)][0],
            'postal_code': leaf.postal_code, 'unit': leaf.unit, 'filter': leaf.filter,
        }) }}
    {% elif type == 'profile-has-custom-object' %}
        {{ return({
            'type': type, 'object_type_id': leaf.object_type_id,
            'object_type_relationship_id': leaf.object_type_relationship_id,
            'filter': leaf.filter,
            'filters': segment_builder._normal_filters(leaf.get('filters')),
        }) }}
    {% elif type == 'profile-sample' %}
        {{ return({'type': type, 'percentage': leaf.percentage, 'salt': leaf.get('salt') or ''}) }}
    {% endif %}
    {{ return(leaf) }}
{% endmacro %}


{% macro _normal_filters(filters) %}
    {#- A list of {property | property_id | field | method, filter}; a filter that says nothing is left out. -#}
    {% set normal = [] %}
    {% for item in filters or [] %}
        {% if item.get('filter') %}
            {% do normal.append(item) %}
        {% elif 'method' in item %}
            {% do normal.append({'field': item.field, 'method': item.method}) %}
        {% endif %}
    {% endfor %}
    {{ return(normal) }}
{% endmacro %}


{% macro collect_paths(node, path, paths) %}
    {#- Where the conditions of a tolerated tree stand, as its author wrote it and as errors say it, in reading order. -#}
    {% if 'type' in node %}
        {% do paths.append(path or 'definition') %}
    {% elif 'condition_groups' in node %}
        {% for group in node.condition_groups %}
            {% set prefix = (path ~ '.' if path else '') ~ 'condition_groups[' ~ loop.index0 ~ '].conditions[' %}
            {% for condition in group.conditions %}{% do paths.append(prefix ~ loop.index0 ~ ']') %}{% endfor %}
        {% endfor %}
    {% else %}
        {% for form, children in node.items() %}
            {% for child in children %}
                {% set child_path = (path ~ '.' if path else '') ~ form ~ '[' ~ loop.index0 ~ ']' %}
                {% if 'type' in child %}
                    {% do paths.append(child_path) %}
                {% else %}
                    {% do segment_builder.collect_paths(child, child_path, paths) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro leaves_of(tree, paths) %}
    {#- The leaves of a normal tree in reading order, which is the order of its paths: {path, leaf}. -#}
    {% set leaves = [] %}
    {% do segment_builder._collect_leaves(tree, paths, leaves) %}
    {{ return(leaves) }}
{% endmacro %}


{% macro _collect_leaves(node, paths, leaves) %}
    {% for child in ([node] if 'type' in node else (node.values() | list)[0]) %}
        {% if 'type' in child %}
            {% do leaves.append({'path': paths[leaves | length], 'leaf': child}) %}
        {% else %}
            {% do segment_builder._collect_leaves(child, paths, leaves) %}
        {% endif %}
    {% endfor %}
{% endmacro %}
