{% macro list_condition(aspect, condition) %}
    {#- On any of some lists, or on none of them. -#}
    {% if aspect == 'shape' %}
        {{ return({
            'reads': ['stg_raw__list_members'],
            'members': {'group_ids': {'each': 'text', 'filled': true}},
            'by': 'is_member',
            'cases': {
                true: {'optional': {'timeframe_filter': {'filter_on': 'timeframe of joining', 'types': {'date': ['static']}}}},
                false: {'optional': {'timeframe_filter': 'nothing: who is not on a list has not joined it'}},
            },
        }) }}
    {% elif aspect == 'normal' %}
        {% set normal = {'type': condition.type, 'is_member': condition.is_member, 'group_ids': condition.group_ids} %}
        {% if condition.get('timeframe_filter') %}
            {% do normal.update({'timeframe_filter': condition.timeframe_filter}) %}
        {% endif %}
        {{ return(normal) }}
    {% elif aspect == 'words' %}
        {{ return(
            ('on' if condition.is_member else 'not on')
            ~ (' the list ' if condition.group_ids | length == 1 else ' any of the lists ') ~ segment_builder.shortened_list(condition.group_ids)
            ~ (', joined ' ~ segment_builder.filter_in_words(condition.timeframe_filter) if condition.get('timeframe_filter') else '')
        ) }}
    {% elif aspect == 'negative' %}
        {{ return(not condition.is_member) }}
    {% elif aspect == 'names' %}
        {% set names = [] %}
        {% for name in condition.group_ids %}
            {% do names.append(['list', name, '']) %}
        {% endfor %}
        {{ return(names) }}
    {% elif aspect == 'select' %}
        {% set names = segment_builder.string_literals(condition.group_ids) %}
        {% set body %}
select distinct profile_id
from {{ ref('segment_builder', 'stg_raw__list_members') }}
where
    (list_id in ({{ names }}) or list_name in ({{ names }}))
    and ({{ segment_builder.has_begun('joined_at') }})
    {%- if condition.get('timeframe_filter') %}
    and {{ segment_builder.window_predicate('joined_at', segment_builder.window(condition.timeframe_filter)) }}
    {%- endif %}
        {% endset %}
        {{ return({'body': body, 'is_negated': not condition.is_member}) }}
    {% elif aspect == 'found' %}
        {% set names = segment_builder.string_literals(condition.group_ids) %}
        {% set joined = dbt.concat(["'joined '", segment_builder.timestamp_as_text('max(joined_at)')]) %}
        {% set body %}
select
    profile_id,
    case when max(joined_at) is null then 'on it, unknown since when' else {{ joined }} end as found
from {{ ref('segment_builder', 'stg_raw__list_members') }}
where
    (list_id in ({{ names }}) or list_name in ({{ names }}))
    and ({{ segment_builder.has_begun('joined_at') }})
group by profile_id
        {% endset %}
        {{ return({'body': body, 'otherwise': 'not on it'}) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}
