{% macro raw_relation(table) %}
    {#- The relation behind a raw table, or none where it is empty: declared missing, or optional and not there. -#}
    {% set place = segment_builder.raw_place(table) %}
    {% if place.problem %}
        {% do exceptions.raise_compiler_error(place.problem) %}
    {% endif %}
    {{ return(place.relation) }}
{% endmacro %}


{% macro raw_place(table) %}
    {#- Where a raw table is looked for: {kind, relation, problem}; the problem says why it cannot be read. -#}
    {% set is_optional = segment_builder.raw_contract()[table].get('is_optional', false) %}
    {% set models = segment_builder.raw_models() %}
    {% if table in segment_builder._missing_raw_tables() %}
        {{ return({'kind': 'declared missing', 'relation': none}) }}
    {% elif table in models %}
        {{ return({'kind': 'model', 'relation': ref(models[table])}) }}
    {% elif segment_builder.comes_from_loaders(table) %}
        {{ return({'kind': 'loaders', 'relation': ref('segment_builder', 'loaded_' ~ table)}) }}
    {% elif segment_builder.setting('raw_files') is not none %}
        {{ return({'kind': 'files', 'relation': ref('segment_builder', 'file_' ~ table)}) }}
    {% elif segment_builder.setting('raw_schema') is none and not segment_builder.reads_the_demo() %}
        {{ return({'kind': 'model', 'relation': none, 'problem': none if is_optional else segment_builder._no_raw_model()}) }}
    {% endif %}
    {% if segment_builder.setting('raw_schema') is none %}
        {% if not segment_builder.setting('segment_builder_demo') %}
            {{ return({'kind': 'nowhere', 'relation': none, 'problem':
                'segment_builder does not know where your raw tables are. Name their schema in dbt_project.yml:\n\n'
                ~ 'vars:\n  raw_schema: ...\n\nor the models that make them, as raw_models: {events: ...}. The tables are described in the README of segment_builder, under "Your own data".'
            }) }}
        {% endif %}
        {{ return({'kind': 'demo', 'relation': none if is_optional else ref('segment_builder', 'demo_' ~ table)}) }}
    {% endif %}
    {% set relation = source('raw', table) %}
    {% if segment_builder.can_introspect() and load_relation(relation) is none %}
        {{ return({'kind': 'schema', 'relation': none, 'problem': none if is_optional else
            'There is no table ' ~ relation.render() ~ ', which segment_builder needs as the raw table "' ~ table ~ '".\n'
            ~ 'If the table has another name: vars: raw_' ~ table ~ '_identifier: ...\n'
            ~ 'If your shop has none: vars: missing_raw_tables: [' ~ table ~ '], and it is taken to be empty.'
        }) }}
    {% endif %}
    {{ return({'kind': 'schema', 'relation': relation}) }}
{% endmacro %}


{% macro _missing_raw_tables() %}
    {% set declared = segment_builder.setting('missing_raw_tables') %}
    {% set tables = segment_builder.raw_contract() | list %}
    {% if declared is string or declared is mapping or declared is not iterable %}
        {% do exceptions.raise_compiler_error(
            'The var missing_raw_tables is ' ~ tojson(declared) ~ '; it takes a list of raw tables, such as [list_members].'
        ) %}
    {% endif %}
    {% for name in declared if name not in tables %}
        {% do segment_builder._unknown_raw_name('missing_raw_tables names ' ~ tojson(name), name, tables) %}
    {% endfor %}
    {{ return(declared) }}
{% endmacro %}


{% macro _unknown_raw_name(found, name, known) %}
    {% set nearest = segment_builder.nearest_word(name | string, known) %}
    {% do exceptions.raise_compiler_error(
        'The var ' ~ found ~ ', which is none of the raw tables\' names: ' ~ known | join(', ') ~ '.'
        ~ (' Did you mean ' ~ tojson(nearest) ~ '?' if nearest else '')
    ) %}
{% endmacro %}
