{% macro tolerate(definition) %}
    {#- What came in -> the definition itself, with the grammar's own spelling of keys, types and numbers: a whole number is an
        integer, and an integer that no double holds exactly is a double. -#}
    {{ return(segment_builder._respelled(segment_builder._unwrapped(definition))) }}
{% endmacro %}


{% macro _unwrapped(definition) %}
    {#- Takes off the wrappers of the API: `data`, a list of one resource, a resource's `attributes`, their `definition`. -#}
    {% set state = namespace(inner=definition) %}
    {% for layer in range(6) %}
        {% set inner = state.inner %}
        {% if inner is mapping %}
            {% set wrapper = 'data' if 'data' in inner else 'attributes' if 'attributes' in inner else 'definition' %}
            {% if wrapper in inner %}{% set state.inner = inner[wrapper] %}{% endif %}
        {% elif inner is sequence and inner is not string and inner | length == 1 %}
            {% set state.inner = inner[0] %}
        {% endif %}
    {% endfor %}
    {{ return(state.inner) }}
{% endmacro %}


{% macro _respelled(value) %}
    {% set root = [] %}
    {% do segment_builder._respell([([value], root)]) %}
    {{ return(root[0]) }}
{% endmacro %}


{% macro _respell(level) %}
    {#- `level` has pairs of a source and its copy, as yet empty. Some levels of the tree in one call: macro calls are what
        parsing spends its time on. No list is walked while it grows, which not every Jinja does. -#}
    {% set levels = [level] %}
    {% for depth in range(12) %}
        {% set next_level = [] %}
        {% for source, copy in levels[depth] %}
            {% for entry in source %}
                {% set member = source[entry] if source is mapping else entry %}
                {% if member is mapping or (member is sequence and member is not string) %}
                    {% set inner = {} if member is mapping else [] %}
                    {% do next_level.append((member, inner)) %}
                {% elif member is float and -9007199254740991 <= member <= 9007199254740991 and member == member | int %}
                    {% set inner = member | int %}
                {% elif member is integer and not -9007199254740991 <= member <= 9007199254740991 and member | abs <= 1.7e308 %}
                    {% set inner = member | float %}
                {% else %}
                    {% set inner = member %}
                {% endif %}
                {% if source is mapping %}
                    {% set key = entry | string %}
                    {% set is_camel_case = key != key.lower() and modules.re.match('[a-z][A-Za-z0-9]*$', key) %}
                    {% set snake_key = modules.re.sub('(?<=[a-z0-9])([A-Z])', '_\\1', key).lower() if is_camel_case else key %}
                    {#- Of two spellings of one key the second stays as it is, to be reported as unknown. -#}
                    {% do copy.update({key if snake_key in copy else snake_key: inner}) %}
                {% else %}
                    {% do copy.append(inner) %}
                {% endif %}
            {% endfor %}
            {% if copy is mapping and ('field' in copy or 'type' in copy and copy['type'] in ('profile-attribute', 'profile-region')) %}
                {% do segment_builder._rename_aliases(copy) %}
            {% elif copy is mapping and 'can_receive_marketing' in copy and 'channel' in copy and 'consent_status' not in copy %}
                {#- Without a status there is no further restriction. -#}
                {% do copy.update({'consent_status': {'subscription': 'any'}}) %}
            {% endif %}
        {% endfor %}
        {% do levels.append(next_level) %}
    {% endfor %}
    {% if levels[-1] %}
        {% do segment_builder._respell(levels[-1]) %}
    {% endif %}
{% endmacro %}


{% macro _rename_aliases(object) %}
    {#- Names that the vendor's own guide uses beside those of the grammar. -#}
    {% set type = object.get('type') %}
    {% if type == 'profile-attribute' %}
        {% set type = 'profile-property' %}
        {% do object.update({'type': type}) %}
    {% endif %}
    {% if type == 'profile-property' and 'field' in object and 'property' not in object %}
        {% do object.update({'property': object.pop('field')}) %}
    {% elif type == 'profile-region' and 'region_id' in object and 'region' not in object %}
        {% do object.update({'region': object.pop('region_id')}) %}
    {% elif object.get('field') == 'is_double_optin' %}
        {% do object.update({'field': 'is_double_opt_in'}) %}
    {% endif %}
{% endmacro %}
