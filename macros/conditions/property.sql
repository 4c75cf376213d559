{% macro property_condition(aspect, condition) %}
    {#- A property of the profile, standard or custom. -#}
    {% if aspect == 'shape' %}
        {{ return({
            'reads': [],
            'members': {'property': 'profile property', 'filter': {
                'filter_on': 'profile property', 'missing': true, 'compares': true, 'types': {
                    'string': ['any-text', 'phone'], 'numeric': ['comparison'], 'boolean': ['equals'],
                    'list': ['item', 'set', 'length'], 'existence': ['is-set', 'not-set'],
                    'date': ['static', 'anniversaries', 'recurring'], 'version': ['comparison'], 'items': ['any', 'none'],
                },
            }},
        }) }}
    {% elif aspect == 'normal' %}
        {{ return(condition) }}
    {% elif aspect == 'words' %}
        {{ return(segment_builder.property_in_words(condition.property) ~ ' ' ~ segment_builder.filter_in_words(condition.filter)) }}
    {% elif aspect == 'asked' %}
        {{ return(segment_builder.filter_in_words(condition.filter)) }}
    {% elif aspect == 'negative' %}
        {% set operator = condition.filter.operator %}
        {{ return(operator.startswith('not-') and operator != 'not-set' or operator in ['nregex', 'phone-country-code-not-in', 'none']) }}
    {% elif aspect == 'names' %}
        {% set names = [] %}
        {% for name in [condition.property, condition.filter.get('property')] if name is not none %}
            {% set source = segment_builder.profile_property(name) %}
            {% if 'key' in source %}
                {% do names.append(['profile property', source.key, '']) %}
            {% endif %}
        {% endfor %}
        {{ return(names) }}
    {% elif aspect == 'select' %}
        {% set filters = [{'source': segment_builder.profile_property(condition.property), 'filter': condition.filter}] %}
        {% set rows = segment_builder.filtered_rows(ref('segment_builder', 'int_profiles'), ['profile_id'], [], filters) %}
        {{ return({'body': 'select profile_id\n' ~ rows, 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {% set found = segment_builder._found_property(condition.property) %}
        {% if 'property' in condition.filter %}
            {% set found = dbt.concat([found, "' against '", segment_builder._found_property(condition.filter.property)]) %}
        {% endif %}
        {{ return({
            'body': 'select profile_id, ' ~ found ~ ' as found\nfrom ' ~ ref('segment_builder', 'int_profiles'), 'otherwise': 'not set',
        }) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _found_property(name) %}
    {% set source = segment_builder.profile_property(name) %}
    {% set text = segment_builder.json_unquoted(source.column, source.key) if 'key' in source else segment_builder.text_of(source) %}
    {{ return('coalesce(' ~ text ~ ", 'not set')") }}
{% endmacro %}


{% macro profiles_where(predicate) %}
    {{ return('select profile_id\nfrom ' ~ ref('segment_builder', 'int_profiles') ~ '\nwhere ' ~ predicate) }}
{% endmacro %}
