{% macro raw_rows(relation, columns) %}
    {#- A select over a raw table with exactly the contract's columns in the contract's types, and beside each that text or
        another type was read for, what stood there: `occurred_at`, `occurred_at_text`. -#}
    {%- set iso_texts = [] -%}
    {%- for column in columns if column.iso_text -%}
        {%- do iso_texts.append(segment_builder.iso_text(column.quoted) ~ ' as ' ~ column.name ~ '_iso') -%}
    {%- endfor -%}
select
{%- for column in columns %}
    {{ column.sql | indent(4) }} as {{ column.name }}{{ ',' if column.text or not loop.last }}
    {%- if column.text %}
    {{ column.text }} as {{ column.name }}_text{{ ',' if not loop.last }}
    {%- endif %}
{%- endfor %}
{%- if relation is none %}
from (select 1 as nothing) as no_such_table
where 1 = 0
{%- elif iso_texts %}
from (
    select
        *,
        {{ iso_texts | join(',\n') | indent(8) }}
    from {{ relation }}
) as texts
{%- else %}
from {{ relation }}
{%- endif %}
{%- endmacro %}


{% macro raw_columns(table, relation) %}
    {#- The contract's columns as they are read: {name, type, quoted, sql, text, iso_text}. `text` is the SQL of what stands
        there, wherever reading it may fail; `iso_text` whether it is read by way of iso_text(). -#}
    {% set contract = segment_builder.raw_contract()[table] %}
    {% set found = segment_builder._found_columns(table, contract, relation) %}
    {% set epochs = segment_builder._raw_epochs(table, contract) if not segment_builder.reads_the_demo() else {} %}
    {% set columns = [] %}
    {% for name, type in contract.columns.items() %}
        {% set column = {'name': name, 'type': type, 'text': none, 'iso_text': false} %}
        {% if found is not none and name not in found %}
            {% do column.update(sql=segment_builder.typed_null('text' if type in ['object', 'array'] else type)) %}
            {% if name in contract.get('words', {}) %}
                {% do column.update(text=segment_builder.typed_null('text')) %}
            {% endif %}
        {% else %}
            {% set data_type = found[name].type if found is not none else 'bigint' if name in epochs else type %}
            {% set quoted = segment_builder.column_name(found[name].name if found is not none else name) %}
            {% do column.update(quoted=quoted) %}
            {% do column.update(segment_builder._raw_column(table, column, data_type, contract, epochs)) %}
        {% endif %}
        {% do columns.append(column) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}


{% macro _raw_column(table, column, data_type, contract, epochs) %}
    {#- How a column of this data type is read: {sql, text, iso_text}. -#}
    {% set quoted, type = column.quoted, column.type %}
    {% set as_text = 'cast(' ~ quoted ~ ' as ' ~ segment_builder.type_name('text') ~ ')' %}
    {% set is_text = segment_builder._is_text_type(data_type) %}
    {% set is_number = segment_builder.is_number_type(data_type) %}
    {% if column.name in contract.get('words', {}) %}
        {{ return({'sql': segment_builder._word(as_text, contract.words[column.name]), 'text': as_text}) }}
    {% elif type == 'text' %}
        {{ return({'sql': 'nullif(' ~ as_text ~ ", '')" if column.name == 'profile_id' else as_text}) }}
    {% elif type in ['object', 'array'] %}
        {{ return({'sql': segment_builder.json_as_text(quoted, data_type)}) }}
    {% elif type == 'number' and is_text %}
        {{ return({'sql': segment_builder.text_as_number(quoted), 'text': as_text}) }}
    {% elif type == 'number' %}
        {{ return({'sql': segment_builder.finite_number(quoted)}) }}
    {% elif type == 'boolean' and is_text %}
        {{ return({'sql': segment_builder.text_as_boolean(quoted), 'text': as_text}) }}
    {% elif type == 'boolean' and is_number %}
        {{ return({'sql': 'case ' ~ quoted ~ ' when 1 then true when 0 then false end', 'text': as_text}) }}
    {% elif type == 'boolean' %}
        {{ return({'sql': 'cast(' ~ quoted ~ ' as ' ~ segment_builder.type_name('boolean') ~ ')'}) }}
    {% elif column.name in epochs and (is_text or is_number) %}
        {% set number = segment_builder.text_as_number(quoted) if is_text else quoted %}
        {{ return({'sql': segment_builder.epoch_number_as_timestamp(number, data_type, epochs[column.name]), 'text': as_text}) }}
    {% elif column.name in epochs or is_number %}
        {% do exceptions.raise_compiler_error(segment_builder.timestamp_problem(table, column.name, data_type)) %}
    {% elif is_text %}
        {{ return({'sql': segment_builder.text_as_timestamp(column.name ~ '_iso'), 'text': as_text, 'iso_text': true}) }}
    {% endif %}
    {{ return({'sql': segment_builder.as_utc_timestamp(quoted, data_type)}) }}
{% endmacro %}


{% macro _is_text_type(data_type) %}
    {{ return(data_type == 'text' or 'char' in data_type or 'string' in data_type) }}
{% endmacro %}


{% macro _word(text, words) %}
    {#- One of the contract's words, whatever its case and the blanks around it; else what the contract reads instead. -#}
    {% set word = segment_builder.trimmed_word(text) %}
    {% set reading %}
case
    when {{ word }} in ({{ segment_builder.string_literals(words.allowed) }}) then {{ word }}
    {%- if 'null' in words %}
    when {{ text }} is null then '{{ words['null'] }}'
    {%- endif %}
    {%- if 'otherwise' in words %}
    else '{{ words.otherwise }}'
    {%- endif %}
end
    {%- endset %}
    {{ return(reading | trim) }}
{% endmacro %}


{% macro _raw_epochs(table, contract) %}
    {#- Column -> unit, of the var's entries for this table. -#}
    {% set declared = segment_builder.setting('raw_epochs') %}
    {% set units = ['seconds', 'milliseconds', 'microseconds'] %}
    {% set known = segment_builder.raw_contract() %}
    {% if declared is not mapping %}
        {% do exceptions.raise_compiler_error(
            'The var raw_epochs is ' ~ tojson(declared) ~ '; it takes columns and their units, such as {events.occurred_at: seconds}.'
        ) %}
    {% endif %}
    {% set epochs = {} %}
    {% for place, unit in declared.items() %}
        {% set parts = (place | string).split('.') %}
        {% set type = known.get(parts[0], {}).get('columns', {}).get(parts[1]) if parts | length == 2 else none %}
        {% if type != 'timestamp' %}
            {% set timestamps = [] %}
            {% for name, raw in known.items() %}
                {% for column, column_type in raw.columns.items() if column_type == 'timestamp' %}
                    {% do timestamps.append(name ~ '.' ~ column) %}
                {% endfor %}
            {% endfor %}
            {% do segment_builder._unknown_raw_name('raw_epochs names ' ~ tojson(place) ~ ', which is no timestamp', place, timestamps) %}
        {% elif unit not in units %}
            {% do exceptions.raise_compiler_error(
                'The var raw_epochs says that ' ~ place ~ ' counts ' ~ tojson(unit) ~ '; allowed are ' ~ units | join(', ') ~ '.'
            ) %}
        {% elif parts[0] == table %}
            {% do epochs.update({parts[1]: unit}) %}
        {% endif %}
    {% endfor %}
    {{ return(epochs) }}
{% endmacro %}


{% macro _found_columns(table, contract, relation) %}
    {#- Lower-case column name -> {name, type}; none where the warehouse cannot be asked: then every column of the contract is
        taken to be there in its own type. A required column that is not there is an error. -#}
    {% if relation is none %}
        {{ return({}) }}
    {% endif %}
    {% if segment_builder.reads_the_demo() or not segment_builder.can_introspect() %}
        {{ return(none) }}
    {% elif segment_builder.comes_from_loaders(table) %}
        {% set texts = {} %}
        {% for name in contract.columns %}{% do texts.update({name: {'name': name, 'type': 'text'}}) %}{% endfor %}
        {{ return(texts) }}
    {% endif %}
    {% set found = segment_builder.columns_in(relation) %}
    {% set problem = segment_builder.lacking_columns(table, relation, found) %}
    {% if problem %}
        {% do exceptions.raise_compiler_error(problem) %}
    {% endif %}
    {{ return(found) }}
{% endmacro %}


{% macro lacking_columns(table, relation, found) %}
    {#- Why a raw table with these columns cannot be read, and what to paste; none where it has all that are required. -#}
    {% set contract = segment_builder.raw_contract()[table] %}
    {% set missing, nulls = [], [] %}
    {% for name, type in contract.columns.items() if name not in found and name not in contract.get('optional_columns', []) %}
        {% set others = found | list | reject('in', contract.columns) | list %}
        {% set nearest = segment_builder.nearest_word(name, others) %}
        {% do missing.append(name ~ (' (did you mean ' ~ tojson(nearest) ~ '?)' if nearest else '')) %}
        {% do nulls.append(segment_builder.typed_null('text' if type in ['object', 'array'] else type) ~ ' as ' ~ name) %}
    {% endfor %}
    {% if not missing %}
        {{ return(none) }}
    {% endif %}
    {{ return(
        'The raw table "' ~ table ~ '", ' ~ relation.render() ~ ', lacks ' ~ ('a column' if missing | length == 1 else 'columns')
        ~ ' that segment_builder needs: ' ~ missing | join(', ') ~ '.\nIt has: ' ~ found | join(', ') ~ '.\n'
        ~ ('Give the model' if table in segment_builder.raw_models() else 'Put a view over it that gives')
        ~ ' the columns these names'
        ~ ('' if table in segment_builder.raw_models() else ', and name the view: vars: raw_' ~ table ~ '_identifier: ...')
        ~ '\nWhere there is nothing to give:\nselect\n    *,\n    ' ~ nulls | join(',\n    ') ~ '\nfrom ' ~ relation.render()
    ) }}
{% endmacro %}


{% macro timestamp_problem(table, name, data_type) %}
    {#- Why a column of this data type is not read as a timestamp; none where it is. -#}
    {% set is_epoch = name in segment_builder._raw_epochs(table, segment_builder.raw_contract()[table]) %}
    {% set is_number = segment_builder.is_number_type(data_type) %}
    {% if is_epoch and not is_number and not segment_builder._is_text_type(data_type) %}
        {{ return(
            'The var raw_epochs names ' ~ table ~ '.' ~ name ~ ', which is no number but a ' ~ data_type ~ ': take it out of the var.'
        ) }}
    {% elif is_number and not is_epoch %}
        {{ return(
            'The column ' ~ name ~ ' of the raw table "' ~ table ~ '" holds numbers (' ~ data_type ~ '), where segment_builder needs '
            ~ 'timestamps. If they count the time since 1970, say in what: vars: raw_epochs: {' ~ table ~ '.' ~ name
            ~ ': seconds}, or milliseconds, or microseconds.'
        ) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}
