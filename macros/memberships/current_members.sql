{#- Who is in now: made from the history, and never asked for more than the last run of each segment. -#}

{% macro _settled_number(name, past, tables) %}
    {#- Sees to it that the members of now are those of the segment's last run, then returns the number of the next. They are not
        where a run was killed in between, two have overlapped, or an older version has recorded: then they are as many as
        that run has found only by chance, and those who entered by it never are, too. -#}
    {% set query %}
with

highest as (
    {{ segment_builder._highest_number(name, tables) | indent(4) }}
)

select
    max(highest.number) as number,
    count(members.segment) as members,
    coalesce(sum(case when members.run_number = highest.number then 1 else 0 end), 0) as stamped_members
from highest
left join {{ tables.current_members }} as members on members.segment = {{ segment_builder.string_literal(name) }}
    {% endset %}
    {% set row = run_query(query).rows[0] %}
    {% set number, found, stamped = row[0] | int, row[1] | int, row[2] | int %}
    {% set last = past.last or {'members': 0, 'entered': 0} %}
    {% if found == last.members and stamped in [found, last.entered] %}
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
    {{ number }} as run_number
from (
    select
        changes.segment as segment,
        changes.profile_id as profile_id,
        changes.as_of as as_of,
        changes.change as change,
        row_number() over (partition by changes.profile_id order by changes.as_of desc) as recency
    from (
        {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, name) | indent(8) }}
    ) as changes
) as last_changes
where recency = 1 and change = 'entered'
    {% endset %}
    {% do segment_builder.insert_recorded(tables, 'current_members', members) %}
{% endmacro %}


{% macro _bring_members_up_to(run, number, tables) %}
    {#- The members of the run before become those of this one. -#}
    {% if segment_builder.deletes_rows() %}
        {% do segment_builder._change_members(run, number, tables) %}
    {% else %}
        {% do segment_builder._replace_members(run, number, tables) %}
    {% endif %}
{% endmacro %}


{% macro _change_members(run, number, tables) %}
    {#- Only of those who entered or exited anything is written: a run costs what has changed. -#}
    {% if run.entered %}
        {% set entered %}
select
    segment,
    profile_id,
    as_of as member_since,
    {{ number }} as run_number
{{ segment_builder._logged(run.segment, run.as_of, tables) }}
    and change = 'entered'
        {% endset %}
        {% do segment_builder.insert_recorded(tables, 'current_members', entered) %}
    {% endif %}
    {% if run.exited %}
        {% call statement() %}
delete from {{ tables.current_members }}
where
    segment = {{ segment_builder.string_literal(run.segment) }}
    and profile_id in (
        select profile_id
        {{ segment_builder._logged(run.segment, run.as_of, tables) | indent(8) }}
            and change = 'exited'
    )
        {% endcall %}
    {% endif %}
{% endmacro %}


{% macro _replace_members(run, number, tables) %}
    {#- By those of the segment's new table; who was in stays in since then. -#}
    {% set segment = segment_builder.string_literal(run.segment) %}
    {% if run.members %}
        {% set members %}
select
    {{ segment }} as segment,
    members.profile_id as profile_id,
    coalesce(members_before.member_since, {{ segment_builder.timestamp_literal(run.as_of) }}) as member_since,
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
