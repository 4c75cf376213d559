{% macro custom_object_condition(leaf) %}
    {#- Linked to none counts as 0, as in metric_condition(). -#}
    {% set filter = leaf.filter %}
    {% set is_negated = segment_builder.holds_for_zero(filter) %}
    {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
    {% set body %}
{{ segment_builder._links_to(leaf, 'links.profile_id') }}
having count(distinct objects.object_id) {{ sign }} {{ filter.value }}
    {% endset %}
    {{ return({'body': body, 'is_negated': is_negated}) }}
{% endmacro %}


{% macro _links_to(leaf, columns) %}
    {% set filters = [] %}
    {% for item in leaf.filters %}
        {% do filters.append({
            'source': {'column': 'properties', 'type': 'json', 'key': item.property_id | int | string}, 'filter': item.filter,
        }) %}
    {% endfor %}
    {% set objects = segment_builder.filtered_rows(
        ref('segment_builder', 'stg_raw__custom_objects'), ['object_id'],
        ['object_type_id = ' ~ segment_builder.string_literal(leaf.object_type_id)], filters
    ) %}
select {{ columns }}
from {{ ref('segment_builder', 'stg_raw__custom_object_links') }} as links
inner join (
    select object_id
    {{ objects | indent(4) }}
) as objects on links.object_id = objects.object_id
where links.object_type_relationship_id = {{ segment_builder.string_literal(leaf.object_type_relationship_id) }}
group by links.profile_id
{%- endmacro %}


{% macro custom_object_found(leaf) %}
    {% set number = segment_builder.number_as_text('count(distinct objects.object_id)') %}
    {{ return({'body': segment_builder._links_to(leaf, 'links.profile_id as profile_id, ' ~ number ~ ' as found'), 'otherwise': '0'}) }}
{% endmacro %}
