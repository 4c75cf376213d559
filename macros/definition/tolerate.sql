{% macro tolerate(definition) %}
    {#- What came in -> the definition itself, with the grammar's own spelling of keys and types. -#}
    {{ return(segment_builder._respelled(segment_builder._unwrapped(definition))) }}
{% endmacro %}


{% macro _unwrapped(definition) %}
    {#- Takes off the wrappers of the API: `data`, a list of one resource, a resource's `attributes`. -#}
    {% set inner = definition %}
    {% if inner is mapping and 'data' in inner %}
        {% set inner = inner['data'] %}
    {% endif %}
    {% if inner is sequence and inner is not string and inner is not mapping and inner | length == 1 %}
        {% set inner = inner[0] %}
    {% endif %}
    {% if inner is mapping and inner.get('attributes') is mapping and 'definition' in inner['attributes'] %}
        {% set inner = inner['attributes']['definition'] %}
    {% endif %}
    {{ return(inner) }}
{% endmacro %}


{% macro _respelled(value) %}
    {% if value is mapping %}
        {% set respelled = {} %}
        {% for key, member in value.items() %}
            {% set key = key | string %}
            {% set snake_key = key if key == key.lower() else modules.re.sub('(?<=[a-z0-9])([A-Z])', '_\\1', key).lower() %}
            {#- Of two spellings of one key the second stays as it is, to be reported as unknown. -#}
            {% set snake_key = key if snake_key in respelled else snake_key %}
            {% if member is mapping or (member is sequence and member is not string) %}
                {% do respelled.update({snake_key: segment_builder._respelled(member)}) %}
            {% else %}
                {% do respelled.update({snake_key: member}) %}
            {% endif %}
        {% endfor %}
        {% set type = respelled.get('type') %}
        {% if type == 'profile-attribute' %}
            {% do respelled.update({'type': 'profile-property'}) %}
            {% set type = 'profile-property' %}
        {% endif %}
        {% if type == 'profile-property' and 'field' in respelled and 'property' not in respelled %}
            {% do respelled.update({'property': respelled.pop('field')}) %}
        {% elif type == 'profile-region' and 'region_id' in respelled and 'region' not in respelled %}
            {% do respelled.update({'region': respelled.pop('region_id')}) %}
        {% elif respelled.get('field') == 'is_double_optin' %}
            {% do respelled.update({'field': 'is_double_opt_in'}) %}
        {% endif %}
        {{ return(respelled) }}
    {% elif value is sequence and value is not string %}
        {% set respelled = [] %}
        {% for item in value %}
            {% do respelled.append(
                segment_builder._respelled(item) if item is mapping or (item is sequence and item is not string) else item
            ) %}
        {% endfor %}
        {{ return(respelled) }}
    {% endif %}
    {{ return(value) }}
{% endmacro %}
