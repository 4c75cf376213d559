{% macro recorded_instants() %}
    {#- What is recorded of the segments that the project has: segment, as_of, as text, and whether the definition of now has
        recorded it. A backfill that was interrupted goes on where this ends, and leaves alone what others have recorded. -#}
    {% set definitions = [] %}
    {% for segment in segment_builder.segment_models().values() if execute %}
        {% do definitions.append([segment.name, segment.hash]) %}
    {% endfor %}
select
    runs.segment as segment,
    {{ segment_builder.timestamp_as_text('runs.as_of') }} as as_of,
    case
        when runs.outcome = 'evaluated' and runs.definition_hash = definitions.definition_hash then 1
        else 0
    end as is_by_definition_of_now
from (
    {{ segment_builder.counted_runs(ref('segment_builder', 'segment_runs')) | indent(4) }}
) as runs
inner join (
    {{ segment_builder.inline_rows(['segment', 'definition_hash'], definitions) | indent(4) }}
) as definitions on runs.segment = definitions.segment
order by segment, as_of
{%- endmacro %}
