{#- For engines whose own JSON is not enough. -#}

{% macro _column_as_text(column) %}
    {{ return('cast(' ~ column ~ ' as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}


{% macro json_outline(text) %}
    {#-
        For engines that cannot tell whether a text is JSON: its strings as #, its other scalars as 0, no space. It is JSON
        if replacing its innermost arrays and objects by 0, again and again, comes to a single 0. Half a surrogate pair is
        no character. Strings are found without alternatives inside a repetition, on which Java's stack would overflow.
    -#}
    {% set state = namespace(outline="replace(" ~ text ~ ", '#', '_')") %}
    {% for pattern, replacement in [
        ('\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'),
        ('"[^"\\\\\\x00-\\x1f]*"', '#'),
        ('-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'),
        ('[ \\t\\n\\r]', ''),
    ] %}
        {% set state.outline = segment_builder.replace_matches(state.outline, pattern, replacement) %}
    {% endfor %}
    {{ return(state.outline) }}
{% endmacro %}


{% macro without_innermost(outline) %}
    {{ return(segment_builder.replace_matches(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')) }}
{% endmacro %}


{% macro _boolean_by_type(type, number_types, text) %}
    {#- No array's or object's text is one of the words. -#}
    {% set boolean %}
case
    when {{ type }} in ('{{ number_types | join("', '") }}')
        then case {{ segment_builder.text_as_number(text) | indent(8) }} when 1 then true when 0 then false end
    else {{ segment_builder.text_as_boolean(text) }}
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}


{% macro _boolean_by_first_character(value, starts_with, number, text) %}
    {% set boolean %}
case
    when {{ starts_with }}({{ value }}, '"') then {{ segment_builder.text_as_boolean(text) }}
    when {{ value }} in ('true', 'false') then {{ value }} = 'true'
    when {{ number }} = 1 then true
    when {{ number }} = 0 then false
end
    {%- endset %}
    {{ return(boolean | trim) }}
{% endmacro %}
