{% macro last_runs(tables) %}
    {#- Segment name -> {as_of, outcome, settings_hash} of its last counted run. -#}
    {% set query %}
select
    segment,
    {{ segment_builder.timestamp_as_text('as_of') }} as instant,
    outcome,
    settings_hash
from (
    select
        *,
        row_number() over (partition by segment order by as_of desc) as recency_of_segment
    from (
        {{ segment_builder.counted_runs(tables.segment_runs) | indent(8) }}
    ) as runs
) as last_runs
where recency_of_segment = 1
order by segment
    {% endset %}
    {% set runs = {} %}
    {% for row in run_query(query).rows %}
        {% do runs.update({row[0]: {
            'as_of': segment_builder.recorded_instant(row[1]), 'outcome': row[2], 'settings_hash': row[3],
        }}) %}
    {% endfor %}
    {{ return(runs) }}
{% endmacro %}


{% macro recorded_instant(text) %}
    {#- The text of an instant out of the warehouse as as_of() has it. -#}
    {{ return(none if text is none else segment_builder.instant_text(segment_builder.parse_instant(text))) }}
{% endmacro %}
