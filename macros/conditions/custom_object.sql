{% macro custom_object_condition(aspect, condition) %}
    {#- The number of objects that are linked to the profile. -#}
    {% if aspect == 'shape' %}
        {% set object_property = {'filter_on': 'custom object property', 'missing': true, 'types': {
            'string': ['any-text'], 'numeric': ['comparison', 'between'], 'boolean': ['equals'], 'list': ['item', 'length'],
            'existence': ['is-set', 'not-set'], 'date': ['static', 'anniversaries'],
        }} %}
        {{ return({
            'reads': ['stg_raw__custom_objects', 'stg_raw__custom_object_links'],
            'members': {
                'object_type_id': 'text', 'object_type_relationship_id': 'text',
                'filter': {'filter_on': 'number of objects', 'types': {'numeric': ['comparison']}, 'value': 'integer'},
            },
            'optional': {'filters': {'each': {'members': {'property_id': 'integer', 'filter': object_property}}}},
        }) }}
    {% elif aspect == 'normal' %}
        {{ return({
            'type': condition.type, 'object_type_id': condition.object_type_id,
            'object_type_relationship_id': condition.object_type_relationship_id,
            'filter': condition.filter, 'filters': condition.get('filters') or [],
        }) }}
    {% elif aspect == 'words' %}
        {% set words = [
            'objects of type ' ~ condition.object_type_id ~ ' by relationship ' ~ condition.object_type_relationship_id ~ ': '
            ~ segment_builder.filter_in_words(condition.filter)
        ] %}
        {% for entry in condition.filters %}
            {% do words.append('property ' ~ entry.property_id ~ ' ' ~ segment_builder.filter_in_words(entry.filter)) %}
        {% endfor %}
        {{ return(words | join(', ')) }}
    {% elif aspect == 'asked' %}
        {{ return(segment_builder.filter_in_words(condition.filter)) }}
    {% elif aspect == 'select' %}
        {#- Linked to none counts as 0, as in a condition on events. -#}
        {% set filter = condition.filter %}
        {% set is_negated = segment_builder.holds_for_zero(filter) %}
        {% set sign = segment_builder.opposite_sign(filter.operator) if is_negated else segment_builder.comparison_sign(filter.operator) %}
        {% set body %}
{{ segment_builder._links_to(condition, 'links.profile_id') }}
having count(distinct objects.object_id) {{ sign }} {{ filter.value }}
        {% endset %}
        {{ return({'body': body, 'is_negated': is_negated}) }}
    {% elif aspect == 'found' %}
        {% set number = segment_builder.number_as_text('count(distinct objects.object_id)') %}
        {{ return({'body': segment_builder._links_to(condition, 'links.profile_id as profile_id, ' ~ number ~ ' as found'), 'otherwise': '0'}) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _links_to(condition, columns) %}
    {% set filters = [] %}
    {% for entry in condition.filters %}
        {% do filters.append({
            'source': {'column': 'properties', 'type': 'json', 'key': entry.property_id | int | string}, 'filter': entry.filter,
        }) %}
    {% endfor %}
    {% set objects = segment_builder.filtered_rows(
        ref('segment_builder', 'stg_raw__custom_objects'), ['object_id'],
        ['object_type_id = ' ~ segment_builder.string_literal(condition.object_type_id)], filters
    ) %}
select {{ columns }}
from {{ ref('segment_builder', 'stg_raw__custom_object_links') }} as links
inner join (
    select object_id
    {{ objects | indent(4) }}
) as objects on links.object_id = objects.object_id
where links.object_type_relationship_id = {{ segment_builder.string_literal(condition.object_type_relationship_id) }}
group by links.profile_id
{%- endmacro %}
