{% macro items_filter(aspect, filter, subject=none, other=none) %}
    {#- The objects of a list, of which one has to meet all of `where`, or none may. -#}
    {% if aspect == 'grammar' %}
        {% set item_property = {'filter_on': 'item property', 'missing': true, 'types': {
            'string': ['any-text'], 'numeric': ['comparison'], 'boolean': ['equals'], 'existence': ['is-set', 'not-set'],
        }} %}
        {% set where = {'each': {'members': {'property': 'text', 'filter': item_property}}, 'filled': true} %}
        {{ return({'operators': {'any': {'where': where}, 'none': {'where': where}}, 'groups': {}}) }}
    {% elif aspect == 'words' %}
        {% set words = [] %}
        {% for entry in filter.where %}
            {% do words.append(entry.property ~ ' ' ~ segment_builder.filter_in_words(entry.filter)) %}
        {% endfor %}
        {{ return({'any': 'has an item', 'none': 'has no item'}[filter.operator] ~ ' whose ' ~ words | join(' and whose ')) }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder._has_item(subject, filter.where)) }}
    {% elif aspect == 'predicate' %}
        {{ return(subject if filter.operator == 'any' else 'not ' ~ subject) }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _has_item(source, where) %}
    {#- Whether some object meets all filters; null where the property is unset. A scalar holds no object. -#}
    {% if source.type == 'members' %}
        {{ return('cast(null as ' ~ segment_builder.type_name('boolean') ~ ')') }}
    {% elif source.type != 'json' %}
        {{ return('case when ' ~ source.column ~ ' is not null then false end') }}
    {% endif %}
    {% set predicates = [] %}
    {% for entry in where %}
        {% set member = {'column': 'item', 'type': 'json', 'key': entry.property} %}
        {% do predicates.append(segment_builder.filter_predicate(segment_builder.filter_reading(member, entry.filter), entry.filter)) %}
    {% endfor %}
    {{ return(segment_builder.objects_match(source.column, source.key, predicates | join('\nand '))) }}
{% endmacro %}
