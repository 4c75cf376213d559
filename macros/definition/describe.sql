{#- A definition in English: the comments of the compiled SQL, the docs and `explain` all say it with these words. -#}

{% macro tree_in_words(node) %}
    {% if 'type' in node %}
        {{ return(segment_builder.of_condition('words', node)) }}
    {% endif %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% do parts.append(segment_builder.tree_in_words(child)) %}
    {% endfor %}
    {{ return({'all': 'all of', 'any': 'any of', 'none': 'none of'}[form] ~ ' (' ~ parts | join('; ') ~ ')') }}
{% endmacro %}


{% macro as_comment(words) %}
    {#- Every character that some engine ends a line at is taken out. -#}
    {{ return('-- ' ~ modules.re.sub('[\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]', ' ', segment_builder.shortened_text(words, 1000))) }}
{% endmacro %}


{% macro definition_of(tree) %}
    {#- In condition_groups wherever the tree can be written so: what was pasted is recognised. -#}
    {% set groups = [] %}
    {% for group in (tree['all'] if 'all' in tree else [tree]) %}
        {% set conditions = group['any'] if 'any' in group else [group] %}
        {% for condition in conditions if 'type' not in condition %}
            {{ return(tree) }}
        {% endfor %}
        {% do groups.append({'conditions': conditions}) %}
    {% endfor %}
    {{ return({'condition_groups': groups}) }}
{% endmacro %}
