{% macro filter_reading(source, filter) %}
    {#- The value that a filter judges, read as the filter's type; null where it is unset or cannot be read so.
        `source` says where the value is kept, as profile_property() and event_property() return it. -#}
    {% set type = filter.type %}
    {% if 'otherwise' in source and type != 'numeric' %}
        {% set number = {'column': source.column, 'type': source.type} %}
        {{ return(
            'case when ' ~ source.column ~ ' is null then ' ~ segment_builder.filter_reading(source.otherwise, filter)
            ~ ' else ' ~ segment_builder.filter_reading(number, filter) ~ ' end'
        ) }}
    {% elif type == 'string' %}
        {% set text = segment_builder.text_of(source) %}
        {{ return(segment_builder.e164_number(text) if filter.operator.startswith('phone') else text) }}
    {% elif type == 'numeric' %}
        {{ return(segment_builder.number_of(source)) }}
    {% elif type == 'boolean' %}
        {{ return(segment_builder.boolean_of(source)) }}
    {% elif type == 'list' %}
        {{ return(segment_builder.list_of(source)) }}
    {% elif type == 'date' %}
        {{ return(segment_builder.timestamp_of(source)) }}
    {% endif %}
    {{ return(segment_builder.existence_of(source)) }}
{% endmacro %}


{% macro filter_predicate(found, filter, other=none) %}
    {#- A filter as a predicate over its reading `found`; `other` is the reading of the property it compares with. A reading
        that is null makes the predicate null or false, or true with `missing: match`. -#}
    {% set type = filter.type %}
    {% if type == 'string' %}
        {% set predicate = segment_builder.string_predicate(found, filter, other) %}
    {% elif type == 'numeric' %}
        {% set predicate = segment_builder.numeric_predicate(found, filter, other) %}
    {% elif type == 'boolean' %}
        {% set predicate = found ~ ' = ' ~ (other or filter.value | string | lower) %}
    {% elif type == 'list' %}
        {% set predicate = segment_builder.list_predicate(found, filter) %}
    {% elif type == 'date' %}
        {% set predicate = segment_builder.window_predicate(found, segment_builder.window(filter)) %}
    {% else %}
        {% set predicate = found if filter.operator == 'is-set' else 'not ' ~ found %}
    {% endif %}
    {% if filter.get('missing') %}
        {{ return('(' ~ predicate ~ ' or ' ~ found ~ ' is null' ~ (' or ' ~ other ~ ' is null' if other else '') ~ ')') }}
    {% endif %}
    {{ return(predicate) }}
{% endmacro %}


{% macro filtered_rows(relation, columns, predicates, filters) %}
    {#-
        The rows of a relation that meet the predicates and the filters: a `from … where …` to put behind a select list.
        Readings longer than a column's name are taken in a subquery, so that each is written and computed once.
        `filters` is a list of {source, filter}; `columns` are what the select list uses.
    -#}
    {% set readings, used_columns, filter_predicates = [], columns | list, [] %}
    {% for item in filters %}
        {% set other_source = segment_builder.profile_property(item.filter.property) if 'property' in item.filter else none %}
        {% set names = [] %}
        {% for source in [item.source, other_source] if source is not none %}
            {% set reading = segment_builder.filter_reading(source, item.filter) %}
            {% if modules.re.match('^[a-z_0-9]+$', reading) %}
                {% do names.append(reading) %}
                {% if reading not in used_columns %}{% do used_columns.append(reading) %}{% endif %}
            {% else %}
                {% do readings.append(reading ~ ' as found_' ~ (readings | length + 1)) %}
                {% do names.append('found_' ~ readings | length) %}
            {% endif %}
        {% endfor %}
        {% do filter_predicates.append(segment_builder.filter_predicate(names[0], item.filter, names[1])) %}
    {% endfor %}
    {% if not readings %}
        {{ return('from ' ~ relation ~ segment_builder.where_clause(predicates + filter_predicates)) }}
    {% endif %}
    {{ return(
        'from (\n    select\n        ' ~ (used_columns + readings) | join(',\n') | indent(8) ~ '\n    from ' ~ relation
        ~ segment_builder.where_clause(predicates) | indent(4) ~ '\n) as readings' ~ segment_builder.where_clause(filter_predicates)
    ) }}
{% endmacro %}


{% macro where_clause(predicates) %}
    {% if not predicates %}
        {{ return('') }}
    {% endif %}
    {{ return('\nwhere\n    ' ~ predicates | join('\nand ') | indent(4)) }}
{% endmacro %}
