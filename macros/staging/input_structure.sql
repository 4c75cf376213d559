{% macro input_structure() %}
    {#- Prints JSON: a line about the run, then one about each raw table, whatever is wrong with it. For what staging raises stops at
        the first table, and the next is found by the next run. -#}
    {% set own_postal_codes = none %}
    {% if segment_builder.own_postal_codes() is not none %}
        {% set own_postal_codes = {'problem': segment_builder.own_postal_codes_problem(ref(segment_builder.own_postal_codes()))} %}
    {% endif %}
    {% do print(tojson({
        'timezone': segment_builder.setting('timezone'),
        'maximum_reject_share': segment_builder.setting('maximum_reject_share'),
        'missing_loader_tables': segment_builder.setting('missing_loader_tables'),
        'has_places': load_relation(ref('segment_builder', 'postal_code_centroids')) is not none
            and load_relation(ref('segment_builder', 'country_spellings')) is not none
            and load_relation(ref('segment_builder', 'countries')) is not none
            and not (own_postal_codes or {}).get('problem'),
        'own_postal_codes': own_postal_codes,
    })) %}
    {% for table in segment_builder.raw_contract() %}
        {% do print(tojson(segment_builder._structure_of(table))) %}
    {% endfor %}
{% endmacro %}


{% macro _structure_of(table) %}
    {#- {table, kind, source, is_optional, problems, missing_loader_tables, absent, unread, notes}: optional columns that are
        absent, columns that nothing reads. -#}
    {% set contract = segment_builder.raw_contract()[table] %}
    {% set place = segment_builder.raw_place(table) %}
    {% set is_optional = contract.get('is_optional', false) %}
    {% set told = {
        'table': table, 'kind': place.kind, 'source': place.relation.render() if place.relation is not none else '',
        'is_optional': is_optional, 'problems': [], 'missing_loader_tables': [], 'absent': [], 'unread': [], 'notes': [],
    } %}
    {% if place.problem %}
        {% if place.kind == 'schema' and not adapter.check_schema_exists(source('raw', table).database, source('raw', table).schema) %}
            {% do told.problems.append('There is no schema ' ~ source('raw', table).schema ~ ', which the var raw_schema names.') %}
        {% else %}
            {% do told.problems.append(place.problem) %}
        {% endif %}
        {{ return(told) }}
    {% elif place.kind == 'declared missing' and segment_builder.setting('raw_schema') is not none %}
        {% set undeclared = load_relation(source('raw', table)) %}
        {% if undeclared is not none %}
            {% do told.notes.append(
                'The raw table "' ~ table ~ '" is there, ' ~ undeclared.render() ~ ', and is not read, for missing_raw_tables names it.'
            ) %}
        {% endif %}
    {% elif place.kind == 'loaders' %}
        {% for loader in segment_builder.loaders_of(table) %}
            {% for node in graph.sources.values() | selectattr('source_name', 'equalto', loader) %}
                {% set name = loader ~ '.' ~ node.name %}
                {% set relation = source(loader, node.name) %}
                {% set folder = segment_builder.loader_folder(loader) %}
                {% if name in segment_builder.setting('missing_loader_tables') %}
                    {% set is_there = true %}
                {% elif folder is none %}
                    {% set is_there = load_relation(relation) is not none %}
                {% else %}
                    {% set is_there = segment_builder.file_rows(folder, node.name) is not none %}
                {% endif %}
                {% if not is_there %}
                    {% do told.missing_loader_tables.append(name) %}
                    {% do told.problems.append(
                        segment_builder.no_loader_table(loader, node.name, relation) if folder is none
                        else segment_builder.no_loader_file(loader, node.name)
                    ) %}
                {% endif %}
            {% endfor %}
        {% endfor %}
    {% elif place.kind == 'files' and segment_builder.file_rows(segment_builder.setting('raw_files'), table) is none %}
        {% do told.update(source='') %}
        {% if not is_optional %}
            {% do told.problems.append(segment_builder.no_raw_file(table)) %}
        {% endif %}
    {% elif place.relation is not none and load_relation(place.relation) is none %}
        {% if place.kind == 'demo' %}
            {% do told.problems.append('The demo is not loaded: dbt seed') %}
        {% elif place.kind == 'model' %}
            {% set model = segment_builder.raw_models()[table] %}
            {% do told.problems.append(
                'The model ' ~ model ~ ', which raw_models names for the raw table "' ~ table ~ '", is not built: dbt build --select +' ~ model
            ) %}
        {% endif %}
    {% elif place.relation is not none and place.kind != 'demo' %}
        {% do segment_builder._judge_columns(table, contract, place.relation, told) %}
    {% endif %}
    {{ return(told) }}
{% endmacro %}


{% macro _judge_columns(table, contract, relation, told) %}
    {% set found = segment_builder.columns_in(relation) %}
    {% set lacking = segment_builder.lacking_columns(table, relation, found) %}
    {% if lacking %}
        {% do told.problems.append(lacking) %}
    {% endif %}
    {% for name, type in contract.columns.items() if type == 'timestamp' and name in found %}
        {% set problem = segment_builder.timestamp_problem(table, name, found[name].type) %}
        {% if problem %}
            {% do told.problems.append(problem) %}
        {% endif %}
    {% endfor %}
    {% set others = found | list | reject('in', contract.columns) | list %}
    {% do told.update(unread=others) %}
    {% for name in contract.get('optional_columns', []) if name not in found %}
        {% do told.absent.append({'name': name, 'nearest': segment_builder.nearest_word(name, others)}) %}
    {% endfor %}
{% endmacro %}
