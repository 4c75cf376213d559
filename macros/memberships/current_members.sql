{#- Who is in now: made from the history, and never asked for more than the last run of each segment. -#}

{% macro _settled_number(name, past, tables) %}
    {#- Sees to it that the members of now are those of the segment's last run, then returns the number of the next. They are not
        where a run was killed in between, two have overlapped, or an older version has recorded. -#}
    {% set segment = segment_builder.string_literal(name) %}
    {% set query %}
select
    ({{ segment_builder._highest_number(name, tables) }}) as number,
    (select count(*) from {{ tables.current_members }} where segment = {{ segment }}) as members,
    (
        select count(*)
        from {{ tables.current_members }}
        where segment = {{ segment }} and run_number = ({{ segment_builder._highest_number(name, tables) }})
    ) as stamped_members
    {% endset %}
    {% set row = run_query(query).rows[0] %}
    {% set number, found, stamped = row[0] | int, row[1] | int, row[2] | int %}
    {% set expected = past.last.members if past.last else 0 %}
    {% if found == stamped and found == expected %}
        {{ return(number + 1) }}
    {% endif %}
    {% if past.last and past.last.members is none %}
        {% set number = number + 1 %}
        {% do segment_builder.insert_recorded(tables, 'segment_runs', segment_builder._counted_again(name, number, tables)) %}
    {% endif %}
    {% do segment_builder.remake_members(name, number, tables) %}
    {{ return(number + 1) }}
{% endmacro %}


{% macro remake_members(name, number, tables) %}
    {#- Out of the log: who has entered last, since then. -#}
    {% do segment_builder.forget_members(tables.current_members, name) %}
    {% set members %}
select
    segment,
    profile_id,
    as_of as member_since,
    last_as_of as evaluated_at,
    {{ number }} as run_number
from (
    select
        changes.segment as segment,
        changes.profile_id as profile_id,
        changes.as_of as as_of,
        changes.change as change,
        last_runs.last_as_of as last_as_of,
        row_number() over (partition by changes.profile_id order by changes.as_of desc) as recency
    from (
        {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, name) | indent(8) }}
    ) as changes
    cross join (
        {{ segment_builder._last_counted(name, tables) | replace('max(as_of)', 'max(as_of) as last_as_of') | indent(8) }}
    ) as last_runs
) as last_changes
where recency = 1 and change = 'entered'
    {% endset %}
    {% do segment_builder.insert_recorded(tables, 'current_members', members) %}
{% endmacro %}


{% macro _replace_members(run, number, tables) %}
    {#- By those of the segment's new table; who was in stays in since then. -#}
    {% set segment = segment_builder.string_literal(run.segment) %}
    {% set now = segment_builder.timestamp_literal(run.as_of) %}
    {% if run.members %}
        {% set members %}
select
    {{ segment }} as segment,
    members.profile_id as profile_id,
    coalesce(members_before.member_since, {{ now }}) as member_since,
    {{ now }} as evaluated_at,
    {{ number }} as run_number
from {{ run.relation }} as members
left join (
    select
        profile_id,
        member_since
    from {{ tables.current_members }}
    where segment = {{ segment }}
) as members_before on members.profile_id = members_before.profile_id
        {% endset %}
        {% do segment_builder.insert_recorded(tables, 'current_members', members) %}
    {% endif %}
    {% do segment_builder.forget_members(tables.current_members, run.segment, number) %}
{% endmacro %}


{% macro _counted_again(name, number, tables) %}
    {#- The runs of a version that did not count, with the counts that the log has. -#}
select
{%- for column in segment_builder.recorded_columns('segment_runs') %}
    {{ number if column == 'run_number' else column }} as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (
    select
        runs.segment as segment,
        runs.as_of as as_of,
        runs.run_id as run_id,
        runs.outcome as outcome,
        runs.definition_hash as definition_hash,
        runs.definition_version as definition_version,
        runs.profiles as profiles,
        sum(coalesce(changes.entered, 0) - coalesce(changes.exited, 0)) over (
            order by runs.as_of
            rows between unbounded preceding and current row
        ) as members,
        coalesce(changes.entered, 0) as entered,
        coalesce(changes.exited, 0) as exited,
        runs.settings_hash as settings_hash,
        runs.recorded_at as recorded_at
    from (
        {{ segment_builder.counted_runs(tables.segment_runs, name) | indent(8) }}
    ) as runs
    left join (
        select
            as_of,
            sum(case when change = 'entered' then 1 else 0 end) as entered,
            sum(case when change = 'exited' then 1 else 0 end) as exited
        from (
            {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, name) | indent(12) }}
        ) as counted_changes
        group by as_of
    ) as changes on runs.as_of = changes.as_of
) as counted_again
{%- endmacro %}
