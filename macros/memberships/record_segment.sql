{% macro record_segment() %}
    {#- The post-hook of every segment: adds to the history what its new table holds. Where there are transactions, it is the one
        in which dbt puts the table in its place, so both are done or neither; and what fails fails the model, which dbt
        retries. It asks for nothing while dbt parses, and there is no ref() in it: what it writes stays in the run's schema. -#}
    {% if not execute or not segment_builder.is_recording() %}
        {{ return('') }}
    {% endif %}
    {% set segment = segment_builder.segment_model(graph.nodes[model.unique_id]) %}
    {% if not segment_builder.is_recordable(segment) %}
        {% do exceptions.warn(
            "Segment '" ~ segment.name ~ "' is materialized as a " ~ segment.materialized
            ~ ', which holds nothing of a run: it is not recorded. Make it a table.'
        ) %}
        {{ return('') }}
    {% endif %}
    {% set tables = segment_builder.recorded_relations() %}
    {% set instant = segment_builder.as_of() %}
    {% do segment_builder._refuse_instant_of_others(segment, instant) %}
    {% do segment_builder.hold(tables.segment_runs, segment.name) %}
    {% if segment_builder._is_of_one_instant(segment, instant, tables) %}
        {% do segment_builder.record_evaluation(segment, instant, tables) %}
    {% endif %}
    {{ return('') }}
{% endmacro %}


{% macro is_recording() %}
    {#- Tables that are cut short by --empty or --sample are no evaluation. -#}
    {{ return(
        flags.WHICH in ['run', 'build', 'retry'] and segment_builder.setting('record_memberships')
        and not invocation_args_dict.get('empty') and not invocation_args_dict.get('sample')
        and segment_builder.recorded_relations() != {}
    ) }}
{% endmacro %}


{% macro is_recordable(segment) %}
    {{ return(segment.materialized not in ['view', 'materialized_view', 'ephemeral']) }}
{% endmacro %}


{% macro record_evaluation(segment, instant, tables) %}
    {#- What a segment's table holds, recorded as its members at the instant; returns whether there was anything to record. The
        caller holds the segment. -#}
    {% do segment_builder._take_over_past(segment, tables) %}
    {% set past = segment_builder._recorded_past(segment.name, instant, tables) %}
    {% if past.after %}
        {% do segment_builder.refuse_earlier([{'name': segment.name, 'last_as_of': past.last.as_of}], instant) %}
    {% endif %}
    {% if segment_builder._is_of_another_version(segment, past) %}
        {{ return(false) }}
    {% endif %}
    {% set number = segment_builder._settled_number(segment.name, past, tables) %}
    {% set run = {
        'segment': segment.name, 'as_of': instant, 'outcome': 'evaluated', 'hash': segment.hash, 'relation': segment.relation,
        'entry_reason': 'behaviour', 'exit_reason': 'behaviour', 'former_members': none,
    } %}
    {% set drops_later = past.after and segment_builder.setting('on_earlier_as_of') == 'rebuild' %}
    {% if past.same and past.same.outcome == 'evaluated' and past.same.hash == segment.hash and not drops_later %}
        {% if segment_builder._has_recorded_members(segment, instant, past, tables) %}
            {% do segment_builder._record_definition(segment, number, tables) %}
            {{ return(false) }}
        {% endif %}
    {% endif %}
    {% if not past.before %}
        {% do run.update({'entry_reason': 'first evaluation'}) %}
    {% elif past.before.outcome == 'removed' %}
        {% do run.update({'entry_reason': 'segment returned'}) %}
    {% elif past.before.hash != segment.hash %}
        {% set former_members = segment_builder.former_members(segment.name, past.before.hash, tables) %}
        {% do run.update({
            'entry_reason': 'definition', 'exit_reason': 'definition', 'former_members': former_members,
        }) %}
        {% if former_members is none %}
            {% do log(
                "Segment '" ~ segment.name ~ "' has a new definition, and the one before it can no longer be evaluated: all who "
                ~ "enter and exit are recorded for reason definition.", info=true
            ) %}
        {% endif %}
    {% endif %}
    {% do run.update({'version': segment_builder._record_definition(segment, number, tables)}) %}
    {% do segment_builder._record_run(run, past, number, drops_later, tables) %}
    {{ return(true) }}
{% endmacro %}


{% macro _has_recorded_members(segment, instant, past, tables) %}
    {#- Whether the segment's table holds who is recorded at the instant, of which there has to be a run. -#}
    {% set recorded = segment_builder._members_of_past(
        {'segment': segment.name, 'as_of': instant}, past, tables, includes_instant=true
    ) %}
    {{ return(segment_builder._one_number(
        'select count(*) from (\n' ~ segment_builder._differences(segment.relation, recorded) ~ '\n) as differences'
    ) == 0) }}
{% endmacro %}


{% macro _is_of_another_version(segment, past) %}
    {#- Whether the instant lies where another definition has reigned, or the segment was gone: what was recorded then was true
        then. segment_builder/backfill.py counts what is left by the same rule. -#}
    {% set reign = past.same or past.before %}
    {{ return(
        segment_builder.setting('on_earlier_as_of') == 'insert' and reign is not none and past.after is not none
        and (reign.hash != segment.hash or reign.outcome == 'removed')
    ) }}
{% endmacro %}


{% macro record_removal(name, instant, tables) %}
    {#- A segment that the project has no more: whoever is in exits. The caller holds the segment. -#}
    {% set past = segment_builder._recorded_past(name, instant, tables) %}
    {% set number = segment_builder._settled_number(name, past, tables) %}
    {% do segment_builder._record_run({
        'segment': name, 'as_of': instant, 'outcome': 'removed', 'hash': past.last.hash, 'version': past.last.version,
        'relation': none, 'entry_reason': 'behaviour', 'exit_reason': 'segment removed', 'former_members': none,
    }, past, number, false, tables) %}
{% endmacro %}


{% macro refuse_earlier(ahead, instant) %}
    {#- `ahead` has the segments whose history is ahead of the instant: {name, last_as_of}. -#}
    {% set mode = segment_builder.setting('on_earlier_as_of') %}
    {% if mode not in ['refuse', 'rebuild', 'insert', 'replace'] %}
        {% do exceptions.raise_compiler_error(
            "The var on_earlier_as_of is '" ~ mode ~ "'. It takes refuse, rebuild, insert or replace."
        ) %}
    {% endif %}
    {% if mode == 'refuse' and ahead %}
        {% set lines = [] %}
        {% for segment in ahead[:10] %}
            {% do lines.append("  segment '" ~ segment.name ~ "': recorded up to " ~ segment.last_as_of) %}
        {% endfor %}
        {% do exceptions.raise_compiler_error(
            'This run evaluates segments as of ' ~ instant ~ ', but their history is ahead of it:\n'
            ~ lines | join('\n') ~ ('\n  and ' ~ (ahead | length - 10) ~ ' more' if ahead | length > 10 else '') ~ '\n'
            ~ 'Ways out: take a later as_of; fill in past instants with `make backfill`; build without recording with '
            ~ '--vars \'{record_memberships: false}\'; or forget what was recorded after this as_of with '
            ~ '--vars \'{on_earlier_as_of: rebuild}\'.'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _refuse_instant_of_others(segment, instant) %}
    {#- A command that is given another instant than the profiles and events were made for has to make them, too, where they were
        others then. -#}
    {% set built = segment_builder.built_instant() if segment_builder.given_instant() else none %}
    {% if built and built != instant and segment_builder._profiles_and_events_change_by_instant() %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ segment.name ~ "' was evaluated as of " ~ instant ~ ', over profiles and events as of ' ~ built
            ~ '. ' ~ segment_builder._ways_out_of_a_mix('two instants', segment.name)
        ) %}
    {% endif %}
{% endmacro %}


{% macro _profiles_and_events_change_by_instant() %}
    {#- By what was known, by merges, by versions. -#}
    {% if segment_builder.setting('known_as_of') %}
        {{ return(true) }}
    {% endif %}
    {% for name in ['base_raw__profile_aliases', 'stg_raw__profile_versions'] %}
        {% set node = graph.nodes.get('model.segment_builder.' ~ name) %}
        {% set relation = load_relation(segment_builder.relation_of(node)) if node else none %}
        {% if relation is not none
            and segment_builder._one_number('select count(*) from (select 1 as one from ' ~ relation ~ ' limit 1) as rows_there') > 0 %}
            {{ return(true) }}
        {% endif %}
    {% endfor %}
    {{ return(false) }}
{% endmacro %}


{% macro _ways_out_of_a_mix(mixed, name) %}
    {{ return(
        'A mix of ' ~ mixed ~ ' is not recorded. Build both in one run: dbt build --select +' ~ name
        ~ "; or build without recording: --vars '{record_memberships: false}'."
    ) }}
{% endmacro %}


{% macro _is_of_one_instant(segment, instant, tables) %}
    {#- Whether the segments that it names were evaluated at its own instant. Those of another schema, which --defer reads, are no
        part of this history, nor is what is made of them. -#}
    {% for name, node in segment.named.items() %}
        {% set relation = load_relation(segment_builder.relation_of(node)) %}
        {% if relation is none or ref(name) | string != segment_builder.relation_of(node) | string %}
            {% do exceptions.warn(
                "Segment '" ~ segment.name ~ "' is not recorded: it was evaluated with another schema's '" ~ name ~ "'."
            ) %}
            {{ return(false) }}
        {% endif %}
        {#- One that is selected, too, was built before this one, at the same instant. -#}
        {% if not segment_builder.is_selected(node.unique_id) %}
            {% do segment_builder._refuse_other_evaluation(segment, segment_builder.segment_model(node), instant, tables) %}
        {% endif %}
    {% endfor %}
    {{ return(true) }}
{% endmacro %}


{% macro _refuse_other_evaluation(segment, named, instant, tables) %}
    {#- Raises where the table of a segment that it names is of another instant, or of a definition that has changed since. -#}
    {% set past = segment_builder._recorded_past(named.name, instant, tables) %}
    {% set found = segment_builder._instant_of(named, instant, past) %}
    {% if found and found != instant %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ segment.name ~ "' was evaluated as of " ~ instant ~ ", with a segment '" ~ named.name ~ "' of " ~ found
            ~ '. ' ~ segment_builder._ways_out_of_a_mix('two instants', segment.name)
        ) %}
    {% endif %}
    {% if past.same and past.same.outcome == 'evaluated' and past.same.hash != named.hash %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ segment.name ~ "' was evaluated with a segment '" ~ named.name ~ "' that has had another definition since. "
            ~ segment_builder._ways_out_of_a_mix('two definitions', segment.name)
        ) %}
    {% endif %}
{% endmacro %}


{% macro _instant_of(named, instant, past) %}
    {#- An empty table does not tell its instant: it is the one asked for if nobody was in then, else the segment's last one. -#}
    {% set evaluated_at = run_query(
        'select ' ~ segment_builder.timestamp_as_text('max(evaluated_at)') ~ ' as evaluated_at from ' ~ named.relation
    ).rows[0][0] %}
    {% if evaluated_at is not none %}
        {{ return(segment_builder.recorded_instant(evaluated_at)) }}
    {% endif %}
    {% if not past.last %}
        {{ return(none) }}
    {% endif %}
    {% set nobody_was_in = past.same and past.same.outcome == 'evaluated' and past.same.members == 0 %}
    {{ return(instant if nobody_was_in else 'another instant' if past.last.as_of == instant else past.last.as_of) }}
{% endmacro %}


{% macro _recorded_past(name, instant, tables) %}
    {#- The counted runs of a segment around an instant: {before, same, after, last}, each none or a run. -#}
    {% set now = segment_builder.timestamp_literal(instant) %}
    {% set query %}
with

sided_runs as (
    select
        *,
        case when as_of < {{ now }} then 'before' when as_of = {{ now }} then 'same' else 'after' end as side
    from (
        {{ segment_builder.counted_runs(tables.segment_runs, name) | indent(8) }}
    ) as runs
),

ranked_runs as (
    select
        *,
        row_number() over (partition by side order by as_of) as from_first,
        row_number() over (partition by side order by as_of desc) as from_last
    from sided_runs
)

select
    side,
    {{ segment_builder.timestamp_as_text('as_of') }} as instant,
    outcome,
    definition_hash,
    definition_version,
    members,
    entered
from ranked_runs
where from_last = 1 or (side = 'after' and from_first = 1)
order by as_of
    {% endset %}
    {% set past = {'before': none, 'same': none, 'after': none, 'last': none} %}
    {% for row in run_query(query).rows %}
        {% set run = {
            'as_of': segment_builder.recorded_instant(row[1]), 'outcome': row[2], 'hash': row[3], 'version': row[4] | int,
            'members': row[5] | int if row[5] is not none else none,
            'entered': row[6] | int if row[6] is not none else none,
        } %}
        {% if past[row[0]] is none %}{% do past.update({row[0]: run}) %}{% endif %}
        {% do past.update({'last': run}) %}
    {% endfor %}
    {{ return(past) }}
{% endmacro %}


{% macro _record_run(run, past, number, drops_later, tables) %}
    {#- The changes, then the rows that make them count, all in one statement; then who is in now. Inserted before a run that is
        recorded already, that one's changes have to start from here: it is recorded again. -#}
    {% set differences = segment_builder._differences(run.relation, segment_builder._members_of_past(run, past, tables)) %}
    {% do segment_builder.insert_recorded(tables, 'segment_membership_log', segment_builder._changes(run, differences)) %}
    {% do run.update(segment_builder._number_of_logged(run.segment, run.as_of, tables)) %}
    {% do run.update({'members': segment_builder._one_number('select count(*) from ' ~ run.relation) if run.relation else 0}) %}
    {% set rows = [segment_builder._row_of_run(run, number)] %}
    {% if past.after and drops_later %}
        {% do rows.append(segment_builder._dropped_rows(run, number, tables)) %}
    {% elif past.after %}
        {% do rows.append(segment_builder._record_again(run, past, number, tables)) %}
    {% endif %}
    {% do segment_builder._refuse_overtaken(run.segment, number, tables) %}
    {% do segment_builder.insert_recorded(tables, 'segment_runs', rows | join('\n\nunion all\n')) %}

    {% if past.same or past.after %}
        {% do segment_builder.remake_members(run.segment, number, tables) %}
    {% else %}
        {% do segment_builder._bring_members_up_to(run, number, tables) %}
    {% endif %}
{% endmacro %}


{% macro _members_of_past(run, past, tables, includes_instant=false) %}
    {#- Who was in before the run, or at its instant as recorded. What is before all that is recorded is read out of the log;
        after it, out of the members of now. -#}
    {% if not past.same and not past.after or (includes_instant and not past.after) %}
        {% set members %}
select profile_id
from {{ tables.current_members }}
where segment = {{ segment_builder.string_literal(run.segment) }}
        {% endset %}
        {{ return(members | trim) }}
    {% endif %}
    {{ return(segment_builder._members_in_log(
        run.segment, ('<= ' if includes_instant else '< ') ~ segment_builder.timestamp_literal(run.as_of), tables
    )) }}
{% endmacro %}


{% macro _members_in_log(name, boundary, tables) %}
select profile_id
from (
    select
        profile_id,
        change,
        row_number() over (partition by profile_id order by as_of desc) as recency
    from (
        {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, name) | indent(8) }}
    ) as counted_changes
    where as_of {{ boundary }}
) as last_changes
where recency = 1 and change = 'entered'
{%- endmacro %}


{% macro _differences(relation, base) %}
    {#- Who is in a table and not in the base, or the other way round. No table has no members. -#}
select
    profile_id,
    max(in_table) as in_table
from (
    {%- if relation %}
    select
        profile_id,
        1 as in_table,
        0 as in_base
    from {{ relation }}
    union all
    {%- endif %}
    select
        profile_id,
        0 as in_table,
        1 as in_base
    from (
        {{ base | indent(8) }}
    ) as base
) as both_sides
group by profile_id
having max(in_table) <> max(in_base)
{%- endmacro %}


{% macro _logged(name, instant, tables) %}
    {#- The part of the log that this command has written of a segment at an instant: a from and a where. -#}
from {{ tables.segment_membership_log }}
where
    segment = {{ segment_builder.string_literal(name) }}
    and as_of = {{ segment_builder.timestamp_literal(instant) }}
    and run_id = {{ segment_builder.string_literal(invocation_id) }}
{%- endmacro %}


{% macro _number_of_logged(name, instant, tables) %}
    {% set query %}
select
    coalesce(sum(case when change = 'entered' then 1 else 0 end), 0) as entered,
    coalesce(sum(case when change = 'exited' then 1 else 0 end), 0) as exited
{{ segment_builder._logged(name, instant, tables) }}
    {% endset %}
    {% set row = run_query(query).rows[0] %}
    {{ return({'entered': row[0] | int, 'exited': row[1] | int}) }}
{% endmacro %}


{% macro _one_number(query) %}
    {{ return(run_query(query).rows[0][0] | int) }}
{% endmacro %}


{% macro _changes(run, differences) %}
    {#- With the members that the definition before had now, a change that it would have brought as well is told apart: who
        enters is a member by it, too, and who exits is none. -#}
    {% set former = run.former_members %}
select
    {{ segment_builder.string_literal(run.segment) }} as segment,
    differences.profile_id as profile_id,
    {{ segment_builder.timestamp_literal(run.as_of) }} as as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    case when differences.in_table = 1 then 'entered' else 'exited' end as change,
    case
        {%- if former %}
        when differences.in_table = 1 and former_members.profile_id is not null then 'behaviour'
        when differences.in_table = 0 and former_members.profile_id is null then 'behaviour'
        {%- endif %}
        when differences.in_table = 1 then '{{ run.entry_reason }}'
        else '{{ run.exit_reason }}'
    end as reason
from (
    {{ differences | indent(4) }}
) as differences
{%- if former %}
left join (
    {{ former | indent(4) }}
) as former_members on differences.profile_id = former_members.profile_id
{%- endif %}
{%- endmacro %}


{% macro _row_of_run(run, number) %}
select
    {{ segment_builder.string_literal(run.segment) }} as segment,
    {{ segment_builder.timestamp_literal(run.as_of) }} as as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    {{ number }} as run_number,
    '{{ run.outcome }}' as outcome,
    '{{ run.hash }}' as definition_hash,
    {{ run.version }} as definition_version,
    {{ segment_builder._number_of_profiles(run.as_of) }} as profiles,
    {{ run.members }} as members,
    {{ run.entered }} as entered,
    {{ run.exited }} as exited,
    '{{ segment_builder.settings_hash() }}' as settings_hash,
    {{ segment_builder.recorded_at() }} as recorded_at
{%- endmacro %}


{% macro _number_of_profiles(instant) %}
    {% set node = graph.nodes['model.segment_builder.int_profiles'] %}
    {% set relation = load_relation(segment_builder.relation_of(node)) %}
    {% if relation is none and model is defined and 'model.segment_builder.int_profiles' in model.depends_on.nodes %}
        {% set relation = ref('segment_builder', 'int_profiles') %}
    {% endif %}
    {{ return(0 if relation is none else segment_builder._one_number(
        'select count(*) from ' ~ relation ~ ' where ' ~ segment_builder.has_begun('created_at', instant)
    )) }}
{% endmacro %}


{% macro _record_again(run, past, number, tables) %}
    {#- The run that follows the one that is inserted: its changes go to the log, its row is returned. A reason that it had
        found by the definition before it stays, as long as that is still the one before it. -#}
    {% set next = past.after %}
    {% set same_definition = next.hash == run.hash %}
    {% set keeps_reasons = not same_definition and past.before and past.before.hash == run.hash %}
    {% set reason = 'behaviour' if same_definition else 'definition' %}
    {% set base = segment_builder._members_in_log(run.segment, '<= ' ~ segment_builder.timestamp_literal(next.as_of), tables) %}
    {% set differences = segment_builder._differences(run.relation, base) %}
    {% set changes %}
select
    {{ segment_builder.string_literal(run.segment) }} as segment,
    differences.profile_id as profile_id,
    {{ segment_builder.timestamp_literal(next.as_of) }} as as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    case when differences.in_table = 1 then 'exited' else 'entered' end as change,
    {% if keeps_reasons -%}
    coalesce(recorded.reason, '{{ reason }}') as reason
    {%- else -%}
    case when differences.in_table = 1 then '{{ 'segment removed' if next.outcome == 'removed' else reason }}' else '{{ reason }}' end as reason
    {%- endif %}
from (
    {{ differences | indent(4) }}
) as differences
{%- if keeps_reasons %}
left join (
    {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, run.segment) | indent(4) }}
) as recorded
    on differences.profile_id = recorded.profile_id
    and recorded.as_of = {{ segment_builder.timestamp_literal(next.as_of) }}
    and recorded.change = case when differences.in_table = 1 then 'exited' else 'entered' end
{%- endif %}
    {% endset %}
    {% do segment_builder.insert_recorded(tables, 'segment_membership_log', changes) %}
    {{ return(segment_builder._copied_rows(run.segment, number, tables, dict(
        segment_builder._number_of_logged(run.segment, next.as_of, tables),
        run_id=segment_builder.string_literal(invocation_id),
    ), 'as_of = ' ~ segment_builder.timestamp_literal(next.as_of))) }}
{% endmacro %}


{% macro _dropped_rows(run, number, tables) %}
    {{ return(segment_builder._copied_rows(run.segment, number, tables, {
        'run_id': segment_builder.string_literal(invocation_id), 'outcome': "'dropped'",
    }, 'as_of > ' ~ segment_builder.timestamp_literal(run.as_of))) }}
{% endmacro %}


{% macro _copied_rows(name, number, tables, values, predicate) %}
    {#- Counted runs again, with a new number and what else is to be other. -#}
select
{%- for column in segment_builder.recorded_columns('segment_runs') %}
    {{ number if column == 'run_number' else values.get(column, column) }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (
    {{ segment_builder.counted_runs(tables.segment_runs, name) | indent(4) }}
) as counted_runs
where {{ predicate }}
{%- endmacro %}


{% macro _refuse_overtaken(name, number, tables) %}
    {#- Where no lock makes runs wait: another one has recorded the segment since this one looked. -#}
    {% if segment_builder._one_number(segment_builder._highest_number(name, tables)) >= number %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ name ~ "' is being recorded by another run at the same time. Run this one again: dbt retry."
        ) %}
    {% endif %}
{% endmacro %}


{% macro _highest_number(name, tables) %}
select coalesce(max(run_number), 0) as number
from {{ tables.segment_runs }}
where segment = {{ segment_builder.string_literal(name) }}
{%- endmacro %}


{% macro _record_definition(segment, number, tables) %}
    {#- Adds the definition or the description if it is new; returns the version. A definition that the segment has had before
        keeps the version that it had then. -#}
    {% set query %}
select
    definition_hash,
    definition_version,
    description
from {{ tables.segment_definitions }}
where segment = {{ segment_builder.string_literal(segment.name) }}
order by run_number
    {% endset %}
    {% set known = {'highest': 0, 'description': none} %}
    {% set versions = {} %}
    {% for row in run_query(query).rows %}
        {% do versions.update({row[0]: row[1] | int}) %}
        {% do known.update({'highest': [known.highest, row[1] | int] | max, 'description': row[2]}) %}
    {% endfor %}
    {% set version = versions.get(segment.hash, known.highest + 1) %}
    {% if segment.hash not in versions or known.description != segment.description %}
        {% set named = {} %}
        {% do segment_builder._collect_named(segment.named, named) %}
        {% set row %}
select
    {{ segment_builder.string_literal(segment.name) }} as segment,
    '{{ segment.hash }}' as definition_hash,
    {{ version }} as definition_version,
    {{ number }} as run_number,
    {{ segment_builder.string_literal(segment.description) }} as description,
    {{ segment_builder.string_literal(tojson(segment.definition)) }} as definition,
    {{ segment_builder.string_literal(segment_builder.tree_in_words(segment_builder.normalise(segment.definition))) }} as definition_in_words,
    {{ segment_builder.string_literal(tojson(named)) }} as named_definitions,
    {{ segment_builder.recorded_at() }} as recorded_at
        {% endset %}
        {% do segment_builder.insert_recorded(tables, 'segment_definitions', row) %}
    {% endif %}
    {{ return(version) }}
{% endmacro %}


{% macro _collect_named(nodes, named) %}
    {#- The definitions of the segments that are named, and of those that they name. -#}
    {% for name, node in nodes.items() if name not in named %}
        {% do named.update({name: node.config.meta.segment.definition}) %}
        {% do segment_builder._collect_named(segment_builder.named_nodes(node), named) %}
    {% endfor %}
{% endmacro %}


{% macro settings_hash() %}
    {#- Which segments a project has may hang on its target and on --vars: a run with others tells nothing about those that it
        does not know. The vars that every run may have are left out. -#}
    {% set vars = {} %}
    {% for name, value in (invocation_args_dict.get('vars') or {}).items()
        if name not in ['as_of', 'known_as_of', 'on_earlier_as_of', 'record_memberships'] %}
        {% do vars.update({name: value}) %}
    {% endfor %}
    {{ return(local_md5(tojson([project_name, target.name, vars], sort_keys=true))) }}
{% endmacro %}
