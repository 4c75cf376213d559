{% macro list_condition(leaf) %}
    {% set names = segment_builder.string_literals(leaf.group_ids) %}
    {% set body %}
select distinct profile_id
from {{ ref('segment_builder', 'stg_raw__list_members') }}
where
    (list_id in ({{ names }}) or list_name in ({{ names }}))
    and (joined_at is null or joined_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }})
    {%- if leaf.get('timeframe_filter') %}
    and {{ segment_builder.window_predicate('joined_at', segment_builder.window(leaf.timeframe_filter)) }}
    {%- endif %}
    {% endset %}
    {{ return({'body': body, 'is_negated': not leaf.is_member}) }}
{% endmacro %}


{% macro list_found(leaf) %}
    {% set names = segment_builder.string_literals(leaf.group_ids) %}
    {% set joined = dbt.concat(["'joined '", segment_builder.timestamp_as_text('max(joined_at)')]) %}
    {% set body %}
select
    profile_id,
    case when max(joined_at) is null then 'on it, unknown since when' else {{ joined }} end as found
from {{ ref('segment_builder', 'stg_raw__list_members') }}
where
    (list_id in ({{ names }}) or list_name in ({{ names }}))
    and (joined_at is null or joined_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }})
group by profile_id
    {% endset %}
    {{ return({'body': body, 'otherwise': 'not on it'}) }}
{% endmacro %}
