{% macro profile_property(name) %}
    {#- Where a profile property is kept: {column, type} or, for a custom one, {column, key}; none for an unknown name. -#}
    {% set columns = segment_builder.profile_columns() %}
    {% if name in columns %}
        {{ return({'column': columns[name][0], 'type': columns[name][1]}) }}
    {% endif %}
    {% if name.startswith("properties['") and name.endswith("']") and name | length >= 14 %}
        {{ return({'column': 'properties', 'type': 'json', 'key': name[12:-2]}) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}


{% macro event_property(name) %}
    {#- `$value` is the event's value: staging has read it from the column, else from the property. Where neither is a number,
        the property may still be a text, a list or a boolean. -#}
    {% set property = {'column': 'properties', 'type': 'json', 'key': name} %}
    {{ return({'column': 'value', 'type': 'number', 'otherwise': property} if name == '$value' else property) }}
{% endmacro %}
