{#- A join for each condition is what people read best and what planners take by the dozen, not by the thousand. Of a wide tree,
    each group of conditions is a count instead: what someone meets is found in rows, and rows are as good by the thousand. -#}

{% macro is_wide(tree, conditions) %}
    {% set maximum = segment_builder.whole_number_setting('maximum_joined_conditions', 'such as 40') %}
    {{ return('type' not in tree and conditions | length > maximum) }}
{% endmacro %}


{% macro select_members_of_wide(tree, conditions) -%}
    {% set keys = conditions.values() | map(attribute='joined_by', default='profile_id') | unique | list %}
    {% set key = 'profile_key' if 'profile_key' in keys else 'profile_id' %}
    {% set places = {} %}
    {% set groups = segment_builder._counted_groups(tree, conditions, places) %}
    {% set reads, ctes = [], [] %}
    {% for condition_key, condition in conditions.items() %}
        {% do segment_builder._place_condition(condition, places[condition_key], key, reads, ctes) %}
    {% endfor %}
    {% do ctes.extend(segment_builder._united_ctes('met', [key, 'group_number', 'counted'], reads)) %}
    {% set rows = [] %}
    {% for group in groups %}
        {% do rows.append(
            'select ' ~ group.number ~ ' as group_number, ' ~ group.parent ~ ' as parent, ' ~ group.base ~ ' as base, '
            ~ group.lowest ~ ' as lowest, ' ~ group.highest ~ ' as highest, ' ~ (1 if group.is_met else 0) ~ ' as is_met'
        ) %}
    {% endfor %}
    {% do ctes.extend(segment_builder._united_ctes(
        'tree_groups', ['group_number', 'parent', 'base', 'lowest', 'highest', 'is_met'], rows,
        '-- A group is met where the number of its members that are met lies from lowest to highest. base and is_met are of somebody\n'
        ~ '-- who is found by none of the conditions.'
    )) %}
    {% do ctes.extend(segment_builder._turned_ctes(groups, key)) %}
with

profiles as (
    select {{ segment_builder.profile_columns_joined_by(conditions.values()) }}
    from {{ ref('segment_builder', 'int_profiles') }}
    where {{ segment_builder.has_begun('created_at') }}
),

-- {{ conditions | length }} conditions: what each profile meets is counted for each group of the tree.
{{ ctes | join(',\n\n') }}

select
    profiles.profile_id as profile_id,
    {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as evaluated_at
from profiles
left join turned_1 on profiles.{{ key }} = turned_1.{{ key }}
where turned_1.{{ key }} is {{ 'null' if groups[0].is_met else 'not null' }}
{%- endmacro %}


{% macro _counted_groups(tree, conditions, places) %}
    {#- The groups of a tree from its root on, level by level: {number, parent, level, base, lowest, highest, is_met}. `places`
        is filled with [group, what being found by the condition adds to its count], by condition_key(). -#}
    {% set groups = [] %}
    {% set next = namespace(nodes=[{'node': tree, 'parent': 0}]) %}
    {% for level in range(1, 100) %}
        {% set below = [] %}
        {% for group in next.nodes %}
            {% set number = groups | length + 1 %}
            {% set form = (group.node | list)[0] %}
            {% set members = group.node[form] %}
            {% set negated = [] %}
            {% for member in members %}
                {% if 'type' in member %}
                    {% set key = segment_builder.condition_key(member) %}
                    {% set is_negated = conditions[key].is_negated %}
                    {% if is_negated %}{% do negated.append(key) %}{% endif %}
                    {% do places.setdefault(key, []).append([number, -1 if is_negated else 1]) %}
                {% else %}
                    {% do below.append({'node': member, 'parent': number}) %}
                {% endif %}
            {% endfor %}
            {% do groups.append({
                'number': number, 'parent': group.parent, 'level': level, 'base': negated | length,
                'lowest': {'all': members | length, 'any': 1, 'none': 0}[form],
                'highest': 0 if form == 'none' else members | length,
            }) %}
        {% endfor %}
        {% set next.nodes = below %}
    {% endfor %}
    {% for group in groups | reverse %}
        {% do group.update({'is_met': group.lowest <= group.base and group.base <= group.highest}) %}
        {% if group.is_met and group.parent %}
            {% set parent = groups[group.parent - 1] %}
            {% do parent.update({'base': parent.base + 1}) %}
        {% endif %}
    {% endfor %}
    {{ return(groups) }}
{% endmacro %}


{% macro _place_condition(condition, places, key, reads, ctes) %}
    {#- Adds a select of what a condition adds to the counts to `reads`; one that stands in several groups is a CTE first. -#}
    {% set comments = condition.get('comments', []) | join('\n') %}
    {% set comments = comments ~ '\n' if comments else '' %}
    {% set body = '(\n    ' ~ condition.body | trim | indent(4) ~ '\n)' %}
    {% set own_key = segment_builder.joined_by(condition) %}
    {% set selected = key if own_key == key else segment_builder.profile_hash(own_key) ~ ' as ' ~ key %}
    {% if places | length == 1 %}
        {% do reads.append(
            comments ~ 'select ' ~ selected ~ ', ' ~ places[0][0] ~ ' as group_number, ' ~ places[0][1] ~ ' as counted\nfrom ' ~ body
            ~ ' as ' ~ condition.name
        ) %}
        {{ return('') }}
    {% endif %}
    {% do ctes.append(comments ~ condition.name ~ ' as ' ~ body) %}
    {% for place in places %}
        {% do reads.append(
            'select ' ~ selected ~ ', ' ~ place[0] ~ ' as group_number, ' ~ place[1] ~ ' as counted\nfrom ' ~ condition.name
        ) %}
    {% endfor %}
{% endmacro %}


{% macro _united_ctes(name, columns, selects, comment='') %}
    {#- CTEs that unite selects in the one of the name. As one union of thousands they would nest as deep in some planners. -#}
    {% set ctes, parts = [], [] %}
    {% for batch in selects | batch(50) %}
        {% set part = name ~ '_part_' ~ loop.index %}
        {% do ctes.append(part ~ ' as (\n    ' ~ batch | join('\nunion all\n') | indent(4) ~ '\n)') %}
        {% do parts.append('select ' ~ columns | join(', ') ~ '\nfrom ' ~ part) %}
    {% endfor %}
    {% do ctes.append(
        (comment ~ '\n' if comment else '') ~ name ~ ' as (\n    ' ~ parts | join('\nunion all\n') | indent(4) ~ '\n)'
    ) %}
    {{ return(ctes) }}
{% endmacro %}


{% macro _turned_ctes(groups, key) %}
    {#- From the deepest level up: for whom a group holds otherwise than it does for somebody who is found by no condition. -#}
    {% set ctes = [] %}
    {% for level in range(groups[-1].level, 0, -1) %}
        {% set numbers = groups | selectattr('level', 'equalto', level) | map(attribute='number') | list %}
        {% set cte %}
turned_{{ level }} as (
    select
        counts.{{ key }},
        tree_groups.parent as group_number,
        1 - 2 * tree_groups.is_met as counted
    from (
        select
            {{ key }},
            group_number,
            sum(counted) as counted
        from {% if loop.first %}met{% else %}(
            select {{ key }}, group_number, counted
            from met
            union all
            select {{ key }}, group_number, counted
            from turned_{{ level + 1 }}
        ) as moved{% endif %}

        where group_number between {{ numbers[0] }} and {{ numbers[-1] }}
        group by {{ key }}, group_number
    ) as counts
    inner join tree_groups on counts.group_number = tree_groups.group_number
    where
        case
            when tree_groups.base + counts.counted between tree_groups.lowest and tree_groups.highest then 1 else 0
        end <> tree_groups.is_met
)
        {%- endset %}
        {% do ctes.append(cte | trim) %}
    {% endfor %}
    {{ return(ctes) }}
{% endmacro %}
