{% macro redshift__json_as_text(column, data_type) %}
    {{ return('json_serialize(' ~ column ~ ')' if data_type == 'super' else segment_builder._column_as_text(column)) }}
{% endmacro %}


{% macro redshift__json_object(text) %}
    {{ return(segment_builder._redshift_json(text, '{')) }}
{% endmacro %}


{% macro _redshift_json(text, opening) %}
    {{ return("case when can_json_parse(" ~ text ~ ") and left(ltrim(" ~ text ~ "), 1) = '" ~ opening ~ "' then json_parse(" ~ text ~ ") end") }}
{% endmacro %}


{% macro redshift__json_array(text) %}
    {{ return(segment_builder._redshift_json(text, '[')) }}
{% endmacro %}


{% macro redshift__json_text(column, key) %}
    {{ return(segment_builder._redshift_json_text(segment_builder._redshift_json_value(column, key))) }}
{% endmacro %}


{% macro _redshift_json_text(value) %}
    {% set serialized = 'json_serialize(' ~ value ~ ')' %}
    {% set text %}
case json_typeof({{ value }})
    when 'string' then cast({{ value }} as varchar(65535))
    when 'boolean' then {{ serialized }}
    when 'number' then case
        when {{ segment_builder.text_matches(serialized, '[.eE]') }}
            then coalesce({{ segment_builder.number_as_text(segment_builder.try_cast_text(serialized, 'number')) }}, {{ serialized }})
        else {{ serialized }}
    end
end
    {%- endset %}
    {{ return(text | trim) }}
{% endmacro %}


{% macro _redshift_json_value(column, key) %}
    {#- Needs enable_case_sensitive_identifier, without which every key is looked for in lower case. -#}
    {{ return(column ~ '."' ~ key.replace('"', '""') ~ '"') }}
{% endmacro %}


{% macro redshift__json_unquoted(column, key) %}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {{ return(
        "case when json_typeof(" ~ value ~ ") = 'string' then cast(" ~ value ~ " as varchar(65535)) else json_serialize(" ~ value ~ ") end"
    ) }}
{% endmacro %}


{% macro redshift__json_boolean(column, key) %}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {{ return(segment_builder._boolean_by_type('json_typeof(' ~ value ~ ')', ['number'], segment_builder.json_unquoted(column, key))) }}
{% endmacro %}


{% macro redshift__json_is_set(column, key) %}
    {{ return("(coalesce(json_typeof(" ~ segment_builder._redshift_json_value(column, key) ~ "), 'null') <> 'null')") }}
{% endmacro %}


{% macro redshift__json_string(column, key) %}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {{ return("case when json_typeof(" ~ value ~ ") = 'string' then cast(" ~ value ~ " as varchar(65535)) end") }}
{% endmacro %}


{% macro redshift__json_list(column, key) %}
    {#- Its SQL cannot look at one item after the other: the list stays a SUPER, and is searched as text. -#}
    {% set value = segment_builder._redshift_json_value(column, key) %}
    {% set list %}
case
    when json_typeof({{ value }}) = 'array' then {{ value }}
    when json_typeof({{ value }}) in ('string', 'number', 'boolean') then array({{ value }})
end
    {%- endset %}
    {{ return(list | trim) }}
{% endmacro %}


{% macro redshift__json_member_list(column, key, member) %}
    {{ return(segment_builder._redshift_cannot_look_into_items()) }}
{% endmacro %}


{% macro _redshift_cannot_look_into_items() %}
    {#- Only a join can unnest a SUPER there, no expression. -#}
    {% do exceptions.raise_compiler_error(
        "Redshift cannot look into the objects of a list: '" ~ model.name ~ "' has a property Key[].Member or a filter of the type items"
    ) %}
{% endmacro %}


{% macro redshift__objects_match(column, key, predicate) %}
    {{ return(segment_builder._redshift_cannot_look_into_items()) }}
{% endmacro %}


{% macro redshift__list_items(columns, list, rows) %}
    {{ return(segment_builder._redshift_cannot_look_into_items()) }}
{% endmacro %}


{% macro redshift__scalar_list(text) %}
    {{ return('case when ' ~ text ~ ' is not null then array(' ~ text ~ ') end') }}
{% endmacro %}


{% macro redshift__folded_list(list) %}
    {#- As JSON, whose own letters are small. -#}
    {{ return('json_parse(' ~ segment_builder.folded('json_serialize(' ~ list ~ ')') ~ ')') }}
{% endmacro %}


{% macro redshift__list_length(list) %}
    {{ return('coalesce(get_array_length(' ~ list ~ '), 0)') }}
{% endmacro %}


{% macro redshift__list_has_any(list, texts) %}
    {{ return(segment_builder._redshift_items_found(list, texts, ' or ')) }}
{% endmacro %}


{% macro _redshift_items_found(list, texts, word) %}
    {#- A text is found by its value; a number or boolean, which has no text there, as it stands between commas. The JSON of
        no list is the text null, in which nothing would be found. -#}
    {% set items = "',' || substring(json_serialize(" ~ list ~ "), 2, len(json_serialize(" ~ list ~ ")) - 2) || ','" %}
    {% set searches = [] %}
    {% for text in texts %}
        {% set as_text = 'array_contains(' ~ list ~ ', ' ~ segment_builder.string_literal(text) ~ ', true)' %}
        {% set bare = 'strpos(' ~ items ~ ', ' ~ segment_builder.string_literal(',' ~ text ~ ',') ~ ') > 0' %}
        {% set is_scalar = modules.re.match('^(true|false|-?[0-9].*)$', text) %}
        {% do searches.append('(' ~ as_text ~ ' or ' ~ bare ~ ')' if is_scalar else as_text) %}
    {% endfor %}
    {{ return('case when ' ~ list ~ ' is not null then ' ~ searches | join(word) ~ ' end') }}
{% endmacro %}


{% macro redshift__list_has_all(list, texts) %}
    {{ return(segment_builder._redshift_items_found(list, texts, ' and ')) }}
{% endmacro %}


{% macro redshift__list_has_substring(list, text) %}
    {#- In the list as JSON; what spans two items is found as well. -#}
    {{ return(
        'case when ' ~ list ~ ' is not null then strpos(json_serialize(' ~ list ~ '), '
        ~ segment_builder.string_literal(segment_builder._redshift_json_characters(text)) ~ ') > 0 end'
    ) }}
{% endmacro %}


{% macro _redshift_json_characters(text) %}
    {#- As they stand inside a string of JSON. `tojson` would escape all that is not ASCII, which need not be escaped. -#}
    {% set characters = [] %}
    {% for part in modules.re.split('([\\x00-\\x1f"\\\\])', text) %}
        {% do characters.append(tojson(part)[1:-1] if loop.index0 % 2 else part) %}
    {% endfor %}
    {{ return(characters | join) }}
{% endmacro %}


{% macro redshift__place_in_array(column, text) %}
    {{ return('nullif(array_position(' ~ column ~ ', ' ~ segment_builder.string_literal(text) ~ ', true) + 1, 0)') }}
{% endmacro %}


{% macro redshift__distinct_json_keys(relation, column, extra_columns, predicate) %}
    {{ return(
        'select distinct ' ~ (['cast(name as varchar(65535)) as name'] + extra_columns) | join(', ')
        ~ '\nfrom ' ~ relation ~ ' as holders, unpivot holders.' ~ column ~ ' as value at name\nwhere ' ~ predicate
    ) }}
{% endmacro %}
