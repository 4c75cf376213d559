{% macro recorded_instants() %}
    {#- What is recorded by the definitions that the segments have now: segment and as_of, as text. A backfill that was
        interrupted goes on where this ends. -#}
    {% set definitions = [] %}
    {% for segment in segment_builder.segment_models().values() if execute %}
        {% do definitions.append([segment.name, segment.hash]) %}
    {% endfor %}
select
    runs.segment as segment,
    {{ segment_builder.timestamp_as_text('runs.as_of') }} as as_of
from (
    {{ segment_builder.counted_runs(ref('segment_builder', 'segment_runs')) | indent(4) }}
) as runs
inner join (
    {{ segment_builder.inline_rows(['segment', 'definition_hash'], definitions) | indent(4) }}
) as definitions
    on runs.segment = definitions.segment
    and runs.definition_hash = definitions.definition_hash
where runs.outcome = 'evaluated'
{%- endmacro %}
