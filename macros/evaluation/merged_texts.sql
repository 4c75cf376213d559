{#- Whoever lists postal codes one condition at a time asks one question of one property, and a list of texts answers it in one read. -#}

{% macro with_merged_texts(tree, placed_conditions) %}
    {#- {tree, placed_conditions} of the same meaning: of a group, the conditions that ask whether a property is this text, or another, are
        one. Its path names those of all. -#}
    {% set placed = [] %}
    {% set merged = segment_builder._with_merged_texts(tree, placed_conditions | list, placed) %}
    {{ return({'tree': merged, 'placed_conditions': placed}) }}
{% endmacro %}


{% macro _with_merged_texts(node, remaining, placed) %}
    {#- Takes the conditions of a node out of `remaining`, in reading order, and puts those that stand for them into `placed`. -#}
    {% if 'type' in node %}
        {% do placed.append(remaining.pop(0)) %}
        {{ return(node) }}
    {% endif %}
    {% set form = (node | list)[0] %}
    {% set questions, values = [], {} %}
    {% for child in node[form] %}
        {% set question = segment_builder._asked_of_a_text(child, form) %}
        {% do questions.append(question) %}
        {% if question is not none %}{% do values.setdefault(question, []).append(child.filter.value) %}{% endif %}
    {% endfor %}
    {% set children, merged = [], {} %}
    {% for child in node[form] %}
        {% set question = questions[loop.index0] %}
        {% if question is none or values[question] | length == 1 %}
            {% do children.append(segment_builder._with_merged_texts(child, remaining, placed)) %}
        {% elif question in merged %}
            {% do merged[question].paths.append(remaining.pop(0).path) %}
        {% else %}
            {% set texts = [] %}
            {% for value in values[question] %}{% do texts.extend([value] if value is string else value) %}{% endfor %}
            {% set filter = dict(
                child.filter, operator='not-in' if form == 'all' else 'in', value=texts | unique(case_sensitive=true) | list
            ) %}
            {% do children.append(dict(child, filter=filter)) %}
            {% do merged.update({question: {'condition': children[-1], 'paths': [remaining.pop(0).path]}}) %}
            {% do placed.append(merged[question]) %}
        {% endif %}
    {% endfor %}
    {% for condition in merged.values() %}
        {% do condition.update({'path': segment_builder.shortened_list(condition.paths, '')}) %}
    {% endfor %}
    {{ return(children[0] if form != 'none' and children | length == 1 else {form: children}) }}
{% endmacro %}


{% macro _asked_of_a_text(node, form) %}
    {#- What a condition asks but for the text; none where a list of texts in this group asks something else. -#}
    {% set filter = node.get('filter') or {} %}
    {% if node.get('type') != 'profile-property' or filter.get('type') != 'string' or not filter.get('value')
        or filter.operator not in (['not-equals', 'not-in'] if form == 'all' else ['equals', 'in']) %}
        {{ return(none) }}
    {% endif %}
    {{ return(segment_builder.condition_key(dict(node, filter=dict(filter, operator=none, value=none)))) }}
{% endmacro %}
