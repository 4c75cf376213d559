{% macro explain(segment) %}
    {#- Why profiles are in a segment or not, condition by condition. Further arguments are the ids of profiles; without any,
        all are explained. For `dbt show --inline`; the model segment_explanations holds the same for chosen segments. -#}
    {% do segment_builder.declare_explained_refs() %}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {{ return(segment_builder.explanation(segment, varargs) ~ '\norder by profile_id, position') }}
{% endmacro %}


{% macro declare_explained_refs() %}
    {#- Which segment is explained, and so what it reads, is known only once dbt executes. -#}
    {% do ref('segment_builder', 'int_profiles') %}
    {% for type in segment_builder.of_condition('types', {}) %}
        {% for name in segment_builder.of_condition('shape', {'type': type}).reads %}
            {% do ref('segment_builder', name) %}
        {% endfor %}
    {% endfor %}
{% endmacro %}


{% macro explanation(segment, profile_ids=[]) %}
    {#- One row per profile and condition. -#}
    {% set models = segment_builder.segment_models() %}
    {% if segment not in models %}
        {% set nearest = segment_builder.nearest_word(segment, models.keys()) %}
        {% do exceptions.raise_compiler_error(
            "explain() knows no segment '" ~ segment ~ "'." ~ (" Did you mean '" ~ nearest ~ "'?" if nearest else '')
        ) %}
    {% endif %}
    {%- set run_instant = segment_builder.as_of() %}
    {%- do segment_builder.fix_instant(segment_builder._explained_instant(models[segment], run_instant)) %}
    {%- set tree = segment_builder.normalise(models[segment].definition) %}
    {%- set conditions = [] %}
    {%- for placed in segment_builder.conditions_of(tree, models[segment].paths) %}
        {%- do conditions.append(dict(
            segment_builder._explained_condition(placed.condition, models), path=placed.path, number=loop.index
        )) %}
    {%- endfor %}
    {%- set truths = {} %}
    {%- for condition in conditions | reverse %}
        {%- do truths.update({condition.key: 'holds_' ~ condition.number}) %}
    {%- endfor %}
    {%- set reasons = [] %}
    {%- do segment_builder._collect_reasons(tree, true, [], truths, reasons) -%}
with

profiles as (
    select {{ segment_builder.profile_columns_joined_by(conditions) }}
    from {{ ref('segment_builder', 'int_profiles') }}
    where
        ({{ segment_builder.has_begun('created_at') }})
        {%- if profile_ids %}
        and profile_id in ({{ segment_builder.string_literals(profile_ids) }})
        {%- endif %}
),
{% for condition in conditions %}
{{ segment_builder.as_comment(condition.path ~ ': ' ~ condition.words) }}
condition_{{ condition.number }} as (
    {{ condition.body | trim | indent(4) }}
),

found_{{ condition.number }} as (
    {{ condition.found.body | trim | indent(4) }}
),
{% endfor %}
judged as (
    select
        profiles.profile_id as profile_id
        {%- for condition in conditions %}{% set n = condition.number %},
        condition_{{ n }}.{{ segment_builder.joined_by(condition) }} is {{ '' if condition.is_negated else 'not ' }}null as holds_{{ n }},
        coalesce(found_{{ n }}.found, {{ segment_builder.string_literal(condition.found.otherwise) }}) as found_{{ n }},
        {{ 'found_' ~ n ~ '.last_event_at' if condition.found.is_dated else segment_builder._no_timestamp() }} as last_event_at_{{ n }}
        {%- endfor %}
    from profiles
    {%- for condition in conditions %}{% set n = condition.number %}
    left join condition_{{ n }} on profiles.{{ segment_builder.joined_by(condition) }} = condition_{{ n }}.{{ segment_builder.joined_by(condition) }}
    left join found_{{ n }} on profiles.profile_id = found_{{ n }}.profile_id
    {%- endfor %}
)
{% for condition in conditions %}{% set n = condition.number %}
select
    profile_id,
    {{ segment_builder._truth(tree, truths) }} as is_member,
    {{ segment_builder.string_literal(condition.words) }} as meaning,
    found_{{ n }} as found,
    holds_{{ n }} as is_true,
    {{ reasons[loop.index0] }} as keeps_out,
    {{ segment_builder.string_literal(condition.asked) }} as asked,
    last_event_at_{{ n }} as last_event_at,
    {{ segment_builder.string_literal(condition.path) }} as path,
    {{ n }} as position,
    {{ segment_builder.string_literal(segment) }} as segment
from judged
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
{%- do segment_builder.fix_instant(run_instant) %}
{%- endmacro %}


{% macro _explained_instant(segment, run_instant) %}
    {#- That of the memberships beside it: the segment's last recorded run, unless another one is asked for or this run builds
        the segment. -#}
    {% set is_given = segment_builder.setting('as_of') is not none or env_var('SEGMENT_BUILDER_AS_OF', '') %}
    {% set tables = segment_builder.recorded_relations() if flags.INTROSPECT else {} %}
    {% if is_given or segment_builder.is_selected(segment.unique_id) or not tables or load_relation(tables.segment_runs) is none %}
        {{ return(run_instant) }}
    {% endif %}
    {% set last_run = segment_builder.last_runs(tables).get(segment.name) %}
    {{ return(last_run.as_of if last_run else run_instant) }}
{% endmacro %}


{% macro _no_timestamp() %}
    {{ return('cast(null as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
{% endmacro %}


{% macro _explained_condition(condition, models) %}
    {#- A model that it reads is looked up in the manifest, for no ref() to it was there to be seen while dbt parsed. -#}
    {% set reads_model = segment_builder.of_condition('shape', condition).reads_model %}
    {% set located = dict(condition, relation=models[condition[reads_model]].relation) if reads_model and reads_model in condition else condition %}
    {{ return(dict(
        segment_builder.of_condition('select', located), found=segment_builder.of_condition('found', located),
        words=segment_builder.of_condition('words', condition), asked=segment_builder.of_condition('asked', condition),
        key=segment_builder.condition_key(condition)
    )) }}
{% endmacro %}


{% macro _truth(node, truths) %}
    {#- The tree as an expression over the columns holds_1, holds_2 … -#}
    {% if 'type' in node %}
        {{ return(truths[segment_builder.condition_key(node)]) }}
    {% endif %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% do parts.append(segment_builder._truth(child, truths)) %}
    {% endfor %}
    {{ return(('not ' if form == 'none' else '') ~ '(' ~ parts | join(' and ' if form == 'all' else ' or ') ~ ')') }}
{% endmacro %}


{% macro _collect_reasons(node, wanted, above, truths, reasons) %}
    {#- For each condition in reading order, whether it keeps a profile out: it and all nodes above it are the other way
        round than membership wants them. Under `none` the false is wanted. -#}
    {% set truth = segment_builder._truth(node, truths) %}
    {% set path = above + [('not ' if wanted else '') ~ truth] %}
    {% if 'type' in node %}
        {% do reasons.append(path | join(' and ')) %}
    {% else %}
        {% for form, children in node.items() %}
            {% for child in children %}
                {% do segment_builder._collect_reasons(
                    child, not wanted if form == 'none' else wanted, path, truths, reasons
                ) %}
            {% endfor %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro no_explanation() %}
    {#- An empty select with the columns of an explanation. -#}
    {% set columns = {
        'profile_id': 'text', 'is_member': 'boolean', 'meaning': 'text', 'found': 'text', 'is_true': 'boolean',
        'keeps_out': 'boolean', 'asked': 'text', 'last_event_at': 'timestamp', 'path': 'text', 'position': 'integer',
        'segment': 'text',
    } %}
select
{%- for column, type in columns.items() %}
    cast(null as {{ segment_builder.type_name(type) }}) as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (select 1 as nothing) as no_such_table
where 1 = 0
{%- endmacro %}
