{#- Tables that are files in a folder, on DuckDB. -#}

{% macro file_rows(folder, table) %}
    {#- A select of what the table's files hold, each column of CSV and JSON lines as text, so that nothing is guessed; none where
        there is no file. A table is a file, `events.parquet`, or a folder of files, `events/…`. -#}
    {% if target.type != 'duckdb' %}
        {% do exceptions.raise_compiler_error('Files are read on DuckDB alone; this target is ' ~ target.type ~ '.') %}
    {% endif %}
    {% set place = (folder | string).rstrip('/') ~ '/' ~ table %}
    {% set query %}
select file
from glob({{ segment_builder.string_literal(place ~ '.*') }})
union
select file
from glob({{ segment_builder.string_literal(place ~ '/*.*') }})
order by file
    {%- endset %}
    {% set files, kinds = [], {} %}
    {% for row in run_query(query).rows %}
        {% set bare = row[0].lower() %}
        {% set ending = (bare[:-3] if bare.endswith('.gz') else bare).split('.')[-1] %}
        {% set kind = {'parquet': 'parquet', 'csv': 'CSV', 'tsv': 'CSV', 'jsonl': 'JSON', 'ndjson': 'JSON', 'json': 'JSON'}.get(ending) %}
        {% do files.append(row[0]) %}
        {% do kinds.update({kind or row[0]: kind}) %}
    {% endfor %}
    {% if not files %}
        {{ return(none) }}
    {% elif kinds | length > 1 or none in kinds.values() %}
        {% do exceptions.raise_compiler_error(
            'The table "' ~ table ~ '" is to be read from ' ~ files | join(', ')
            ~ '. It takes files of one kind: parquet, CSV (csv, tsv) or JSON lines (jsonl, ndjson, json), the latter two also as .gz.'
        ) %}
    {% endif %}
    {% set listing, kind = '[' ~ segment_builder.string_literals(files) ~ ']', kinds | list | first %}
    {% if kind == 'parquet' %}
        {{ return('select *\nfrom read_parquet(' ~ listing ~ ', union_by_name = true)') }}
    {% elif kind == 'CSV' %}
        {{ return('select *\nfrom read_csv(' ~ listing ~ ', header = true, all_varchar = true, union_by_name = true)') }}
    {% endif %}
    {{ return(
        "select columns(*) ->> '$'\nfrom read_json(" ~ listing ~ ', maximum_depth = 1, sample_size = -1, union_by_name = true)'
    ) }}
{% endmacro %}
