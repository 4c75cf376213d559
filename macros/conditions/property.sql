{% macro property_condition(leaf) %}
    {% set filters = [{'source': segment_builder.profile_property(leaf.property), 'filter': leaf.filter}] %}
    {{ return({
        'body': 'select profile_id\n' ~ segment_builder.filtered_rows(ref('segment_builder', 'int_profiles'), ['profile_id'], [], filters),
        'is_negated': false,
    }) }}
{% endmacro %}


{% macro profiles_where(predicate) %}
    {{ return('select profile_id\nfrom ' ~ ref('segment_builder', 'int_profiles') ~ '\nwhere ' ~ predicate) }}
{% endmacro %}


{% macro property_found(leaf) %}
    {% set found = segment_builder._found_property(leaf.property) %}
    {% if 'property' in leaf.filter %}
        {% set found = dbt.concat([found, "' against '", segment_builder._found_property(leaf.filter.property)]) %}
    {% endif %}
    {{ return({
        'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'int_profiles'), 'otherwise': 'not set',
    }) }}
{% endmacro %}


{% macro _found_property(name) %}
    {% set source = segment_builder.profile_property(name) %}
    {% set text = segment_builder.json_unquoted(source.column, source.key) if source.type == 'json' else segment_builder.text_of(source) %}
    {{ return('coalesce(' ~ text ~ ", 'not set')") }}
{% endmacro %}
