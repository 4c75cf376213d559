{% macro read_definition(definition, registry, paths=[]) %}
    {#- A definition as it came -> its normal tree; the paths of its conditions, as it was written, are added to `paths`. All problems
        are raised together. -#}
    {% set problems = [] %}
    {% set tree = segment_builder.tolerate(segment_builder.read_text(definition, problems)) %}
    {% do problems.extend(segment_builder.definition_problems(tree, registry)) %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(segment_builder.problems_in_words(problems)) %}
    {% endif %}
    {% set text = tojson(tree) %}
    {% if 'to_date' in text or 'ignore_case' in text %}{% do segment_builder.drop_false_members(tree) %}{% endif %}
    {% do segment_builder.collect_paths(tree, '', paths) %}
    {{ return(segment_builder.normalise(tree)) }}
{% endmacro %}
