{#- For `dbt run-operation`. -#}

{% macro record_memberships() %}
    {#- Records whatever segment tables are not recorded yet, each at the instant that it holds, and mends what a kill has left.
        For those who build with `record_memberships: false`, or with a runner that knows no hooks. -#}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {% set tables = segment_builder.recorded_relations() %}
    {% do segment_builder.create_recorded_tables(tables) %}
    {% set default_instant = segment_builder.as_of() %}
    {% set recorded, waiting = [], [] %}
    {% set segments = segment_builder.segment_models() %}
    {% for name in segment_builder._named_first(segments) %}
        {% set segment = segments[name] %}
        {% if not segment_builder.is_recordable(segment) or load_relation(segment.relation) is none %}
            {% do waiting.append(name) %}
        {% else %}
            {% do segment_builder.hold(tables.segment_runs, name) %}
            {% set found = run_query(
                'select ' ~ segment_builder.timestamp_as_text('max(evaluated_at)') ~ ' as evaluated_at from ' ~ segment.relation
            ).rows[0][0] %}
            {#- An empty table does not tell its instant: it is taken for one of the last run. -#}
            {% set instant = segment_builder.recorded_instant(found) or default_instant %}
            {% set past = segment_builder._recorded_past(name, instant, tables) %}
            {% do segment_builder._settled_number(name, past, tables) %}
            {#- A table that is recorded is not recorded again by a definition, or among others, that came after it. -#}
            {% set is_recorded = past.same and past.same.outcome == 'evaluated'
                and segment_builder._has_recorded_members(segment, instant, past, tables) %}
            {% if not past.after and not is_recorded %}
                {% do segment_builder.fix_instant(instant) %}
                {% if segment_builder._is_of_one_instant(segment, instant, tables)
                    and segment_builder.record_evaluation(segment, instant, tables) %}
                    {% do recorded.append(name) %}
                {% endif %}
            {% endif %}
            {% do adapter.commit() %}
        {% endif %}
    {% endfor %}
    {% do log(
        'Recorded ' ~ recorded | length ~ ' of ' ~ segments | length ~ ' segments'
        ~ (': ' ~ recorded | join(', ') if recorded else '')
        ~ ('; without a table: ' ~ waiting | join(', ') if waiting else ''), info=true
    ) %}
{% endmacro %}


{% macro _named_first(segments) %}
    {#- Names, those that others name before these. -#}
    {% set names = [] %}
    {% for depth in range(segments | length) if names | length < segments | length %}
        {% for name, segment in segments.items() if name not in names %}
            {% if segment.named | reject('in', names) | list == [] %}{% do names.append(name) %}{% endif %}
        {% endfor %}
    {% endfor %}
    {{ return(names) }}
{% endmacro %}


{% macro end_segment(segment) %}
    {#- Ends the open stays of a segment that the project has no more, as a run of all segments does by itself. -#}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {% set tables = segment_builder.recorded_relations() %}
    {% set runs = segment_builder.last_runs(tables) %}
    {% set instant = segment_builder.as_of() %}
    {% if segment in segment_builder.segment_nodes() %}
        {% do exceptions.raise_compiler_error(
            "The project has a segment '" ~ segment ~ "', which would return at the next run. Delete or disable it first."
        ) %}
    {% elif segment not in runs %}
        {% set nearest = segment_builder.nearest_word(segment, runs.keys()) %}
        {% do exceptions.raise_compiler_error(
            "No segment '" ~ segment ~ "' is recorded." ~ (" Did you mean '" ~ nearest ~ "'?" if nearest else '')
        ) %}
    {% elif runs[segment].outcome == 'removed' %}
        {% do log("Segment '" ~ segment ~ "' ended as of " ~ runs[segment].as_of ~ ' already.', info=true) %}
        {{ return('') }}
    {% elif runs[segment].as_of > instant %}
        {% do exceptions.raise_compiler_error(
            "Segment '" ~ segment ~ "' is recorded up to " ~ runs[segment].as_of ~ ': it cannot end as of ' ~ instant ~ '.'
        ) %}
    {% endif %}
    {% do segment_builder.hold(tables.segment_runs, segment) %}
    {% do segment_builder.record_removal(segment, instant, tables) %}
    {% do adapter.commit() %}
    {% do log("Segment '" ~ segment ~ "' ended as of " ~ instant ~ '.', info=true) %}
{% endmacro %}
