{% macro filter_reading(source, filter) %}
    {#- `otherwise` is where the value of an event is kept that is no number. -#}
    {% if 'otherwise' in source and filter.type != 'numeric' %}
        {% set number = {'column': source.column, 'type': source.type} %}
        {{ return(
            'case when ' ~ source.column ~ ' is null then ' ~ segment_builder.of_filter('reading', filter, source.otherwise)
            ~ ' else ' ~ segment_builder.of_filter('reading', filter, number) ~ ' end'
        ) }}
    {% endif %}
    {{ return(segment_builder.of_filter('reading', filter, source)) }}
{% endmacro %}


{% macro filter_predicate(reading, filter, other=none) %}
    {#- A reading that is null makes the predicate null or false, or true with `missing: match`. -#}
    {% set predicate = segment_builder.of_filter('predicate', filter, reading, other) %}
    {% if filter.get('missing') %}
        {{ return('(' ~ predicate ~ ' or ' ~ reading ~ ' is null' ~ (' or ' ~ other ~ ' is null' if other else '') ~ ')') }}
    {% endif %}
    {{ return(predicate) }}
{% endmacro %}


{% macro filter_in_words(filter) %}
    {% if 'property' in filter %}
        {% set operand = segment_builder.property_in_words(filter.property) %}
    {% elif filter.get('value') is none %}
        {% set operand = 'null' %}
    {% elif filter.value is string %}
        {% set operand = "'" ~ segment_builder.shortened_text(filter.value) ~ "'" %}
    {% elif filter.value is boolean or filter.value is number %}
        {% set operand = filter.value | string | lower %}
    {% else %}
        {% set operand = segment_builder.shortened_list(filter.value, "'") if filter.value else 'nothing' %}
    {% endif %}
    {% set words = segment_builder.of_filter('words', filter, operand) ~ (' in any case' if filter.get('ignore_case') else '') %}
    {{ return(words ~ (' or is missing' if filter.get('missing') else '')) }}
{% endmacro %}


{% macro filtered_rows(relation, columns, predicates, filters) %}
    {#-
        The rows of a relation that meet the predicates and the filters: a `from … where …` to put behind a select list.
        Readings longer than a column's name are taken in a subquery, so that each is written and computed once.
        `filters` is a list of {source, filter}; `columns` are what the select list uses.
    -#}
    {% set readings, used_columns, filter_predicates = [], columns | list, [] %}
    {% for entry in filters %}
        {% set other_source = segment_builder.profile_property(entry.filter.property) if 'property' in entry.filter else none %}
        {% set names, entry_readings = [], [segment_builder.filter_reading(entry.source, entry.filter)] %}
        {% set is_day = segment_builder.of_filter('is_day', entry.filter, entry.source) %}
        {% if other_source is not none %}
            {% do entry_readings.append(segment_builder.filter_reading(other_source, entry.filter)) %}
        {% elif is_day is not none %}
            {% do entry_readings.append(is_day) %}
        {% endif %}
        {% for reading in entry_readings %}
            {% if modules.re.match('^[a-z_0-9]+$', reading) %}
                {% do names.append(reading) %}
                {% if reading not in used_columns %}{% do used_columns.append(reading) %}{% endif %}
            {% else %}
                {% do readings.append(reading ~ ' as found_' ~ (readings | length + 1)) %}
                {% do names.append('found_' ~ readings | length) %}
            {% endif %}
        {% endfor %}
        {% do filter_predicates.append(segment_builder.filter_predicate(names[0], entry.filter, names[1])) %}
    {% endfor %}
    {% if not readings %}
        {{ return('from ' ~ relation ~ segment_builder.where_clause(predicates + filter_predicates)) }}
    {% endif %}
    {{ return(
        'from (\n    select\n        ' ~ (used_columns + readings) | join(',\n') | indent(8) ~ '\n    from ' ~ relation | string | indent(4)
        ~ segment_builder.where_clause(predicates) | indent(4) ~ '\n) as readings' ~ segment_builder.where_clause(filter_predicates)
    ) }}
{% endmacro %}


{% macro where_clause(predicates) %}
    {% if not predicates %}
        {{ return('') }}
    {% endif %}
    {{ return('\nwhere\n    ' ~ predicates | join('\nand ') | indent(4)) }}
{% endmacro %}
