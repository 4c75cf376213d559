{#- JSON documents, one a row, whatever brought them. -#}

{% macro documents(loader, table, keys, nested) %}
    {#- A select of what stands under these keys, as text: in the document's column, or where each key has become a column. `nested`
        are those that hold objects or arrays. -#}
    {% set found = segment_builder.rows_of_loader(loader, table) %}
    {% set column = segment_builder._document_column(loader, table, found.columns) %}
    {% set listing = [] %}
    {% for key in keys + nested %}
        {% if column is not none %}
            {% set json = segment_builder.nested_json('document', key) if key in nested else segment_builder.json_unquoted('document', key) %}
            {% do listing.append(json ~ ' as ' ~ key) %}
        {% elif key in nested and key in (found.columns or {}) %}
            {% set own = found.columns[key] %}
            {% do listing.append(segment_builder.json_as_text('documents.' ~ segment_builder.column_name(own.name), own.type) ~ ' as ' ~ key) %}
        {% else %}
            {% do listing.append(segment_builder.column_as_text(found.columns, key, 'documents') ~ ' as ' ~ key) %}
        {% endif %}
    {% endfor %}
    {% set rows = found.rows ~ ' as documents' %}
    {% if column is not none %}
        {% set text = segment_builder.json_as_text(segment_builder.column_name(column.name), column.type) %}
        {% set rows = '(\n    select ' ~ segment_builder.json_object(text) | indent(4) ~ ' as document\n    from ' ~ rows ~ '\n) as objects' %}
    {% endif %}
    {{ return('select\n    ' ~ listing | join(',\n    ') ~ '\nfrom ' ~ rows) }}
{% endmacro %}


{% macro _document_column(loader, table, columns) %}
    {#- The column that holds the whole document; none where its keys are columns. -#}
    {% set usual = ['document', 'data', 'json', 'payload', 'raw', 'record', 'body', '_airbyte_data'] %}
    {% for name in usual if name in (columns or {}) %}
        {{ return(columns[name]) }}
    {% endfor %}
    {% if not columns or 'id' in columns %}
        {{ return(none) }}
    {% elif columns | length == 1 %}
        {{ return(columns.values() | first) }}
    {% endif %}
    {% do exceptions.raise_compiler_error(
        'The loader ' ~ loader ~ ' finds no document in its table ' ~ table ~ ', whose columns are: ' ~ columns | join(', ')
        ~ '. It takes a column for each key (id, …), or a column of JSON, which is the only one or called one of ' ~ usual | join(', ') ~ '.'
    ) %}
{% endmacro %}


{% macro document_items(relation, parent, array, keys, nested=[]) %}
    {#- A select of what stands under these keys in the objects of an array, one row each, and the id of what has the array. `nested`
        are those that hold objects or arrays. -#}
    {% set arrays %}
(
    select
        id as {{ parent }},
        {{ array }} as contents
    from {{ relation }}
) as arrays
    {%- endset %}
    {% set select %}
select
    {{ parent }}
    {%- for key in keys %},
    {{ segment_builder.json_unquoted('item_object', key) }} as {{ segment_builder.column_name(key) }}
    {%- endfor %}
    {%- for key in nested %},
    {{ segment_builder.nested_json('item_object', key) }} as {{ segment_builder.column_name(key) }}
    {%- endfor %}
from (
    select
        {{ parent }},
        {{ segment_builder.json_object('item') | indent(8) }} as item_object
    from (
        {{ segment_builder.array_objects([parent], 'contents', arrays | trim) | indent(8) }}
    ) as unnested
) as objects
    {%- endset %}
    {{ return(select | trim) }}
{% endmacro %}
