{% macro raw_file(table) %}
    {#- A raw table out of the folder that the var raw_files names. -#}
    {% set folder = segment_builder.setting('raw_files') %}
    {% set contract = segment_builder.raw_contract()[table] %}
    {% set nothing = segment_builder.inline_rows(contract.columns | list, []) %}
    {% if not segment_builder.can_introspect() or table in segment_builder._missing_raw_tables() %}
        {{ return(nothing) }}
    {% endif %}
    {% set rows = segment_builder.file_rows(folder, table) %}
    {% if rows is none and not contract.get('is_optional') %}
        {% do exceptions.raise_compiler_error(segment_builder.no_raw_file(table)) %}
    {% endif %}
    {{ return(nothing if rows is none else rows) }}
{% endmacro %}


{% macro no_raw_file(table) %}
    {{ return(
        'The folder ' ~ segment_builder.setting('raw_files') ~ ' has no file for the raw table "' ~ table ~ '", such as ' ~ table
        ~ '.csv, .parquet or .jsonl.\n'
        ~ 'If your shop has none: vars: missing_raw_tables: [' ~ table ~ '], and it is taken to be empty.'
    ) }}
{% endmacro %}
