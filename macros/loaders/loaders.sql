{% macro loaders() %}
    {#- Loader -> the raw tables that it gives. -#}
    {% set klaviyo = ['profiles', 'events', 'list_members', 'consents', 'suppressions', 'predictions'] %}
    {{ return({
        'generic': segment_builder.setting('generic_tables') | list,
        'fivetran_klaviyo': klaviyo,
        'airbyte_klaviyo': klaviyo | reject('equalto', 'list_members') | list,
        'klaviyo_api': klaviyo,
        'singer_klaviyo': klaviyo,
        'fivetran_shopify': ['profiles', 'events', 'consents'],
        'shopify_json': ['profiles', 'events', 'consents'],
        'segment_rudderstack': ['profiles', 'events'],
    }) }}
{% endmacro %}


{% macro is_chosen(loader) %}
    {#- Asked by every model of a loader: dbt renders those that are disabled, too, and their macros would cost each parse. -#}
    {{ return(loader in segment_builder.setting('loaders')) }}
{% endmacro %}


{% macro loaders_of(table) %}
    {#- The chosen loaders that give a raw table, in the order of the var. -#}
    {% set found = [] %}
    {% for loader in segment_builder.setting('loaders') if table in segment_builder.loaders().get(loader, []) %}
        {% do found.append(loader) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{% macro loaded_tables() %}
    {#- The raw tables that loaders can give. -#}
    {{ return(['profiles', 'events', 'list_members', 'consents', 'suppressions', 'predictions']) }}
{% endmacro %}


{% macro loader_relation(loader, table) %}
    {#- A table that a loader wrote; none where it is declared missing. One that is not there is an error and never empty: without
        its suppressions a shop would write to everybody. -#}
    {% set place = loader ~ '.' ~ table %}
    {% set relation = source(loader, table) %}
    {% if place in segment_builder._missing_loader_tables() %}
        {{ return(none) }}
    {% elif segment_builder.can_introspect() and load_relation(relation) is none %}
        {% do exceptions.raise_compiler_error(segment_builder.no_loader_table(loader, table, relation)) %}
    {% endif %}
    {{ return(relation) }}
{% endmacro %}


{% macro no_loader_table(loader, table, relation) %}
    {{ return(
        'There is no table ' ~ relation.render() ~ ', which the loader ' ~ loader ~ ' reads.\n'
        ~ 'If its tables lie elsewhere: vars: ' ~ loader ~ '_schema: ...\n'
        ~ 'If there is none: vars: missing_loader_tables: [' ~ loader ~ '.' ~ table ~ '], and it is taken to be empty.'
    ) }}
{% endmacro %}


{% macro _missing_loader_tables() %}
    {#- The var missing_loader_tables, judged: of a text, `in` would find any part, and a table that is there would be empty. -#}
    {% set declared = segment_builder.setting('missing_loader_tables') %}
    {% if declared is string or declared is mapping or declared is not iterable %}
        {% do exceptions.raise_compiler_error(
            'The var missing_loader_tables is ' ~ tojson(declared) ~ '; it takes a list, such as [fivetran_klaviyo.list_exclusion].'
        ) %}
    {% endif %}
    {% if execute %}
        {% set known = [] %}
        {% for node in graph.sources.values() %}{% do known.append(node.source_name ~ '.' ~ node.name) %}{% endfor %}
        {% for place in declared if place not in known %}
            {% do exceptions.raise_compiler_error(
                'The var missing_loader_tables names ' ~ tojson(place) ~ ', which no chosen loader reads.'
            ) %}
        {% endfor %}
    {% endif %}
    {{ return(declared) }}
{% endmacro %}


{% macro loader_rows(relation) %}
    {#- What to select from, rows or none. -#}
    {{ return(relation if relation is not none else '(select 1 as nothing from (select 1 as one) as ones where 1 = 0)') }}
{% endmacro %}


{% macro loader_columns(relation) %}
    {#- Lower-case name -> {name, type}; none where the warehouse cannot be asked. -#}
    {% if relation is none %}
        {{ return({}) }}
    {% elif not segment_builder.can_introspect() %}
        {{ return(none) }}
    {% endif %}
    {{ return(segment_builder.columns_in(relation)) }}
{% endmacro %}


{% macro loader_folder(loader) %}
    {#- The folder of files that a loader of JSON reads in place of a schema; none where it reads tables. -#}
    {{ return(segment_builder.setting(loader ~ '_files') if loader in ['klaviyo_api', 'shopify_json'] else none) }}
{% endmacro %}


{% macro rows_of_loader(loader, table) %}
    {#- {rows, columns}: of a table, or of a folder's files. -#}
    {% set folder = segment_builder.loader_folder(loader) %}
    {% if folder is none %}
        {% set relation = segment_builder.loader_relation(loader, table) %}
        {{ return({'rows': segment_builder.loader_rows(relation), 'columns': segment_builder.loader_columns(relation)}) }}
    {% elif loader ~ '.' ~ table in segment_builder._missing_loader_tables() %}
        {{ return({'rows': segment_builder.loader_rows(none), 'columns': {}}) }}
    {% elif not segment_builder.can_introspect() %}
        {{ return({'rows': segment_builder.loader_rows(none), 'columns': none}) }}
    {% endif %}
    {% set query = segment_builder.file_rows(folder, table) %}
    {% if query is none %}
        {% do exceptions.raise_compiler_error(segment_builder.no_loader_file(loader, table)) %}
    {% endif %}
    {% set columns = {} %}
    {% for name in get_columns_in_query(query) %}{% do columns.update({name | lower: {'name': name, 'type': 'varchar'}}) %}{% endfor %}
    {{ return({'rows': '(\n' ~ query ~ '\n)', 'columns': columns}) }}
{% endmacro %}


{% macro no_loader_file(loader, table) %}
    {{ return(
        'The folder ' ~ segment_builder.loader_folder(loader) ~ ' has no file for the table "' ~ table ~ '", which the loader ' ~ loader ~ ' reads.\n'
        ~ 'If there is none: vars: missing_loader_tables: [' ~ loader ~ '.' ~ table ~ '], and it is taken to be empty.'
    ) }}
{% endmacro %}


{% macro column_as_text(columns, names, of) %}
    {#- A column as text, or the first that is filled of several; null where none is there: loaders leave out what no row ever had. -#}
    {% set text = segment_builder.type_name('text') %}
    {% set found = [] %}
    {% for name in ([names] if names is string else names) if columns is none or name in columns %}
        {% set quoted = segment_builder.column_name(columns[name].name if columns is not none else name) %}
        {% do found.append("nullif(cast(" ~ of ~ '.' ~ quoted ~ ' as ' ~ text ~ "), '')") %}
    {% endfor %}
    {% if not found %}
        {{ return(segment_builder.typed_null('text')) }}
    {% endif %}
    {{ return(found[0] if found | length == 1 else 'coalesce(' ~ found | join(', ') ~ ')') }}
{% endmacro %}


{% macro is_flagged(columns, name, of) %}
    {#- Whether a column says so, as a boolean, a word or a number; what is not there does not. -#}
    {{ return('coalesce(lower(' ~ segment_builder.column_as_text(columns, name, of) ~ "), 'false') in ('true', 't', '1')") }}
{% endmacro %}
