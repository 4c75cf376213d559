{% macro filter_predicate(source, filter) %}
    {#-
        A filter on one value as a SQL predicate. `source` says where the value is kept, as profile_property() and
        event_property() return it. A value that is unset makes the predicate null or false, or true with `missing: match`.
    -#}
    {% set type = filter.type %}
    {% if type == 'string' %}
        {{ return(segment_builder.string_predicate(source, filter)) }}
    {% elif type == 'numeric' %}
        {{ return(segment_builder.numeric_predicate(source, filter)) }}
    {% elif type == 'boolean' %}
        {{ return(segment_builder.boolean_predicate(source, filter)) }}
    {% elif type == 'list' %}
        {{ return(segment_builder.list_predicate(source, filter)) }}
    {% elif type == 'date' %}
        {{ return(segment_builder.date_predicate(source, filter)) }}
    {% endif %}
    {{ return(segment_builder.existence_predicate(source, filter)) }}
{% endmacro %}


{% macro _or_missing(predicate, filter, readings) %}
    {#- `missing: match` makes a filter true where a side of it is unset. -#}
    {% if not filter.get('missing') %}
        {{ return(predicate) }}
    {% endif %}
    {% set sides = [predicate] %}
    {% for reading in readings %}
        {% do sides.append(reading ~ ' is null') %}
    {% endfor %}
    {{ return('(' ~ sides | join(' or ') ~ ')') }}
{% endmacro %}
