{% macro judge_definitions(definitions) %}
    {#- The answers go to whoever runs the operation, so that a program learns what segment() would say. They come as
        JSON's text, of which dbt's own reading of arguments, YAML, would change some numbers. -#}
    {% set registry = segment_builder.registry() %}
    {% for definition in fromjson(definitions) %}
        {% set tree = segment_builder.tolerate(definition) %}
        {% set problems = [] %}
        {% for problem in segment_builder.definition_problems(tree, registry) %}
            {% do problems.append({'path': problem.path, 'reason': segment_builder.problem_in_words(problem)}) %}
        {% endfor %}
        {% if problems %}
            {% do print(tojson({'problems': problems})) %}
        {% else %}
            {% set normal = segment_builder.normalise(tree) %}
            {% do print(tojson({'definition': segment_builder.definition_of(normal), 'words': segment_builder.tree_in_words(normal)})) %}
        {% endif %}
    {% endfor %}
{% endmacro %}
