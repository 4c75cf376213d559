{% macro declare_refs(placed_conditions, registry) %}
    {#- dbt reads the refs of a model while it parses, when nothing is rendered yet. -#}
    {% do ref('segment_builder', 'int_profiles') %}
    {% for placed in placed_conditions %}
        {% set shape = registry.condition.cases[placed.condition.type] %}
        {% for name in shape.reads %}
            {% do ref('segment_builder', name) %}
        {% endfor %}
        {% if 'reads_model' in shape and shape.reads_model in placed.condition %}
            {% do ref(placed.condition[shape.reads_model]) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro select_members(tree, placed_conditions) -%}
    {% set merged = segment_builder.with_merged_texts(tree, placed_conditions) %}
    {% set tree, conditions = merged.tree, segment_builder._distinct_conditions(merged.placed_conditions) %}
    {%- if segment_builder.is_wide(tree, conditions) %}
        {{ return(segment_builder.select_members_of_wide(tree, conditions) | trim) }}
    {%- endif %}
with

profiles as (
    select {{ segment_builder.profile_columns_joined_by(conditions.values()) }}
    from {{ ref('segment_builder', 'int_profiles') }}
    where {{ segment_builder.has_begun('created_at') }}
),
{% for condition in conditions.values() %}
{%- for comment in condition.comments %}
{{ comment }}
{%- endfor %}
{{ condition.name }} as (
    {{ condition.body | trim | indent(4) }}
){{ ',' if not loop.last }}
{% endfor %}
select
    profiles.profile_id as profile_id,
    {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as evaluated_at
from profiles
{%- for condition in conditions.values() %}
left join {{ condition.name }} on profiles.{{ segment_builder.joined_by(condition) }} = {{ condition.name }}.{{ segment_builder.joined_by(condition) }}
{%- endfor %}
where
    {{ segment_builder.skeleton(tree, conditions) | indent(4) }}
{%- endmacro %}


{% macro joined_by(condition) %}
    {#- The column by which what a condition selects finds profiles. -#}
    {{ return(condition.get('joined_by', 'profile_id')) }}
{% endmacro %}


{% macro profile_columns_joined_by(conditions) %}
    {{ return((['profile_id'] + conditions | map(attribute='joined_by', default='profile_id') | list) | unique | join(', ')) }}
{% endmacro %}


{% macro condition_key(condition) %}
    {#- Equal conditions have one key: they are looked up by it, not compared with each other. -#}
    {{ return(tojson(condition, sort_keys=true)) }}
{% endmacro %}


{% macro _distinct_conditions(placed_conditions) %}
    {#- One CTE per distinct condition, by its key: {name, comments, body, is_negated}. -#}
    {% set conditions = {} %}
    {% for placed in placed_conditions %}
        {% set key = segment_builder.condition_key(placed.condition) %}
        {% if key not in conditions %}
            {% do conditions.update({key: dict(
                segment_builder.of_condition('select', placed.condition),
                name='condition_' ~ (conditions | length + 1), comments=[]
            )}) %}
        {% endif %}
        {% set words = segment_builder.of_condition('words', placed.condition) %}
        {% do conditions[key].comments.append(segment_builder.as_comment(placed.path ~ ': ' ~ words)) %}
    {% endfor %}
    {{ return(conditions) }}
{% endmacro %}


{% macro skeleton(node, conditions) %}
    {#- The tree as a boolean expression over the joined CTEs. -#}
    {% if 'type' in node %}
        {% set condition = conditions[segment_builder.condition_key(node)] %}
        {{ return(condition.name ~ '.' ~ segment_builder.joined_by(condition) ~ ' is ' ~ ('null' if condition.is_negated else 'not null')) }}
    {% endif %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% set part = segment_builder.skeleton(child, conditions) %}
        {% if 'all' in child or 'any' in child %}
            {% set part = '(\n    ' ~ part | indent(4) ~ '\n)' %}
        {% endif %}
        {% do parts.append(part) %}
    {% endfor %}
    {% set expression = parts | join('\nand ' if form == 'all' else '\nor ') %}
    {{ return('not (\n    ' ~ expression | indent(4) ~ '\n)' if form == 'none' else expression) }}
{% endmacro %}
