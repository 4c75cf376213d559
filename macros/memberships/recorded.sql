{#-
    What is recorded, in three tables to which rows are only ever added: no engine needs updates or transactions for it.

    segment_runs             one row per segment and recorded run; written last, it makes the run's changes count
    segment_membership_log   who entered and who exited in a run
    segment_definitions      every definition that a segment has had, and its descriptions

    Of one segment and instant the run that was recorded last counts. Recording an instant again corrects it that way,
    and the changes of a run that was killed before its row in segment_runs was written count nowhere.
-#}

{% macro recorded_columns(table) %}
    {{ return({
        'segment_runs': {
            'segment': 'text', 'as_of': 'timestamp', 'run_id': 'text', 'run_number': 'integer', 'outcome': 'text',
            'definition_hash': 'text', 'definition_version': 'integer', 'profiles': 'integer', 'recorded_at': 'timestamp',
        },
        'segment_membership_log': {
            'segment': 'text', 'profile_id': 'text', 'as_of': 'timestamp', 'run_id': 'text', 'change': 'text',
            'reason': 'text',
        },
        'segment_definitions': {
            'segment': 'text', 'definition_hash': 'text', 'definition_version': 'integer', 'run_number': 'integer',
            'description': 'text', 'definition': 'text', 'definition_in_words': 'text', 'recorded_at': 'timestamp',
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
    {#- Table name -> relation. -#}
    {{ return({
        'segment_runs': ref('segment_builder', 'segment_runs'),
        'segment_membership_log': ref('segment_builder', 'segment_membership_log'),
        'segment_definitions': ref('segment_builder', 'segment_definitions'),
    }) }}
{% endmacro %}


{% macro counted_runs() %}
    {#- The runs that count, one per segment and instant. -#}
select
    segment,
    as_of,
    run_id,
    outcome,
    definition_hash,
    definition_version,
    profiles,
    recorded_at
from (
    select
        *,
        row_number() over (partition by segment, as_of order by run_number desc, run_id desc) as recency
    from {{ ref('segment_builder', 'segment_runs') }}
) as runs
where recency = 1 and outcome <> 'dropped'
{%- endmacro %}


{% macro counted_changes(segments=none) %}
    {#- The changes of the runs that count; of some segments, if they are named. -#}
select
    changes.segment as segment,
    changes.profile_id as profile_id,
    changes.as_of as as_of,
    changes.change as change,
    changes.reason as reason,
    runs.definition_hash as definition_hash,
    runs.definition_version as definition_version
from {{ ref('segment_builder', 'segment_membership_log') }} as changes
inner join (
    {{ segment_builder.counted_runs() | indent(4) }}
) as runs
    on changes.segment = runs.segment
    and changes.as_of = runs.as_of
    and changes.run_id = runs.run_id
{%- if segments is not none %}
where changes.segment in ({{ segment_builder.string_literals(segments) }})
{%- endif %}
{%- endmacro %}


{% macro signed_change(change) %}
    {#- Entering adds one and exiting takes one away, so that sums of it count members. -#}
    {{ return('case when ' ~ change ~ " = 'entered' then 1 else -1 end") }}
{% endmacro %}
