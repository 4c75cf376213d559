{% macro record_memberships(results) %}
    {#- The end of a run: adds to the history what the segments that were built in it now hold. A model cannot do this: dbt
        knows the parents of a model while it parses, when it does not know yet which segments there are. -#}
    {% set tables = segment_builder.recorded_relations() %}
    {% do ref('segment_builder', 'int_profiles') %}
    {% if not execute or not segment_builder.is_recording() %}
        {{ return('') }}
    {% endif %}
    {% set segments = segment_builder.segment_models() %}
    {% set built = [] %}
    {% for result in results if result.status == 'success' and result.node.name in segments %}
        {% if result.node.unique_id == segments[result.node.name].unique_id %}
            {% do built.append(segments[result.node.name]) %}
        {% endif %}
    {% endfor %}
    {% if not built and load_relation(tables.segment_runs) is none %}
        {{ return('') }}
    {% endif %}
    {% do segment_builder._create_missing_tables(tables) %}
    {% set run_number = segment_builder._begin(tables) %}
    {% do segment_builder._take_over_renamed(built, segments, tables, run_number) %}

    {% set state = segment_builder.recorded_state() %}
    {% do segment_builder._refuse_earlier(built, state) %}
    {% set unchanged = segment_builder._unchanged_segments(built, state) %}
    {% set versions = segment_builder._record_definitions(built, tables, run_number) %}
    {% set runs = [] %}
    {% for segment in built if segment.name not in unchanged %}
        {% do runs.append(segment_builder._evaluated_run(segment, state.get(segment.name, {}), versions[segment.name])) %}
    {% endfor %}
    {% for name, past in state.items() if name not in segments and past.last_outcome == 'evaluated' and not past.has_later %}
        {% do runs.append(segment_builder._removed_run(name, past)) %}
    {% endfor %}
    {% if runs %}
        {% do segment_builder._record_runs(runs, tables, run_number + 1) %}
    {% endif %}
    {% do adapter.commit() %}
    {% do log('Recorded ' ~ runs | length ~ ' of ' ~ built | length ~ ' segments as of ' ~ segment_builder.as_of(), info=true) %}
    {{ return('') }}
{% endmacro %}


{% macro refuse_earlier_as_of() %}
    {#- The start of a run: stops it before anything is built if the history of a selected segment is ahead of it. -#}
    {% set tables = segment_builder.recorded_relations() %}
    {% if not execute or not segment_builder.is_recording() or load_relation(tables.segment_runs) is none %}
        {{ return('') }}
    {% endif %}
    {% set selected = [] %}
    {% for segment in segment_builder.segment_models().values() if segment.unique_id in selected_resources %}
        {% do selected.append(segment) %}
    {% endfor %}
    {% if selected %}
        {% do segment_builder._refuse_earlier(selected, segment_builder.recorded_state()) %}
    {% endif %}
    {{ return('') }}
{% endmacro %}


{% macro is_recording() %}
    {#- Tables that are cut short by --empty or --sample are no evaluation. -#}
    {{ return(
        flags.WHICH in ['run', 'build', 'retry'] and segment_builder.setting('record_memberships')
        and not invocation_args_dict.get('empty') and not invocation_args_dict.get('sample')
    ) }}
{% endmacro %}


{% macro recorded_state() %}
    {#- Segment name -> what its history holds around this run's instant. -#}
    {% set now = segment_builder.timestamp_literal(segment_builder.as_of()) %}
    {% set query %}
with

runs as (
    {{ segment_builder.counted_runs() | indent(4) }}
),

instants as (
    select
        segment,
        max(as_of) as last_as_of,
        max(case when as_of < {{ now }} then as_of end) as previous_as_of,
        max(case when as_of = {{ now }} then as_of end) as same_as_of,
        min(case when as_of > {{ now }} then as_of end) as next_as_of
    from runs
    group by segment
)

select
    instants.segment as segment,
    {{ segment_builder.timestamp_as_text('instants.last_as_of') }} as last_as_of,
    {{ segment_builder.timestamp_as_text('instants.next_as_of') }} as next_as_of,
    last_runs.outcome as last_outcome,
    last_runs.definition_hash as last_hash,
    last_runs.definition_version as last_version,
    previous_runs.outcome as previous_outcome,
    previous_runs.definition_hash as previous_hash,
    same_runs.outcome as same_outcome,
    same_runs.definition_hash as same_hash,
    next_runs.outcome as next_outcome,
    next_runs.definition_hash as next_hash
from instants
inner join runs as last_runs on instants.segment = last_runs.segment and instants.last_as_of = last_runs.as_of
left join runs as previous_runs
    on instants.segment = previous_runs.segment and instants.previous_as_of = previous_runs.as_of
left join runs as same_runs on instants.segment = same_runs.segment and instants.same_as_of = same_runs.as_of
left join runs as next_runs on instants.segment = next_runs.segment and instants.next_as_of = next_runs.as_of
    {% endset %}
    {% set state = {} %}
    {% for row in run_query(query).rows %}
        {% do state.update({row[0]: {
            'last_as_of': segment_builder._recorded_instant(row[1]),
            'next_as_of': segment_builder._recorded_instant(row[2]),
            'has_later': row[2] is not none,
            'last_outcome': row[3], 'last_hash': row[4], 'last_version': row[5] | int,
            'previous_outcome': row[6], 'previous_hash': row[7],
            'same_outcome': row[8], 'same_hash': row[9],
            'next_outcome': row[10], 'next_hash': row[11],
        }}) %}
    {% endfor %}
    {{ return(state) }}
{% endmacro %}


{% macro _recorded_instant(text) %}
    {{ return(none if text is none else segment_builder.instant_text(segment_builder.parse_instant(text))) }}
{% endmacro %}


{% macro _refuse_earlier(segments, state) %}
    {% set mode = segment_builder.setting('on_earlier_as_of') %}
    {% if mode not in ['refuse', 'rebuild', 'insert'] %}
        {% do exceptions.raise_compiler_error("The var on_earlier_as_of is '" ~ mode ~ "'. It takes refuse, rebuild or insert.") %}
    {% endif %}
    {% set lines = [] %}
    {% for segment in segments %}
        {% set past = state.get(segment.name) or state.get(segment.renamed_from) %}
        {% if past and past.has_later %}
            {% do lines.append("  segment '" ~ segment.name ~ "': recorded up to " ~ past.last_as_of) %}
        {% endif %}
    {% endfor %}
    {% if mode == 'refuse' and lines %}
        {% do exceptions.raise_compiler_error(
            'This run evaluates segments as of ' ~ segment_builder.as_of() ~ ', but their history is ahead of it:\n'
            ~ lines[:10] | join('\n') ~ ('\n  and ' ~ (lines | length - 10) ~ ' more' if lines | length > 10 else '') ~ '\n'
            ~ 'Ways out: take a later as_of; fill in past instants with `make backfill`; build without recording with '
            ~ '--vars \'{record_memberships: false}\'; or forget what was recorded after this as_of with '
            ~ '--vars \'{on_earlier_as_of: rebuild}\'.'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _unchanged_segments(segments, state) %}
    {#- Names of those for which this very instant is recorded already, by the same definition and with the same members. -#}
    {% set candidates = [] %}
    {% for segment in segments %}
        {% set past = state.get(segment.name, {}) %}
        {% set drops_later = past.has_later and segment_builder.setting('on_earlier_as_of') == 'rebuild' %}
        {% if past.same_outcome == 'evaluated' and past.same_hash == segment.hash and not drops_later %}
            {% do candidates.append(segment) %}
        {% endif %}
    {% endfor %}
    {% set unchanged = candidates | map(attribute='name') | list %}
    {% for chunk in candidates | batch(50) %}
        {% set query %}
select distinct segment
from (
    {{ segment_builder._differences(chunk, '<= ' ~ segment_builder.timestamp_literal(segment_builder.as_of())) | indent(4) }}
) as differences
        {% endset %}
        {% for row in run_query(query).rows %}
            {% do unchanged.remove(row[0]) %}
        {% endfor %}
    {% endfor %}
    {{ return(unchanged) }}
{% endmacro %}


{% macro _differences(runs, boundary) %}
    {#- Who is in a segment's table and not in the history up to the boundary, or the other way round. A run without a
        relation has no members. -#}
    {% set names = runs | map(attribute='name') | list %}
select
    segment,
    profile_id,
    max(in_table) as in_table
from (
    {%- for run in runs if run.relation %}
    select
        {{ segment_builder.string_literal(run.name) }} as segment,
        profile_id,
        1 as in_table,
        0 as in_history
    from {{ run.relation }}
    union all
    {%- endfor %}
    select
        segment,
        profile_id,
        0 as in_table,
        {{ segment_builder.signed_change('change') }} as in_history
    from (
        {{ segment_builder.counted_changes(names) | indent(8) }}
    ) as changes
    where as_of {{ boundary }}
) as both_sides
group by segment, profile_id
having max(in_table) <> sum(in_history)
{%- endmacro %}


{% macro _evaluated_run(segment, past, version) %}
    {#- What to record of a segment that was built. Inserted before a run that is recorded already, that one's changes
        have to start from here: it is recorded again. -#}
    {% set is_new_definition = past.previous_hash and past.previous_hash != segment.hash %}
    {% set entry_reason = 'behaviour' %}
    {% if not past.previous_outcome %}
        {% set entry_reason = 'first evaluation' %}
    {% elif past.previous_outcome == 'removed' %}
        {% set entry_reason = 'segment returned' %}
    {% elif is_new_definition %}
        {% set entry_reason = 'definition' %}
    {% endif %}
    {% set run = {
        'name': segment.name, 'relation': segment.relation, 'outcome': 'evaluated', 'hash': segment.hash,
        'version': version, 'entry_reason': entry_reason,
        'exit_reason': 'definition' if is_new_definition else 'behaviour',
    } %}
    {% if past.has_later and segment_builder.setting('on_earlier_as_of') == 'rebuild' %}
        {% do run.update({'drops_later': true}) %}
    {% elif past.has_later %}
        {% set reason = 'behaviour' if past.next_hash == segment.hash else 'definition' %}
        {% do run.update({'next': {
            'name': segment.name, 'relation': segment.relation, 'as_of': past.next_as_of, 'entry_reason': reason,
            'exit_reason': 'segment removed' if past.next_outcome == 'removed' else reason,
        }}) %}
    {% endif %}
    {{ return(run) }}
{% endmacro %}


{% macro _removed_run(name, past) %}
    {#- A segment that the project has no more ends at the first run that knows. -#}
    {{ return({
        'name': name, 'relation': none, 'outcome': 'removed', 'hash': past.last_hash, 'version': past.last_version,
        'entry_reason': 'behaviour', 'exit_reason': 'segment removed',
    }) }}
{% endmacro %}


{% macro _record_runs(runs, tables, run_number) %}
    {#- The changes first, then the rows that make them count: all those of a segment in one statement. -#}
    {% set now = segment_builder.timestamp_literal(segment_builder.as_of()) %}
    {% set profiles %}
select count(*)
from {{ ref('segment_builder', 'int_profiles') }}
where created_at is null or created_at <= {{ now }}
    {% endset %}
    {% set profiles = run_query(profiles).rows[0][0] | int %}
    {% for chunk in runs | batch(50) %}
        {% do segment_builder._insert(tables.segment_membership_log, 'segment_membership_log', segment_builder._changes_of(
            chunk, segment_builder.as_of(), '< ' ~ now, 'entered', 'exited'
        )) %}
        {% set following = chunk | selectattr('next', 'defined') | map(attribute='next') | list %}
        {% for instant, group in following | groupby('as_of') %}
            {% do segment_builder._insert(tables.segment_membership_log, 'segment_membership_log', segment_builder._changes_of(
                group, instant, '<= ' ~ segment_builder.timestamp_literal(instant), 'exited', 'entered'
            )) %}
        {% endfor %}
        {% do segment_builder._insert(
            tables.segment_runs, 'segment_runs', segment_builder._rows_of_runs(chunk, run_number, profiles)
        ) %}
    {% endfor %}
{% endmacro %}


{% macro _changes_of(runs, instant, boundary, change_in_table, change_in_history) %}
    {% set reasons = [] %}
    {% for run in runs %}
        {% do reasons.append([run.name, run.entry_reason, run.exit_reason]) %}
    {% endfor %}
select
    segment,
    profile_id,
    {{ segment_builder.timestamp_literal(instant) }} as as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    change,
    case when change = 'entered' then entry_reason else exit_reason end as reason
from (
    select
        differences.segment as segment,
        differences.profile_id as profile_id,
        reasons.entry_reason as entry_reason,
        reasons.exit_reason as exit_reason,
        case when differences.in_table = 1 then '{{ change_in_table }}' else '{{ change_in_history }}' end as change
    from (
        {{ segment_builder._differences(runs, boundary) | indent(8) }}
    ) as differences
    inner join (
        {{ segment_builder.inline_rows(['segment', 'entry_reason', 'exit_reason'], reasons) | indent(8) }}
    ) as reasons on differences.segment = reasons.segment
) as changes
{%- endmacro %}


{% macro _rows_of_runs(runs, run_number, profiles) %}
    {#- A run that is recorded again keeps all but its number; a dropped one takes a row that says so. -#}
    {% set dropped = runs | selectattr('drops_later', 'defined') | map(attribute='name') | list %}
    {% set repeated = [] %}
    {% for run in runs if run.next %}
        {% do repeated.append(
            '(segment = ' ~ segment_builder.string_literal(run.name)
            ~ ' and as_of = ' ~ segment_builder.timestamp_literal(run.next.as_of) ~ ')'
        ) %}
    {% endfor %}
    {% for run in runs %}
select
    {{ segment_builder.string_literal(run.name) }} as segment,
    {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    {{ run_number }} as run_number,
    '{{ run.outcome }}' as outcome,
    '{{ run.hash }}' as definition_hash,
    {{ run.version }} as definition_version,
    {{ profiles }} as profiles,
    {{ segment_builder._recorded_at() }} as recorded_at
{%- if not loop.last %}

union all
{% endif %}
    {%- endfor %}
    {%- if repeated %}
{{ segment_builder._again(run_number, 'outcome', repeated | join(' or ')) }}
    {%- endif %}
    {%- if dropped %}
{{ segment_builder._again(
    run_number, "'dropped'",
    'as_of > ' ~ segment_builder.timestamp_literal(segment_builder.as_of()) ~ ' and segment in (' ~ segment_builder.string_literals(dropped) ~ ')'
) }}
    {%- endif %}
{%- endmacro %}


{% macro _again(run_number, outcome, predicate) %}

union all

select
    segment,
    as_of,
    {{ segment_builder.string_literal(invocation_id) }} as run_id,
    {{ run_number }} as run_number,
    {{ outcome }} as outcome,
    definition_hash,
    definition_version,
    profiles,
    recorded_at
from (
    {{ segment_builder.counted_runs() | indent(4) }}
) as counted_runs
where {{ predicate }}
{%- endmacro %}


{% macro _record_definitions(segments, tables, run_number) %}
    {#- Adds the definitions and descriptions that are new; returns segment name -> version. A definition that a segment
        has had before keeps the version that it had then. -#}
    {% set query %}
select
    segment,
    definition_hash,
    definition_version,
    description,
    run_number
from {{ tables.segment_definitions }}
order by run_number
    {% endset %}
    {% set known = {} %}
    {% for row in run_query(query).rows %}
        {% set versions = known.get(row[0], {'highest': 0, 'by_hash': {}}) %}
        {% do versions.by_hash.update({row[1]: row[2] | int}) %}
        {% do versions.update({'highest': [versions.highest, row[2] | int] | max, 'description': row[3]}) %}
        {% do known.update({row[0]: versions}) %}
    {% endfor %}
    {% set found, rows = {}, [] %}
    {% for segment in segments %}
        {% set versions = known.get(segment.name, {'highest': 0, 'by_hash': {}}) %}
        {% set version = versions.by_hash.get(segment.hash, versions.highest + 1) %}
        {% do found.update({segment.name: version}) %}
        {% if segment.hash not in versions.by_hash or versions.description != segment.description %}
            {% do rows.append(dict(segment, version=version)) %}
        {% endif %}
    {% endfor %}
    {% for chunk in rows | batch(50) %}
        {% set selects %}
{%- for segment in chunk %}
select
    {{ segment_builder.string_literal(segment.name) }} as segment,
    '{{ segment.hash }}' as definition_hash,
    {{ segment.version }} as definition_version,
    {{ run_number }} as run_number,
    {{ segment_builder.string_literal(segment.description) }} as description,
    {{ segment_builder.string_literal(tojson(segment.definition)) }} as definition,
    {{ segment_builder.string_literal(segment_builder.tree_in_words(segment_builder.normalise(segment.definition))) }} as definition_in_words,
    {{ segment_builder._recorded_at() }} as recorded_at
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
        {% endset %}
        {% do segment_builder._insert(tables.segment_definitions, 'segment_definitions', selects) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{% macro _take_over_renamed(built, segments, tables, run_number) %}
    {#- The past of a segment whose model says `meta: {renamed_from: …}` goes over to its new name. -#}
    {% set renamed = built | selectattr('renamed_from') | rejectattr('renamed_from', 'in', segments) | list %}
    {% if not renamed %}
        {{ return(none) }}
    {% endif %}
    {% set state = segment_builder.recorded_state() %}
    {% for segment in renamed if segment.name not in state and segment.renamed_from in state %}
        {% set names = {'old': segment_builder.string_literal(segment.renamed_from), 'new': segment_builder.string_literal(segment.name)} %}
        {% set run_id = segment_builder.string_literal(invocation_id ~ ' renamed') %}
        {% set changes %}
select {{ names.new }} as segment, profile_id, as_of, {{ run_id }} as run_id, change, reason
from (
    {{ segment_builder.counted_changes([segment.renamed_from]) | indent(4) }}
) as changes
        {% endset %}
        {% set definitions %}
select
    {{ names.new }} as segment, definition_hash, definition_version, {{ run_number }} as run_number, description, definition,
    definition_in_words, recorded_at
from {{ tables.segment_definitions }}
where segment = {{ names.old }}
        {% endset %}
        {% set runs %}
select
    names.segment as segment, runs.as_of as as_of, {{ run_id }} as run_id, {{ run_number }} as run_number,
    case when names.segment = {{ names.new }} then runs.outcome else 'dropped' end as outcome,
    runs.definition_hash as definition_hash, runs.definition_version as definition_version, runs.profiles as profiles,
    runs.recorded_at as recorded_at
from (
    {{ segment_builder.counted_runs() | indent(4) }}
) as runs
cross join (
    {{ segment_builder.inline_rows(['segment'], [[segment.name], [segment.renamed_from]]) | indent(4) }}
) as names
where runs.segment = {{ names.old }}
        {% endset %}
        {% do segment_builder._insert(tables.segment_membership_log, 'segment_membership_log', changes) %}
        {% do segment_builder._insert(tables.segment_definitions, 'segment_definitions', definitions) %}
        {% do segment_builder._insert(tables.segment_runs, 'segment_runs', runs) %}
    {% endfor %}
{% endmacro %}


{% macro _begin(tables) %}
    {#- Opens a transaction where the engine has them; returns a number for this run, above all that are taken. -#}
    {% call statement('last_run_number', fetch_result=true, auto_begin=true) %}
select coalesce(max(run_number), 0) as run_number
from {{ tables.segment_runs }}
    {% endcall %}
    {{ return(load_result('last_run_number').table.rows[0][0] | int + 1) }}
{% endmacro %}


{% macro _recorded_at() %}
    {{ return(segment_builder.timestamp_literal(run_started_at.strftime('%Y-%m-%d %H:%M:%S.%f'))) }}
{% endmacro %}


{% macro _insert(relation, table, rows) %}
    {% call statement() %}
insert into {{ relation }} ({{ segment_builder.recorded_columns(table) | join(', ') }})
{{ rows }}
    {% endcall %}
{% endmacro %}


{% macro _create_missing_tables(tables) %}
    {#- A run of a few segments on an empty warehouse has not built them. -#}
    {% for name, relation in tables.items() if load_relation(relation) is none %}
        {% do create_schema(relation.without_identifier()) %}
        {% call statement(auto_begin=false) %}
            {{ create_table_as(false, relation, segment_builder.no_recorded_rows(name)) }}
        {% endcall %}
    {% endfor %}
{% endmacro %}
