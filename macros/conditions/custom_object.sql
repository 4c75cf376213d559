{% macro custom_object_condition(leaf) %}
    {% set filter = leaf.filter %}
    {% set is_negated = segment_builder.holds_for_zero(filter) %}
    {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
    {% set predicates = [] %}
    {% for item in leaf.filters %}
        {% set source = {'relation': 'objects', 'column': 'properties', 'type': 'json', 'key': item.property_id | int | string} %}
        {% do predicates.append(segment_builder.filter_predicate(source, item.filter)) %}
    {% endfor %}
    {% set body %}
select links.profile_id
from {{ ref('segment_builder', 'stg_raw__custom_object_links') }} as links
inner join {{ ref('segment_builder', 'stg_raw__custom_objects') }} as objects on links.object_id = objects.object_id
where
    links.object_type_relationship_id = {{ segment_builder.string_literal(leaf.object_type_relationship_id) }}
    and objects.object_type_id = {{ segment_builder.string_literal(leaf.object_type_id) }}
    {%- for predicate in predicates %}
    and {{ predicate }}
    {%- endfor %}
group by links.profile_id
having count(distinct objects.object_id) {{ sign }} {{ filter.value }}
    {% endset %}
    {{ return({'body': body, 'is_negated': is_negated}) }}
{% endmacro %}
