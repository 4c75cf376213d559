{% macro _take_over_past(segment, tables) %}
    {#- The past of a segment whose model says `meta: {renamed_from: …}` goes over to its new name, at the first run that records
        it: under the new name once more, and under the old one it counts no more. -#}
    {% if not segment.renamed_from or segment.renamed_from in segment_builder.segment_nodes() %}
        {{ return('') }}
    {% endif %}
    {% do segment_builder.hold(tables.segment_runs, segment.renamed_from) %}
    {% set names = {
        'old': segment_builder.string_literal(segment.renamed_from), 'new': segment_builder.string_literal(segment.name),
    } %}
    {% set query %}
select
    (select count(*) from ({{ segment_builder.counted_runs(tables.segment_runs, segment.renamed_from) }}) as old_runs) as old_runs,
    (select count(*) from ({{ segment_builder.counted_runs(tables.segment_runs, segment.name) }}) as new_runs) as new_runs,
    (select coalesce(max(run_number), 0) from {{ tables.segment_runs }} where segment in ({{ names.old }}, {{ names.new }})) as number
    {% endset %}
    {% set row = run_query(query).rows[0] %}
    {% if not row[0] | int or row[1] | int %}
        {{ return('') }}
    {% endif %}
    {% set number = row[2] | int + 1 %}
    {% set run_id = segment_builder.string_literal(invocation_id ~ ' renamed') %}
    {% set changes %}
select {{ names.new }} as segment, profile_id, as_of, {{ run_id }} as run_id, change, reason
from (
    {{ segment_builder.counted_changes(tables.segment_membership_log, tables.segment_runs, segment.renamed_from) | indent(4) }}
) as changes
    {% endset %}
    {% set definitions %}
select
    {{ names.new }} as segment, definition_hash, definition_version, {{ number }} as run_number, description, definition,
    definition_in_words, named_definitions, recorded_at
from {{ tables.segment_definitions }}
where segment = {{ names.old }}
    {% endset %}
    {% do segment_builder.insert_recorded(tables, 'segment_membership_log', changes) %}
    {% do segment_builder.insert_recorded(tables, 'segment_definitions', definitions) %}
    {% do segment_builder.insert_recorded(tables, 'segment_runs',
        segment_builder._copied_rows(segment.renamed_from, number, tables, {'segment': names.new, 'run_id': run_id}, '1 = 1')
        ~ '\n\nunion all\n'
        ~ segment_builder._copied_rows(segment.renamed_from, number, tables, {'run_id': run_id, 'outcome': "'dropped'"}, '1 = 1')
    ) %}
    {% do segment_builder.forget_members(tables.current_members, segment.renamed_from) %}
    {{ return('') }}
{% endmacro %}
