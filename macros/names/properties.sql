{% macro profile_columns() %}
    {#- Name of a profile property in a definition -> column and type. Custom properties are properties['…']. -#}
    {{ return({
        'email': ['email', 'text'], 'phone_number': ['phone_number', 'text'], 'external_id': ['external_id', 'text'],
        'first_name': ['first_name', 'text'], 'last_name': ['last_name', 'text'],
        'organization': ['organization', 'text'], 'title': ['title', 'text'], 'locale': ['locale', 'text'],
        'created': ['created_at', 'timestamp'], 'created_at': ['created_at', 'timestamp'],
        'updated': ['updated_at', 'timestamp'], 'updated_at': ['updated_at', 'timestamp'],
        'last_event_date': ['last_event_at', 'timestamp'], 'last_event_at': ['last_event_at', 'timestamp'],
        "location['address1']": ['address1', 'text'], "location['address2']": ['address2', 'text'],
        "location['city']": ['city', 'text'], "location['region']": ['region', 'text'],
        "location['country']": ['country', 'text'], "location['zip']": ['zip', 'text'],
        "location['timezone']": ['timezone', 'text'],
        "location['latitude']": ['latitude', 'number'], "location['longitude']": ['longitude', 'number'],
    }) }}
{% endmacro %}


{% macro profile_property(name) %}
    {#- Where a profile property is kept: {column, type} or, for a custom one, {column, type, key}; none for an unknown name. -#}
    {% if name.startswith("properties['") and name.endswith("']") and name | length >= 14 %}
        {% if '[].' in name %}
            {{ return(segment_builder._members_property(name[12:-2])) }}
        {% endif %}
        {{ return({'column': 'properties', 'type': 'json', 'key': segment_builder.stored_name(name[12:-2]) if execute else name[12:-2]}) }}
    {% endif %}
    {% set columns = segment_builder.profile_columns() %}
    {% if name in columns %}
        {{ return({'column': columns[name][0], 'type': columns[name][1]}) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}


{% macro event_property(name) %}
    {#- `$value` is the event's value: staging has read it from the column, else from the property. Where neither is a number,
        the property may still be a text, a list or a boolean. -#}
    {% if '[].' in name %}
        {{ return(segment_builder._members_property(name)) }}
    {% endif %}
    {% set property = {'column': 'properties', 'type': 'json', 'key': segment_builder.stored_name(name) if execute else name} %}
    {{ return({'column': 'value', 'type': 'number', 'otherwise': property} if name == '$value' else property) }}
{% endmacro %}


{% macro _members_property(name) %}
    {#- `Key[].Member`: of the objects under the key what each has as that member, which is a list. -#}
    {% set key, brackets, member = name.partition('[].') %}
    {{ return({
        'column': 'properties', 'type': 'members', 'key': segment_builder.stored_name(key) if execute else key, 'member': member,
    }) }}
{% endmacro %}


{% macro stored_name(name) %}
    {#- The key under which the data has a property. Loaders that make a column of each have lost its spelling: there it is what the
        definition's name becomes by their rule, `Item Count` and `ItemCount` item_count, `$value` value. What lies inside of a
        property keeps its own. Asked only where SQL is written, for every call costs parsing. -#}
    {% if segment_builder.setting('property_names') == 'as_written' %}
        {{ return(name) }}
    {% endif %}
    {% set parted = modules.re.sub('([a-z0-9])([A-Z])', '\\1_\\2', name) %}
    {{ return(modules.re.sub('[^a-z0-9]+', '_', parted.lower()).lstrip('_') or name) }}
{% endmacro %}


{% macro first_text(column, properties) %}
    {#- The first of the properties that holds a text. -#}
    {% set values = [] %}
    {% set names = [properties] if properties is string else properties %}
    {% for property in names %}
        {% do values.append('nullif(' ~ segment_builder.json_text(column, segment_builder.stored_name(property)) ~ ", '')") %}
    {% endfor %}
    {% do values.append(segment_builder.typed_null('text')) %}
    {{ return('coalesce(\n    ' ~ values | join(',\n') | indent(4) ~ '\n)') }}
{% endmacro %}


{% macro property_in_words(name) %}
    {% set property = segment_builder.profile_property(name) %}
    {{ return(name[12:-2] if 'key' in property else property.column.replace('_', ' ')) }}
{% endmacro %}
