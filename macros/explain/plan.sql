{#- What a change does, for the command `plan`: an operation that only asks, for neither side of the comparison has to be built. -#}

{% macro compare_definitions(request) %}
    {#- Prints JSON, a line each: the instant, then what is found of each of `segments`. A pair has the `name`, what the segment is
        called on the sides `before` and `after`, none where a side has none, and in `code` the SQL of the side before where its
        macros would write another one. `sides` has all definitions of either, and `fingerprints` what tells apart two segments of
        one name. It comes as JSON's text, of which dbt's own reading of arguments, YAML, would change some numbers. -#}
    {% set request = fromjson(request) %}
    {% if not segment_builder._is_built('int_profiles') %}
        {% do exceptions.raise_compiler_error(
            'What segments are made of is not built here: there is no ' ~ ref('segment_builder', 'int_profiles')
            ~ '. Run dbt build, or take the tables of production by --state.'
        ) %}
    {% endif %}
    {% do print(tojson({'as_of': segment_builder.as_of()})) %}
    {% for pair in request.segments %}
        {% do print(tojson(segment_builder._compared(pair, request))) %}
    {% endfor %}
{% endmacro %}


{% macro _compared(pair, request) %}
    {% set conditions, sides, registry = [], {}, segment_builder.registry() %}
    {% for name in ['before', 'after'] if pair[name] is not none %}
        {% set trees, problems = segment_builder._trees_of(pair[name], request.sides[name], registry) %}
        {% if problems %}
            {{ return({'name': pair.name, 'problems': problems}) }}
        {% endif %}
        {% do sides.update({name: segment_builder._judged_side(
            pair[name], trees, request.fingerprints[name], conditions, registry
        )}) %}
    {% endfor %}
    {% set rows, told = [], [] %}
    {% for row in run_query(segment_builder._comparison(sides, conditions, pair.code)).rows %}
        {% set values = row.values() | list %}
        {% do rows.append(segment_builder._compared_row(values, conditions | length)) %}
    {% endfor %}
    {% for condition in conditions %}
        {% do told.append({'words': condition.words, 'asked': condition.asked}) %}
    {% endfor %}
    {% set answer = {'name': pair.name, 'conditions': told, 'rows': rows} %}
    {% for name, side in sides.items() %}
        {% do answer.update({name: {
            'tree': side.tree, 'numbers': side.numbers, 'traps': segment_builder.traps_of(side.tree),
        }}) %}
    {% endfor %}
    {{ return(answer) }}
{% endmacro %}


{% macro _trees_of(name, definitions, registry) %}
    {#- The normal trees of a segment and of all that it names, and the problems that today's grammar has with them. -#}
    {% set trees, problems, waiting = {}, [], [name] %}
    {#- Grows while it is read. -#}
    {% for wanted in waiting if wanted not in trees %}
        {% set tree = segment_builder.tolerate(definitions[wanted]) %}
        {% set found = segment_builder.definition_problems(tree, registry) %}
        {% if found %}
            {% for problem in found %}
                {% do problems.append(wanted ~ ', ' ~ problem.path ~ ': ' ~ segment_builder.problem_in_words(problem)) %}
            {% endfor %}
            {% do trees.update({wanted: none}) %}
        {% else %}
            {% set tree = segment_builder.normalise(tree) %}
            {% do trees.update({wanted: tree}) %}
            {% for placed in segment_builder.conditions_of(tree) %}
                {% set member = registry.condition.cases[placed.condition.type].reads_model %}
                {% if member and member in placed.condition %}{% do waiting.append(placed.condition[member]) %}{% endif %}
            {% endfor %}
        {% endif %}
    {% endfor %}
    {{ return([trees, problems]) }}
{% endmacro %}


{% macro _judged_side(name, trees, fingerprints, conditions, registry) %}
    {#- The tree of a segment with the numbers of its conditions in reading order; new ones are added to `conditions`. A condition on
        a segment is the same on both sides where the segment is. -#}
    {% set numbers, keys, truths = [], conditions | map(attribute='identity') | list, {} %}
    {% for placed in segment_builder.conditions_of(trees[name]) %}
        {% set condition = placed.condition %}
        {% set member = registry.condition.cases[condition.type].reads_model %}
        {% set names_segment = member and member in condition %}
        {% set identity = segment_builder.condition_key(
            dict(condition, **{member: fingerprints[condition[member]]}) if names_segment else condition
        ) %}
        {% if identity not in keys %}
            {% set models = {} %}
            {% if names_segment %}
                {% set members = '(\n    ' ~ segment_builder.members_by_definition(trees[condition[member]], trees) | indent(4) ~ '\n)' %}
                {#- A rank names what it reads itself. -#}
                {% set name_of_members = ' as named_members' if condition.type == 'profile-segment-membership' else '' %}
                {% do models.update({condition[member]: {'relation': members ~ name_of_members}}) %}
            {% endif %}
            {% do conditions.append(dict(segment_builder._explained_condition(condition, models), identity=identity)) %}
            {% do keys.append(identity) %}
        {% endif %}
        {% do numbers.append(keys.index(identity) + 1) %}
        {% do truths.update({segment_builder.condition_key(condition): 'holds_' ~ numbers[-1]}) %}
    {% endfor %}
    {{ return({'tree': trees[name], 'numbers': numbers, 'is_member': segment_builder._truth(trees[name], truths)}) }}
{% endmacro %}


{% macro _comparison(sides, conditions, code) %}
    {#- One row for the profiles that are alike in what is asked of them, and for each of those that are shown as examples: who is
        in before and after, which conditions hold, how many they are and what they are worth. -#}
    {%- set shown_examples = 10 %}
    {%- set value = segment_builder._value_of_profiles() %}
    {%- set numbers = range(1, conditions | length + 1) -%}
with

profiles as (
    select {{ segment_builder.profile_columns_joined_by(conditions) }}
    from {{ ref('segment_builder', 'int_profiles') }}
    where {{ segment_builder.has_begun('created_at') }}
),
{% for condition in conditions %}
{{ segment_builder.as_comment(condition.words) }}
condition_{{ loop.index }} as (
    {{ condition.body | trim | indent(4) }}
),

found_{{ loop.index }} as (
    {{ condition.found.body | trim | indent(4) }}
),
{% endfor %}
{%- if code %}
members_by_code as (
    select distinct profile_id
    from (
        {{ code | trim | indent(8) }}
    ) as compiled_before
),
{% endif %}
judged as (
    select
        profiles.profile_id as profile_id,
        {%- for condition in conditions %}{% set n = loop.index %}
        condition_{{ n }}.{{ segment_builder.joined_by(condition) }} is {{ '' if condition.is_negated else 'not ' }}null as holds_{{ n }},
        coalesce(found_{{ n }}.found, {{ segment_builder.string_literal(condition.found.otherwise) }}) as found_{{ n }},
        {%- endfor %}
        {{ 'members_by_code.profile_id is not null' if code else '1 = 0' }} as is_in_code
    from profiles
    {%- for condition in conditions %}{% set n = loop.index %}
    left join condition_{{ n }} on profiles.{{ segment_builder.joined_by(condition) }} = condition_{{ n }}.{{ segment_builder.joined_by(condition) }}
    left join found_{{ n }} on profiles.profile_id = found_{{ n }}.profile_id
    {%- endfor %}
    {%- if code %}
    left join members_by_code on profiles.profile_id = members_by_code.profile_id
    {%- endif %}
),

compared as (
    select
        judged.*,
        case when {{ 'is_in_code' if code else sides.before.is_member if sides.before else '1 = 0' }} then 1 else 0 end as was_in,
        case when {{ sides.before.is_member if sides.before else '1 = 0' }} then 1 else 0 end as was_in_by_words,
        case when {{ sides.after.is_member if sides.after else '1 = 0' }} then 1 else 0 end as is_in
    from judged
),

placed as (
    select
        compared.*,
        row_number() over (partition by was_in, is_in order by profile_id) as place
    from compared
),

shown as (
    select
        placed.was_in as was_in,
        placed.is_in as is_in,
        case when placed.was_in <> placed.is_in then placed.was_in_by_words end as words_said,
        {%- for n in numbers %}
        case when placed.was_in <> placed.is_in then case when placed.holds_{{ n }} then 1 else 0 end end as truth_{{ n }},
        case when placed.was_in <> placed.is_in and placed.place <= {{ shown_examples }} then placed.found_{{ n }} end as example_found_{{ n }},
        {%- endfor %}
        case when placed.was_in <> placed.is_in and placed.place <= {{ shown_examples }} then placed.profile_id end as example,
        {{ 'clv.amount' if value.clv else segment_builder.typed_null('number') }} as clv,
        {{ 'revenue.amount' if value.revenue else segment_builder.typed_null('number') }} as revenue
    from placed
    {%- for name, select in value.items() %}
    left join (
        {{ select | trim | indent(8) }}
    ) as {{ name }} on placed.profile_id = {{ name }}.profile_id
    {%- endfor %}
)

select
    was_in,
    is_in,
    words_said,
    example,
    {%- for n in numbers %}
    truth_{{ n }},
    example_found_{{ n }},
    {%- endfor %}
    count(*) as profiles,
    sum(clv) as clv,
    sum(revenue) as revenue
from shown
group by
    was_in,
    is_in,
    words_said,
    {%- for n in numbers %}
    truth_{{ n }},
    example_found_{{ n }},
    {%- endfor %}
    example
{%- endmacro %}


{% macro _compared_row(values, number_of_conditions) %}
    {#- A row of the comparison as a mapping; `holds` and `found` only of who enters or exits. -#}
    {% set row = {
        'was_in': values[0] | int == 1, 'is_in': values[1] | int == 1, 'example': values[3], 'holds': [], 'found': [],
        'profiles': values[-3] | int, 'clv': none if values[-2] is none else values[-2] | float,
        'revenue': none if values[-1] is none else values[-1] | float,
    } %}
    {% if row.was_in != row.is_in %}
        {% do row.update({'was_in_by_words': values[2] | int == 1}) %}
        {% for n in range(number_of_conditions) %}
            {% do row.holds.append(values[4 + 2 * n] | int == 1) %}
            {% do row.found.append(values[5 + 2 * n]) %}
        {% endfor %}
    {% endif %}
    {{ return(row) }}
{% endmacro %}


{% macro _value_of_profiles() %}
    {#- What is known of the profiles' worth, as selects of (profile_id, amount); nothing of a table that is not built. -#}
    {% set selects = {} %}
    {% if segment_builder._is_built('profile_predictions') %}
        {% do selects.update({'clv': 'select profile_id, total_clv as amount\nfrom ' ~ ref('segment_builder', 'profile_predictions')}) %}
    {% endif %}
    {% if segment_builder._is_built('order_days') %}
        {% set year_ago = segment_builder.instant_text(
            segment_builder.parse_instant(segment_builder.as_of()) - modules.datetime.timedelta(days=365)
        ) %}
        {% set revenue %}
select
    profile_id,
    sum(case when taken_back_on is null then ordered_value else 0 end - refunded_value) as amount
from {{ ref('segment_builder', 'order_days') }}
where day > {{ segment_builder.as_day(segment_builder.timestamp_literal(year_ago)) }}
group by profile_id
        {% endset %}
        {% do selects.update({'revenue': revenue}) %}
    {% endif %}
    {{ return(selects) }}
{% endmacro %}


{% macro _is_built(name) %}
    {% set node = graph.nodes.get('model.segment_builder.' ~ name) %}
    {{ return(node is not none and load_relation(segment_builder.relation_of(node)) is not none) }}
{% endmacro %}
