{#- Tables as Segment and RudderStack write them: a row a call, what it says as columns beside what every call has. -#}

{% macro event_tables(tracks) %}
    {#- The tables of the events that `tracks` knows, as far as they are there. -#}
    {% set tables = [] %}
    {% if tracks is not none and segment_builder.can_introspect() %}
        {% for row in run_query('select distinct event from ' ~ tracks ~ ' where event is not null order by event').rows %}
            {% set table = load_relation(
                api.Relation.create(database=tracks.database, schema=tracks.schema, identifier=row[0])
            ) %}
            {% if table is not none %}{% do tables.append(table) %}{% endif %}
        {% endfor %}
    {% endif %}
    {{ return(tables) }}
{% endmacro %}


{% macro detailed_calls(relation, columns, metric) %}
    {#- A select of a table's calls with their properties; `metric` where the table does not say it itself. -#}
    {% set select %}
select
    {{ segment_builder.column_as_text(columns, 'id', 'own') }} as event_id,
    {{ segment_builder.column_as_text(columns, 'user_id', 'own') }} as user_id,
    {{ segment_builder.column_as_text(columns, 'anonymous_id', 'own') }} as anonymous_id,
    {{ segment_builder.string_literal(metric) if metric else segment_builder.column_as_text(columns, ['event_text', 'event'], 'own') }} as metric,
    {{ segment_builder.column_as_text(columns, ['timestamp', 'original_timestamp', 'received_at'], 'own') }} as occurred_at,
    {{ segment_builder.column_as_text(columns, ['value', 'total', 'revenue'], 'own') }} as value,
    {{ segment_builder.json_of_other_columns(columns, 'own', []) | indent(4) }} as properties,
    {{ segment_builder.column_as_text(columns, ['uuid_ts', 'received_at'], 'own') }} as loaded_at
from {{ segment_builder.loader_rows(relation) }} as own
    {%- endset %}
    {{ return(select | trim) }}
{% endmacro %}


{% macro json_of_other_columns(columns, of, taken) %}
    {#- A JSON object of what one call says: neither what every call has, nor its context, nor what is taken. -#}
    {% set common = [
        'id', 'user_id', 'anonymous_id', 'event', 'event_text', 'timestamp', 'original_timestamp', 'received_at', 'sent_at', 'uuid',
        'uuid_ts', 'channel',
    ] %}
    {% set own = {} %}
    {% for name, column in (columns or {}).items() if name not in common and name not in taken and not name.startswith('context_') %}
        {% do own.update({name: column}) %}
    {% endfor %}
    {{ return(segment_builder.json_of_columns(own, '', of)) }}
{% endmacro %}


{% macro renamed_metric(metric) %}
    {#- The name that the var `segment_rudderstack_metrics` gives to what was tracked. -#}
    {% set names = segment_builder.setting('segment_rudderstack_metrics') %}
    {% if names is not mapping %}
        {% do exceptions.raise_compiler_error(
            'The var segment_rudderstack_metrics is ' ~ tojson(names) ~ '; it takes a mapping such as {Order Completed: Placed Order}.'
        ) %}
    {% elif not names %}
        {{ return(metric) }}
    {% endif %}
    {% set branches = [] %}
    {% for tracked, name in names.items() %}
        {% do branches.append(
            'when ' ~ segment_builder.string_literal(tracked | string) ~ ' then ' ~ segment_builder.string_literal(name | string)
        ) %}
    {% endfor %}
    {{ return('case ' ~ metric ~ '\n    ' ~ branches | join('\n    ') ~ '\n    else ' ~ metric ~ '\nend') }}
{% endmacro %}
