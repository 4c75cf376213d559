{#- What needs the whole run. The members of a segment are recorded by the segment itself, record_segment(). -#}

{% macro start_of_run() %}
    {#- Stops a run before anything is built if the history of a segment that it selects is ahead of it. -#}
    {% if not execute or not segment_builder.is_recording() %}
        {{ return('') }}
    {% endif %}
    {% set selected = [] %}
    {% for node in segment_builder.segment_nodes().values() if node.unique_id in selected_resources %}
        {% do selected.append(node) %}
    {% endfor %}
    {% if not selected %}
        {{ return('') }}
    {% endif %}
    {% do segment_builder._refuse_more_writers(selected | length) %}
    {% set tables = segment_builder.recorded_relations() %}
    {% do segment_builder.create_recorded_tables(tables) %}
    {% set instant = segment_builder.as_of() %}
    {% set last_instants = {} %}
    {% for name, run in segment_builder.last_runs(tables).items() if run.as_of > instant %}
        {% do last_instants.update({name: run.as_of}) %}
    {% endfor %}
    {% set ahead = [] %}
    {% for node in selected %}
        {% set last_as_of = last_instants.get(node.name) or last_instants.get(node.config.meta.get('renamed_from')) %}
        {% if last_as_of %}{% do ahead.append({'name': node.name, 'last_as_of': last_as_of}) %}{% endif %}
    {% endfor %}
    {% do segment_builder.refuse_earlier(ahead, instant) %}
    {{ return('') }}
{% endmacro %}


{% macro _refuse_more_writers(segments) %}
    {% set most = segment_builder.most_writers() %}
    {% if most is not none and [segments, target.threads] | min > most %}
        {% do exceptions.raise_compiler_error(
            'This run would record ' ~ [segments, target.threads] | min ~ ' segments at a time, and on ' ~ target.type ~ ' it is ' ~ most
            ~ ' at a time: of jobs that write into one table of files, the first to end deletes what the others have begun.\n'
            ~ 'Ways out: `threads: ' ~ most ~ '` in profiles.yml, or --threads ' ~ most ~ "; build without recording with --vars "
            ~ "'{record_memberships: false}'."
        ) %}
    {% endif %}
{% endmacro %}


{% macro end_of_run(results) %}
    {#- Ends the segments that the project has no more, and says what was recorded. Only a run that selects all segments knows
        that one is gone, and only of those that were recorded under the same settings. -#}
    {% if not execute or not segment_builder.is_recording() %}
        {{ return('') }}
    {% endif %}
    {% set tables = segment_builder.recorded_relations() %}
    {% set nodes = segment_builder.segment_nodes() %}
    {% set built, selected = [], [] %}
    {% for node in nodes.values() if node.unique_id in selected_resources %}{% do selected.append(node.name) %}{% endfor %}
    {% for result in results if result.status == 'success' and result.node.unique_id == nodes.get(result.node.name, {}).get('unique_id') %}
        {% do built.append(result.node.name) %}
    {% endfor %}
    {% if not selected or load_relation(tables.segment_runs) is none %}
        {{ return('') }}
    {% endif %}
    {% set instant = segment_builder.as_of() %}
    {% set ended = [] %}
    {% if selected | length == nodes | length %}
        {% set claimed = [] %}
        {% for node in nodes.values() %}{% do claimed.append(node.config.meta.get('renamed_from')) %}{% endfor %}
        {% for name, run in segment_builder.last_runs(tables).items()
            if run.outcome == 'evaluated' and name not in nodes and name not in claimed and run.as_of <= instant %}
            {% if run.settings_hash == segment_builder.settings_hash() %}
                {% do segment_builder.hold(tables.segment_runs, name) %}
                {% do segment_builder.record_removal(name, instant, tables) %}
                {% do adapter.commit() %}
                {% do ended.append(name) %}
            {% else %}
                {% do exceptions.warn(
                    "The project has no segment '" ~ name ~ "', but other settings (target, --vars) have recorded it: it is left as it is. "
                    ~ "If it is gone for good: dbt run-operation end_segment --args '{segment: " ~ name ~ "}'"
                ) %}
            {% endif %}
        {% endfor %}
    {% endif %}
    {% do segment_builder._say_what_is_recorded(built, ended, instant, tables) %}
    {{ return('') }}
{% endmacro %}


{% macro _say_what_is_recorded(built, ended, instant, tables) %}
    {% if not built and not ended %}
        {{ return('') }}
    {% endif %}
    {% set query %}
select
    segment,
    run_id
from (
    {{ segment_builder.counted_runs(tables.segment_runs) | indent(4) }}
) as runs
where as_of = {{ segment_builder.timestamp_literal(instant) }}
    {% endset %}
    {% set recorded, kept = [], [] %}
    {% for row in run_query(query).rows if row[0] in built %}
        {% do (recorded if row[1] == invocation_id else kept).append(row[0]) %}
    {% endfor %}
    {% set parts = ['recorded ' ~ recorded | length ~ ' of ' ~ built | length ~ ' segments'] %}
    {% if kept %}{% do parts.append(kept | length ~ ' recorded before, with the same members') %}{% endif %}
    {% if ended %}{% do parts.append('ended ' ~ ended | join(', ')) %}{% endif %}
    {% do log('As of ' ~ instant ~ ': ' ~ parts | join('; '), info=true) %}
{% endmacro %}
