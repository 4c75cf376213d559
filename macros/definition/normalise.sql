{% macro normalise(tree) %}
    {#- A valid tolerated tree -> its one canonical form: nodes are {'all' | 'any' | 'none': […]} or a condition; every
        condition has every member of its type that says something, and none that does not. -#}
    {% if 'type' in tree %}
        {{ return(segment_builder.of_condition('normal', tree)) }}
    {% endif %}
    {% set form = 'all' if 'all' in tree or 'condition_groups' in tree else 'any' if 'any' in tree else 'none' %}
    {% set normal = [] %}
    {% for child in tree.condition_groups or tree[form] %}
        {#- A group is an `any` of conditions; one of a single condition is this condition. -#}
        {% set group = child.conditions %}
        {% if group and group | length > 1 %}
            {% set alternatives = [] %}
            {% for condition in group %}
                {% do alternatives.append(segment_builder.of_condition('normal', condition)) %}
            {% endfor %}
            {% do normal.append({'any': alternatives}) %}
        {% elif group or 'type' in child %}
            {% do normal.append(segment_builder.of_condition('normal', group[0] if group else child)) %}
        {% else %}
            {% set child = segment_builder.normalise(child) %}
            {% if form != 'none' and form in child %}
                {% do normal.extend(child[form]) %}
            {% elif form == 'none' and 'any' in child %}
                {% do normal.extend(child['any']) %}
            {% else %}
                {% do normal.append(child) %}
            {% endif %}
        {% endif %}
    {% endfor %}
    {{ return(normal[0] if form != 'none' and normal | length == 1 else {form: normal}) }}
{% endmacro %}


{% macro drop_false_members(value) %}
    {#- Takes out of a valid tolerated tree what says no more than its absence: `to_date: false`, `ignore_case: false`. -#}
    {% if value is mapping %}
        {% for name in ['to_date', 'ignore_case'] if name in value and 'operator' in value and not value[name] %}{% do value.pop(name) %}{% endfor %}
        {% for member in value.values() %}{% do segment_builder.drop_false_members(member) %}{% endfor %}
    {% elif value is sequence and value is not string %}
        {% for member in value %}{% do segment_builder.drop_false_members(member) %}{% endfor %}
    {% endif %}
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


{% macro conditions_of(tree, paths=[]) %}
    {#- The conditions of a normal tree in reading order, which is the order of its paths: {path, condition}. -#}
    {% set placed = [] %}
    {% do segment_builder._collect_conditions(tree, paths, placed) %}
    {{ return(placed) }}
{% endmacro %}


{% macro _collect_conditions(node, paths, placed) %}
    {% for child in ([node] if 'type' in node else (node.values() | list)[0]) %}
        {% if 'type' in child %}
            {% do placed.append({'path': paths[placed | length], 'condition': child}) %}
        {% else %}
            {% do segment_builder._collect_conditions(child, paths, placed) %}
        {% endif %}
    {% endfor %}
{% endmacro %}
