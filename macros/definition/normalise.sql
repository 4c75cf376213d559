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


{% macro conditions_of(tree) %}
    {#-
        The conditions of a normal tree in reading order: {path, condition}. Paths are those of `condition_groups` wherever the
        tree can be written so, whichever way it was written.
    -#}
    {% set placed = [] %}
    {% set groups = tree['all'] if 'all' in tree else [tree] %}
    {% set state = namespace(is_flat=true) %}
    {% for group in groups %}
        {% for condition in (group['any'] if 'any' in group else [group]) if 'type' not in condition %}
            {% set state.is_flat = false %}
        {% endfor %}
    {% endfor %}
    {% if not state.is_flat %}
        {% do segment_builder._collect_conditions(tree, '', placed) %}
        {{ return(placed) }}
    {% endif %}
    {% for group in groups %}
        {% set group_path = 'condition_groups[' ~ loop.index0 ~ '].conditions[' %}
        {% for condition in (group['any'] if 'any' in group else [group]) %}
            {% do placed.append({'path': group_path ~ loop.index0 ~ ']', 'condition': condition}) %}
        {% endfor %}
    {% endfor %}
    {{ return(placed) }}
{% endmacro %}


{% macro _collect_conditions(node, path, placed) %}
    {% for form, children in node.items() %}
        {% for child in children %}
            {% set child_path = (path ~ '.' if path else '') ~ form ~ '[' ~ loop.index0 ~ ']' %}
            {% if 'type' in child %}
                {% do placed.append({'path': child_path, 'condition': child}) %}
            {% else %}
                {% do segment_builder._collect_conditions(child, child_path, placed) %}
            {% endif %}
        {% endfor %}
    {% endfor %}
{% endmacro %}
