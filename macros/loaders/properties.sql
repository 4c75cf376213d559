{#- JSON of the many columns that a loader made of it. -#}

{% macro json_of_columns(columns, prefix, of, others={}) %}
    {#- A JSON object of the columns that begin with the prefix, under the rest of their names, and of `others`: name -> SQL of a text.
        Written out, because no engine's own function takes hundreds of columns. -#}
    {% set members = [] %}
    {% for name, column in (columns or {}).items() if name.startswith(prefix) and name | length > prefix | length %}
        {% do members.append([name[prefix | length:], segment_builder.json_of_value(of ~ '.' ~ segment_builder.column_name(column.name), column.type)]) %}
    {% endfor %}
    {% for name, sql in others.items() if prefix ~ name not in (columns or {}) %}
        {% do members.append([name, segment_builder.json_of_text(sql)]) %}
    {% endfor %}
    {{ return(segment_builder.json_of_members(members)) }}
{% endmacro %}


{% macro json_of_members(members) %}
    {#- A JSON object as text, of names and the SQL of their JSON; what is null is left out. -#}
    {% if not members %}
        {{ return("'{}'") }}
    {% endif %}
    {% set parts = [] %}
    {% for name, json in members %}
        {% do parts.append('coalesce(' ~ segment_builder.string_literal(', ' ~ tojson(name) ~ ': ') ~ ' || ' ~ json ~ ", '')") %}
    {% endfor %}
    {{ return("'{' || substr(\n    " ~ parts | join('\n|| ') | indent(4) ~ ",\n    3\n) || '}'") }}
{% endmacro %}


{% macro json_of_value(value, data_type) %}
    {#- JSON of a column; null of null. A text that is an array or an object is taken at its word: so loaders write lists. -#}
    {% set text = segment_builder.type_name('text') %}
    {% if 'char' in data_type or data_type in ['text', 'string'] %}
        {% set letter = "substr(" ~ segment_builder.trimmed(value) ~ ", 1, 1)" %}
        {{ return(
            'case\n    when ' ~ letter ~ " = '[' and " ~ segment_builder.json_array(value) | indent(4) ~ ' is not null then ' ~ value
            ~ '\n    when ' ~ letter ~ " = '{' and " ~ segment_builder.json_object(value) | indent(4) ~ ' is not null then ' ~ value
            ~ '\n    else ' ~ segment_builder.json_of_text(value) ~ '\nend'
        ) }}
    {% elif data_type.startswith('bool') %}
        {{ return('case when ' ~ value ~ " then 'true' when not " ~ value ~ " then 'false' end") }}
    {% elif data_type.startswith(('double', 'float', 'real')) %}
        {{ return('cast(' ~ segment_builder.finite_number(value) ~ ' as ' ~ text ~ ')') }}
    {% elif modules.re.match('(tiny|small|big|huge|u)*int|integer|numeric|decimal|number|long', data_type) and not data_type.endswith(']') %}
        {{ return('cast(' ~ value ~ ' as ' ~ text ~ ')') }}
    {% elif data_type.startswith(('date', 'time')) %}
        {{ return(segment_builder.json_of_text('cast(' ~ value ~ ' as ' ~ text ~ ')')) }}
    {% endif %}
    {{ return(segment_builder.json_as_text(value, data_type)) }}
{% endmacro %}


{% macro json_of_text(text) %}
    {#- A text as JSON spells it; control characters that have no short spelling become blanks. -#}
    {% set state = namespace(sql=text) %}
    {% for character, spelling in [('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\r', '\\r'), ('\t', '\\t')] %}
        {% set state.sql = 'replace(' ~ state.sql ~ ', ' ~ segment_builder.string_literal(character) ~ ', ' ~ segment_builder.string_literal(spelling) ~ ')' %}
    {% endfor %}
    {{ return("'\"' || " ~ segment_builder.replace_matches(state.sql, '[\\x01-\\x1f]', ' ') ~ " || '\"'") }}
{% endmacro %}


{% macro united_json(objects) %}
    {#- One JSON object of two texts of objects: of a key that both have the second's value counts, because it stands last. -#}
    {% set first, second = objects %}
    {% set nothing = '^\\s*\\{\\s*\\}\\s*$' %}
    {% set united %}
case
    when {{ second }} is null or {{ segment_builder.text_matches(second, nothing) }} then {{ first }}
    when {{ first }} is null or {{ segment_builder.text_matches(first, nothing) }} then {{ second }}
    else substr({{ segment_builder.trimmed(first) }}, 1, length({{ segment_builder.trimmed(first) }}) - 1)
        || ', ' || substr({{ segment_builder.trimmed(second) }}, 2)
end
    {%- endset %}
    {{ return(united | trim) }}
{% endmacro %}


{% macro unpacked_properties(columns, prefix, packed, of, others={}) %}
    {#- The properties of a loader that makes columns of them, or packs them into one of JSON, or has done both. -#}
    {% set bare = dict(columns or {}) %}
    {% if packed not in bare %}
        {{ return(segment_builder.json_of_columns(columns, prefix, of, others)) }}
    {% elif segment_builder.setting('property_names') != 'as_written' %}
        {% do exceptions.raise_compiler_error(
            'The column ' ~ packed ~ ' packs properties, whose names keep their spelling there. Say so: vars: property_names: as_written'
        ) %}
    {% endif %}
    {% set column = bare.pop(packed) %}
    {% set json = segment_builder.json_as_text(of ~ '.' ~ segment_builder.column_name(column.name), column.type) %}
    {{ return(segment_builder.united_json([segment_builder.json_of_columns(bare, prefix, of, others), 'nullif(' ~ json ~ ", '')"])) }}
{% endmacro %}
