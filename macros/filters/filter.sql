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
    {% set predicates = predicates | list %}
    {% for entry in filters %}
        {% set glance = segment_builder.at_a_glance(entry.source, entry.filter) %}
        {% if glance %}{% do predicates.append(glance) %}{% endif %}
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


{% macro at_a_glance(source, filter) %}
    {#- A cheap predicate without which the filter cannot hold; none where there is none. It asks the text that stands there, before
        it is told whether that is a list or how a number is written. No number's text holds other characters than these, and an
        item stands in its list as it is, but for what is spelled with a backslash. -#}
    {% set operators = {
        'string': ['equals', 'contains', 'starts-with', 'ends-with', 'in'],
        'list': ['contains', 'contains-any', 'contains-all', 'contains-substring'],
    } %}
    {% if not segment_builder.gains_by_a_glance() or source.type != 'json' or filter.operator not in operators.get(filter.type, [])
        or 'property' in filter or filter.get('missing') or filter.get('ignore_case') %}
        {{ return(none) }}
    {% endif %}
    {% set values = [filter.value] if filter.value is string or filter.value is not iterable else filter.value | list %}
    {% if not 0 < values | length <= 10 %}
        {{ return(none) }}
    {% endif %}
    {% for value in values %}
        {% if value is not string or not modules.re.search('[^0-9.eEinfINFaA+-]', value) %}
            {{ return(none) }}
        {% endif %}
    {% endfor %}
    {% set text = segment_builder.json_unquoted(source.column, source.key) %}
    {% if filter.type == 'string' %}
        {{ return(segment_builder._string_predicate(text, filter)) }}
    {% endif %}
    {% set found = [] %}
    {% for value in values %}
        {% do found.append(segment_builder.text_contains(text, segment_builder.string_literal(value))) %}
    {% endfor %}
    {% set is_spelled = segment_builder.text_contains(text, segment_builder.string_literal('\\')) %}
    {% if filter.operator == 'contains-all' %}
        {{ return('(' ~ is_spelled ~ ' or (' ~ found | join(' and ') ~ '))') }}
    {% endif %}
    {{ return('(' ~ is_spelled ~ ' or ' ~ found | join(' or ') ~ ')') }}
{% endmacro %}


{% macro where_clause(predicates) %}
    {% if not predicates %}
        {{ return('') }}
    {% endif %}
    {{ return('\nwhere\n    ' ~ predicates | join('\nand ') | indent(4)) }}
{% endmacro %}
