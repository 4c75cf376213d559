{#-
    What is recorded. Rows are only ever added to the first three, which are the truth:

    segment_runs             one row per segment and recorded run; written last, it makes the run's changes count
    segment_membership_log   who entered and who exited in a run
    segment_definitions      every definition that a segment has had, and its descriptions

    Of one segment and instant the run that was recorded last counts. Recording an instant again corrects it that way,
    and the changes of a run that was killed before its row in segment_runs was written count nowhere.

    current_members          who is in now; made of the three, and made again from them where it is not what they say
-#}

{% macro recorded_columns(table) %}
    {{ return({
        'segment_runs': {
            'segment': 'text', 'as_of': 'timestamp', 'run_id': 'text', 'run_number': 'integer', 'outcome': 'text',
            'definition_hash': 'text', 'definition_version': 'integer', 'profiles': 'integer', 'members': 'integer',
            'entered': 'integer', 'exited': 'integer', 'settings_hash': 'text', 'recorded_at': 'timestamp',
        },
        'segment_membership_log': {
            'segment': 'text', 'profile_id': 'text', 'as_of': 'timestamp', 'run_id': 'text', 'change': 'text',
            'reason': 'text',
        },
        'segment_definitions': {
            'segment': 'text', 'definition_hash': 'text', 'definition_version': 'integer', 'run_number': 'integer',
            'description': 'text', 'definition': 'text', 'definition_in_words': 'text', 'named_definitions': 'text',
            'recorded_at': 'timestamp',
        },
        'current_members': {
            'segment': 'text', 'profile_id': 'text', 'member_since': 'timestamp', 'run_number': 'integer',
        },
    }[table]) }}
{% endmacro %}


{% macro no_recorded_rows(table) %}
    {#- An empty select with the table's columns, from which the table is made. -#}
select
{%- for column, type in segment_builder.recorded_columns(table).items() %}
    cast(null as {{ segment_builder.type_name(type) }}) as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (select 1 as nothing) as no_such_table
where 1 = 0
{%- endmacro %}


{% macro recorded_relations() %}
    {#- Table name -> relation in the run's own schema; nothing where the project has switched one of them off. Not by ref():
        with --defer that is another schema, into which nothing may be written. -#}
    {% set tables = {} %}
    {% for name in ['segment_runs', 'segment_membership_log', 'segment_definitions', 'current_members'] %}
        {% set node = graph.nodes.get('model.segment_builder.' ~ name) %}
        {% if not node %}
            {{ return({}) }}
        {% endif %}
        {% do tables.update({name: segment_builder.relation_of(node)}) %}
    {% endfor %}
    {{ return(tables) }}
{% endmacro %}


{% macro create_recorded_tables(tables) %}
    {#- Before the first segment is built: what is missing of the tables and of their columns. -#}
    {% for name, relation in tables.items() %}
        {% set columns = segment_builder.recorded_columns(name) %}
        {% if load_relation(relation) is none %}
            {% do create_schema(relation.without_identifier()) %}
            {% do segment_builder.hold(relation, name) %}
            {% if not segment_builder.exists_by_now(relation) %}
                {% call statement() %}
                    {{ segment_builder.create_recorded_table(relation, name, segment_builder.no_recorded_rows(name)) }}
                {% endcall %}
                {% do segment_builder.after_recorded_table(relation, name) %}
            {% endif %}
            {% do adapter.commit() %}
            {% do adapter.cache_added(relation.incorporate(type='table')) %}
        {% elif name != 'current_members' %}
            {% set present, missing = [], [] %}
            {% for column in adapter.get_columns_in_relation(relation) %}{% do present.append(column.name | lower) %}{% endfor %}
            {% for column, type in columns.items() if column not in present %}
                {% do missing.append(api.Column(column, segment_builder.type_name(type))) %}
            {% endfor %}
            {% if missing %}
                {% do alter_relation_add_remove_columns(relation, missing, none) %}
            {% endif %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro counted_runs(runs, segment=none) %}
    {#- The runs that count, one per segment and instant; of one segment, if it is named. -#}
select
    segment,
    as_of,
    run_id,
    run_number,
    outcome,
    definition_hash,
    definition_version,
    profiles,
    members,
    entered,
    exited,
    settings_hash,
    recorded_at
from (
    select
        *,
        row_number() over (partition by segment, as_of order by run_number desc, run_id desc) as recency
    from {{ runs }}
    {%- if segment is not none %}
    where segment = {{ segment_builder.string_literal(segment) }}
    {%- endif %}
) as runs
where recency = 1 and outcome <> 'dropped'
{%- endmacro %}


{% macro counted_changes(log, runs, segment=none) %}
    {#- The changes of the runs that count. Entering and leaving take turns: whoever enters and is in, or exits and is not,
        has not changed. Two runs that overlapped have left such rows where no lock kept them apart. -#}
select
    segment,
    profile_id,
    as_of,
    change,
    reason,
    definition_hash,
    definition_version
from (
    select
        changes.segment as segment,
        changes.profile_id as profile_id,
        changes.as_of as as_of,
        changes.change as change,
        changes.reason as reason,
        runs.definition_hash as definition_hash,
        runs.definition_version as definition_version,
        lag(changes.change) over (partition by changes.segment, changes.profile_id order by changes.as_of) as change_before
    from {{ log }} as changes
    inner join (
        {{ segment_builder.counted_runs(runs, segment) | indent(8) }}
    ) as runs
        on changes.segment = runs.segment
        and changes.as_of = runs.as_of
        and changes.run_id = runs.run_id
    {%- if segment is not none %}
    where changes.segment = {{ segment_builder.string_literal(segment) }}
    {%- endif %}
) as changes
where change <> coalesce(change_before, 'exited')
{%- endmacro %}


{% macro insert_recorded(tables, table, rows) %}
    {% call statement() %}
insert into {{ tables[table] }} ({{ segment_builder.recorded_columns(table) | join(', ') }})
{{ rows }}
    {% endcall %}
{% endmacro %}


{% macro recorded_at() %}
    {{ return(segment_builder.timestamp_literal(run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f'))) }}
{% endmacro %}
