{#- One's own tables as the raw tables: what the var `generic_tables` says of them. -#}

{% macro generic_tables() %}
    {#- Raw table -> entries {place, relation or model or source, columns, properties, where}. Judged as a whole, but for what only
        the warehouse knows. -#}
    {% set given = segment_builder.setting('generic_tables') %}
    {% set contract = segment_builder.raw_contract() %}
    {% set tables, problems = {}, [] %}
    {% if given is not mapping or not given %}
        {% do exceptions.raise_compiler_error(
            'The loader generic reads what the var generic_tables says, which is ' ~ tojson(given) ~ '. It takes a mapping such as '
            ~ '{events: {relation: analytics.fct_events, columns: {profile_id: user_id, metric: event_name, occurred_at: ts}}}.'
        ) %}
    {% endif %}
    {% for table, written in given.items() %}
        {% if table not in contract %}
            {% do problems.append(segment_builder._unknown_generic_name('generic_tables', table, 'raw tables', contract | list)) %}
        {% else %}
            {% set entries = [written] if written is mapping or written is string or written is not iterable else written | list %}
            {% do tables.update({table: []}) %}
            {% for entry in entries %}
                {% set place = 'generic_tables.' ~ table ~ ('[' ~ loop.index0 ~ ']' if entries | length > 1 else '') %}
                {% set found = segment_builder._entry_problems(place, entry, contract[table].columns) %}
                {% do problems.extend(found) %}
                {% if not found %}
                    {% do tables[table].append(dict({'columns': {}, 'properties': {}, 'where': none}, place=place, **entry)) %}
                {% endif %}
            {% endfor %}
            {% if not entries %}
                {% do problems.append('generic_tables.' ~ table ~ ' is empty; it takes a mapping, or a list of them.') %}
            {% endif %}
        {% endif %}
    {% endfor %}
    {% if not problems %}
        {% do problems.extend(segment_builder._missing_generic_tables(tables)) %}
    {% endif %}
    {% if problems %}
        {% do exceptions.raise_compiler_error('The var generic_tables:\n- ' ~ problems | join('\n- ')) %}
    {% endif %}
    {{ return(tables) }}
{% endmacro %}


{% macro _missing_generic_tables(tables) %}
    {#- A table that nobody gives is told: without its suppressions a shop would write to everybody. -#}
    {% set problems, chosen = [], segment_builder.setting('loaders') %}
    {% for table, contract in segment_builder.raw_contract().items() if not contract.get('is_optional', false) %}
        {% if not segment_builder.loaders_of(table) and table not in segment_builder.raw_models()
            and table not in segment_builder._missing_raw_tables() %}
            {% do problems.append(
                'nothing gives the raw table ' ~ table ~ '. Name it there, too; if your shop has none: vars: missing_raw_tables: ['
                ~ table ~ '], and it is taken to be empty.'
            ) %}
        {% endif %}
    {% endfor %}
    {% if chosen | length > 1 and 'profiles' not in tables %}
        {% do problems.append(
            'profiles are missing: by their external ids, e-mails and phone numbers people are found among those of '
            ~ chosen | reject('equalto', 'generic') | join(' and ') ~ '.'
        ) %}
    {% endif %}
    {{ return(problems) }}
{% endmacro %}


{% macro _unknown_generic_name(place, name, kind, known) %}
    {% set nearest = segment_builder.nearest_word(name | string, known) %}
    {{ return(
        place ~ ' has ' ~ tojson(name) ~ ', which is none of the ' ~ kind ~ ': ' ~ known | join(', ') ~ '.'
        ~ (' Did you mean ' ~ nearest ~ '?' if nearest is not none else '')
    ) }}
{% endmacro %}


{% macro _entry_problems(place, entry, columns) %}
    {% if entry is not mapping %}
        {{ return([
            place ~ ' is ' ~ tojson(entry) ~ '; it takes a mapping such as {relation: analytics.fct_events, columns: {profile_id: user_id}},'
            ~ ' or a list of them.'
        ]) }}
    {% endif %}
    {% set problems, keys = [], ['relation', 'model', 'source', 'columns', 'properties', 'where'] %}
    {% set places = entry.keys() | select('in', ['relation', 'model', 'source']) | list %}
    {% for key in entry if key not in keys %}
        {% do problems.append(segment_builder._unknown_generic_name(place, key, 'keys of a table', keys)) %}
    {% endfor %}
    {% if places | length != 1 %}
        {% do problems.append(
            place ~ (' says ' ~ places | join(' and ') if places else ' does not say where its rows are')
            ~ '; it takes one of relation: schema.table, model: a_dbt_model, source: source.table.'
        ) %}
    {% elif entry[places[0]] is not string or places[0] != 'model'
        and entry[places[0]].split('.') | length not in ([2, 3] if places[0] == 'relation' else [2]) %}
        {% do problems.append(
            place ~ '.' ~ places[0] ~ ' is ' ~ tojson(entry[places[0]]) ~ '; it takes '
            ~ {'relation': 'schema.table or database.schema.table', 'model': 'the name of a dbt model', 'source': 'source.table'}[places[0]] ~ '.'
        ) %}
    {% endif %}
    {% if 'where' in entry and entry.where is not string %}
        {% do problems.append(place ~ '.where is ' ~ tojson(entry.where) ~ '; it takes a condition in SQL, such as "not is_test".') %}
    {% endif %}
    {% if entry.get('columns', {}) is not mapping %}
        {% do problems.append(place ~ '.columns is ' ~ tojson(entry.columns) ~ '; it takes a mapping such as {profile_id: user_id}.') %}
    {% else %}
        {% for column, written in entry.get('columns', {}).items() %}
            {% if column not in columns %}
                {% do problems.append(segment_builder._unknown_generic_name(place ~ '.columns', column, "raw table's columns", columns | list)) %}
            {% else %}
                {% do problems.extend(segment_builder._column_problems(place ~ '.columns.' ~ column, written, columns[column])) %}
            {% endif %}
        {% endfor %}
    {% endif %}
    {% if 'properties' in entry %}
        {% do problems.extend(segment_builder._property_problems(place ~ '.properties', entry.properties, columns)) %}
    {% endif %}
    {{ return(problems) }}
{% endmacro %}


{% macro _column_problems(place, written, type) %}
    {% set shape = 'a column, {column: …}, {columns: […, …]} or {value: …}' %}
    {% if written is string %}
        {{ return([]) }}
    {% elif written is not mapping %}
        {{ return([place ~ ' is ' ~ tojson(written) ~ '; it takes ' ~ shape ~ '. A constant is {value: ' ~ written ~ '}.']) }}
    {% endif %}
    {% set problems = [] %}
    {% set keys = ['column', 'columns', 'value', 'values', 'prefix'] + (['epoch'] if type == 'timestamp' else []) %}
    {% for key in written if key not in keys %}
        {% do problems.append(segment_builder._unknown_generic_name(place, key, 'keys of a column', keys)) %}
    {% endfor %}
    {% if written.keys() | select('in', ['column', 'columns', 'value']) | list | length != 1 %}
        {% do problems.append(place ~ ' takes one of column, columns and value.') %}
    {% endif %}
    {% if type in ['object', 'array'] and (written | length > 1 or 'columns' in written) %}
        {% do problems.append(place ~ ' holds JSON; it takes a column, or {value: …} as text.') %}
    {% endif %}
    {% set columns = written.get('columns', ['']) %}
    {% if written.get('column', '') is not string %}
        {% do problems.append(place ~ '.column is ' ~ tojson(written.column) ~ '; it takes the name of a column.') %}
    {% elif columns is string or columns is mapping or columns is not iterable or not columns or columns | reject('string') | list %}
        {% do problems.append(place ~ '.columns is ' ~ tojson(columns) ~ '; it takes a list of columns, whose texts are joined.') %}
    {% endif %}
    {% if 'value' in written and written.value is not string and written.value is not number %}
        {% do problems.append(place ~ '.value is ' ~ tojson(written.value) ~ '; it takes a text, a number, true or false.') %}
    {% endif %}
    {% if written.get('values', {}) is not mapping or written.get('values', {}).values() | reject('string') | list %}
        {% do problems.append(place ~ '.values is ' ~ tojson(written['values']) ~ '; it takes a mapping of what stands there to what it means.') %}
    {% endif %}
    {% if written.get('prefix', '') is not string %}
        {% do problems.append(place ~ '.prefix is ' ~ tojson(written.prefix) ~ '; it takes a text.') %}
    {% endif %}
    {% set units = ['seconds', 'milliseconds', 'microseconds'] %}
    {% if 'epoch' in written and written.epoch not in units %}
        {% do problems.append(segment_builder._unknown_generic_name(place ~ '.epoch', written.epoch, 'units', units)) %}
    {% elif 'epoch' in written and ('column' not in written or 'values' in written or 'prefix' in written) %}
        {% do problems.append(place ~ ' has an epoch, which says what the numbers of a column count: it takes {column: …, epoch: …} alone.') %}
    {% endif %}
    {{ return(problems) }}
{% endmacro %}


{% macro _property_problems(place, properties, columns) %}
    {% if 'properties' not in columns %}
        {{ return([place ~ ' is set, but the raw table has no properties.']) }}
    {% elif properties == 'all' %}
        {{ return([]) }}
    {% endif %}
    {% set problems = [] %}
    {% if properties is mapping %}
        {% for name, written in properties.items() if not (written is string or written is mapping and written.keys() | list == ['value']) %}
            {% do problems.append(place ~ '.' ~ name ~ ' is ' ~ tojson(written) ~ '; it takes a column, or {value: …}.') %}
        {% endfor %}
    {% elif properties is string or properties is not iterable or properties | reject('string') | list %}
        {% do problems.append(
            place ~ ' is ' ~ tojson(properties) ~ '; it takes a list of columns, a mapping such as {Item Count: n_items}, or all: every'
            ~ ' column that nothing else names.'
        ) %}
    {% endif %}
    {{ return(problems) }}
{% endmacro %}


{% macro generic_rows(table) %}
    {#- A raw table out of one's own: a select for each of them. -#}
    {%- set entries = segment_builder.generic_tables().get(table, []) -%}
    {%- set selects = [] -%}
    {%- for entry in entries -%}
        {%- do selects.append(segment_builder._generic_select(table, entry, entries | length > 1)) -%}
    {%- endfor -%}
    {{ selects | join('\n\nunion all\n\n') if selects else segment_builder.inline_rows(segment_builder.raw_contract()[table].columns | list, []) }}
{%- endmacro %}


{% macro _generic_select(table, entry, is_one_of_several) %}
    {% set relation = segment_builder._generic_relation(entry) %}
    {% set found = segment_builder.loader_columns(relation) %}
    {% set columns = segment_builder.raw_contract()[table].columns %}
    {% set mapped = segment_builder._mapped_columns(table, entry, found, is_one_of_several) %}
    {% if execute %}
        {% do segment_builder._refuse_missing_columns(table, entry, relation, found, mapped) %}
    {% endif %}
    {% set listing = [] %}
    {% for name, type in columns.items() %}
        {% set sql = segment_builder._mapped_sql(entry.place ~ '.columns.' ~ name, mapped[name], type, found) if name in mapped else segment_builder.typed_null('text') %}
        {% if name == 'properties' %}
            {% set sql = segment_builder._with_packed(sql if name in mapped else none, segment_builder._packed_properties(entry, mapped, found)) %}
        {% endif %}
        {% do listing.append(sql ~ ' as ' ~ name) %}
    {% endfor %}
    {% set select %}
select
    {{ listing | join(',\n') | indent(4) }}
from {{ relation }} as own
{%- if entry.where %}
where {{ entry.where }}
{%- endif %}
    {%- endset %}
    {{ return(select | trim) }}
{% endmacro %}


{% macro _generic_relation(entry) %}
    {% if 'model' in entry %}
        {% set relation = ref(entry.model) %}
    {% elif 'source' in entry %}
        {% set relation = source(*entry.source.split('.')) %}
    {% else %}
        {% set parts = entry.relation.split('.') %}
        {% set database = parts[0] if parts | length == 3 else target.get('database') %}
        {% set relation = api.Relation.create(database=database, schema=parts[-2], identifier=parts[-1]) %}
    {% endif %}
    {% if segment_builder.can_introspect() and load_relation(relation) is none %}
        {% do exceptions.raise_compiler_error('There is no table ' ~ relation.render() ~ ', which ' ~ entry.place ~ ' reads.') %}
    {% endif %}
    {{ return(relation) }}
{% endmacro %}


{% macro _mapped_columns(table, entry, found, is_one_of_several) %}
    {#- Column of the contract -> what gives it, {column} or {columns} or {value} and the rest. What is not mapped keeps its name. Of
        several tables of events the ids get the table and the metric before them: order 1 and page view 1 are two events. -#}
    {% set mapped = {} %}
    {% for name in segment_builder.raw_contract()[table].columns %}
        {% set written = entry.columns.get(name) %}
        {% if written is string %}
            {% do mapped.update({name: {'column': written}}) %}
        {% elif written is mapping %}
            {% do mapped.update({name: written}) %}
        {% elif name in (found or {}) %}
            {% do mapped.update({name: {'column': name}}) %}
        {% endif %}
    {% endfor %}
    {% if table == 'events' and is_one_of_several and 'event_id' in mapped and 'prefix' not in mapped.event_id %}
        {% set place = entry.get('relation') or entry.get('model') or entry.get('source') %}
        {% set metric = mapped.get('metric', {}).get('value') %}
        {% do mapped.update(event_id=dict(mapped.event_id, prefix=place ~ ' ' ~ (metric ~ ' ' if metric else ''))) %}
    {% endif %}
    {{ return(mapped) }}
{% endmacro %}


{% macro _columns_read(mapping) %}
    {{ return([mapping.column] if 'column' in mapping else mapping.get('columns', [])) }}
{% endmacro %}


{% macro _refuse_missing_columns(table, entry, relation, found, mapped) %}
    {% set problems, wanted = [], {} %}
    {% for name, mapping in mapped.items() %}
        {% for column in segment_builder._columns_read(mapping) %}{% do wanted.update({'columns.' ~ name: column}) %}{% endfor %}
    {% endfor %}
    {% if entry.properties is mapping %}
        {% for name, column in entry.properties.items() if column is string %}{% do wanted.update({'properties.' ~ name: column}) %}{% endfor %}
    {% elif entry.properties is not string %}
        {% for column in entry.properties %}{% do wanted.update({'properties[' ~ loop.index0 ~ ']': column}) %}{% endfor %}
    {% endif %}
    {% for place, column in wanted.items() if found is not none and column | lower not in found %}
        {% set nearest = segment_builder.nearest_word(column, found | list) %}
        {% do problems.append(
            place ~ ' names ' ~ tojson(column) ~ ', which is not there.' ~ (' Did you mean ' ~ nearest ~ '?' if nearest is not none else '')
        ) %}
    {% endfor %}
    {% for names in segment_builder._needed_columns(table) if found is not none and not names | select('in', mapped) | list %}
        {% set nearest = segment_builder.nearest_word(names[0], found | list) %}
        {% do problems.append(
            'nothing gives ' ~ names | join(' or ') ~ '. Map it: columns: {' ~ names[0] ~ ': ' ~ (nearest or '…') ~ '}, or {'
            ~ names[0] ~ ': {value: …}} where it is always the same.'
        ) %}
    {% endfor %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(
            entry.place ~ ' reads ' ~ relation.render() ~ ':\n- ' ~ problems | join('\n- ')
            ~ '\nThe table has: ' ~ found | join(', ') ~ '.'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _needed_columns(table) %}
    {#- Of each group one is needed: what staging would leave every row out for, or could make nothing of. -#}
    {% set needed = [] %}
    {% for name in segment_builder.raw_contract()[table].required %}{% do needed.append([name]) %}{% endfor %}
    {{ return(needed + {
        'events': [['metric', 'metric_id']], 'list_members': [['list_name', 'list_id']], 'consents': [['status']],
        'suppressions': [['channel'], ['reason']], 'custom_object_links': [['object_id']],
    }.get(table, [])) }}
{% endmacro %}


{% macro _mapped_sql(place, mapping, type, found) %}
    {#- SQL of the text that a mapping gives. -#}
    {% if 'value' in mapping %}
        {% set sql = segment_builder.string_literal(tojson(mapping.value) if mapping.value is boolean else mapping.value | string) %}
    {% elif 'columns' in mapping %}
        {% set parts = [] %}
        {% for column in mapping.columns %}
            {% do parts.append('coalesce(' ~ segment_builder._own_text(place, column, 'text', found) ~ ", '')") %}
        {% endfor %}
        {% set sql = parts | join(" || ' ' || ") %}
    {% else %}
        {% set sql = segment_builder._own_text(place, mapping.column, type, found, mapping.get('epoch')) %}
    {% endif %}
    {% if mapping.get('values') %}
        {% set sql = segment_builder._translated(sql, mapping['values']) %}
    {% endif %}
    {{ return(segment_builder.string_literal(mapping.prefix) ~ ' || ' ~ sql if mapping.get('prefix') else sql) }}
{% endmacro %}


{% macro _translated(text, words) %}
    {#- true and false are what booleans, words and numbers say. -#}
    {% set flags = {'true': "'true', 't', '1'", 'false': "'false', 'f', '0'"} %}
    {% set branches = [] %}
    {% for found, meant in words.items() %}
        {% set word = found | string | lower %}
        {% set test = 'lower(' ~ text ~ ') in (' ~ flags[word] ~ ')' if word in flags
            else text ~ ' = ' ~ segment_builder.string_literal(found | string) %}
        {% do branches.append('when ' ~ test ~ ' then ' ~ segment_builder.string_literal(meant)) %}
    {% endfor %}
    {{ return('case\n    ' ~ branches | join('\n    ') ~ '\n    else ' ~ text ~ '\nend') }}
{% endmacro %}


{% macro _own_text(place, column, type, found, epoch=none) %}
    {#- A column as text, as other loaders' are: of time in UTC, whatever the session's zone. -#}
    {% set of_column = (found or {}).get(column | lower, {'name': column, 'type': 'text'}) %}
    {% set quoted, data_type = 'own.' ~ segment_builder.column_name(of_column.name), of_column.type %}
    {% set text = segment_builder.type_name('text') %}
    {% set is_number = segment_builder.is_number_type(data_type) %}
    {% if type in ['object', 'array'] %}
        {{ return('nullif(' ~ segment_builder.json_as_text(quoted, data_type) ~ ", '')") }}
    {% elif epoch is not none %}
        {% set is_time = 'time' in data_type or 'date' in data_type %}
        {% if is_time %}
            {% do exceptions.raise_compiler_error(place ~ ' has an epoch, but ' ~ column ~ ' is no number but a ' ~ data_type ~ ': take it out.') %}
        {% endif %}
        {% set written = segment_builder.column_as_text(found, column | lower if found is not none else column, 'own') %}
        {% set number = quoted if is_number else segment_builder.text_as_number(written) %}
        {#- What is no time stays as it is, for staging to tell so. -#}
        {{ return(
            'coalesce(cast(' ~ segment_builder.epoch_number_as_timestamp(number, data_type, epoch) ~ ' as ' ~ text ~ '), ' ~ written ~ ')'
        ) }}
    {% elif type == 'timestamp' and is_number %}
        {% do exceptions.raise_compiler_error(
            place ~ ' is ' ~ column ~ ', which holds numbers (' ~ data_type ~ '). If they count the time since 1970, say in what: {column: '
            ~ column ~ ', epoch: seconds}, or milliseconds, or microseconds.'
        ) %}
    {% elif 'date' in data_type or 'time' in data_type %}
        {{ return('cast(' ~ segment_builder.as_utc_timestamp(quoted, data_type) ~ ' as ' ~ text ~ ')') }}
    {% endif %}
    {{ return(segment_builder.column_as_text(found, column | lower if found is not none else column, 'own')) }}
{% endmacro %}


{% macro _packed_properties(entry, mapped, found) %}
    {#- Pairs of a property's name and the SQL of its JSON. -#}
    {% set named, taken = {}, [] %}
    {% for mapping in mapped.values() %}
        {% for column in segment_builder._columns_read(mapping) %}{% do taken.append(column | lower) %}{% endfor %}
    {% endfor %}
    {% if entry.properties is mapping %}
        {% set named = entry.properties %}
    {% elif entry.properties is string %}
        {% for name, column in (found or {}).items() if name not in taken %}
            {% do named.update({name if target.type == 'snowflake' else column.name: name}) %}
        {% endfor %}
    {% else %}
        {% for column in entry.properties %}{% do named.update({column: column}) %}{% endfor %}
    {% endif %}
    {% set members = [] %}
    {% for name, written in named.items() %}
        {% if written is mapping %}
            {% set json = segment_builder.string_literal(tojson(written.value)) %}
        {% else %}
            {% set column = (found or {}).get(written | lower, {'name': written, 'type': 'text'}) %}
            {% set json = segment_builder.json_of_value('own.' ~ segment_builder.column_name(column.name), column.type) %}
        {% endif %}
        {% do members.append([segment_builder.stored_name(name), json]) %}
    {% endfor %}
    {{ return(members) }}
{% endmacro %}


{% macro _with_packed(json, members) %}
    {#- What is no object is left as it is, for staging to tell so. -#}
    {% if json is none or not members %}
        {{ return(segment_builder.json_of_members(members) if json is none else json) }}
    {% endif %}
    {% set packed = segment_builder.json_of_members(members) %}
    {% set united %}
case
    when {{ json }} is null or {{ segment_builder.json_object(json) | indent(4) }} is not null
        then {{ segment_builder.united_json([json, packed]) | indent(8) }}
    else {{ json }}
end
    {%- endset %}
    {{ return(united | trim) }}
{% endmacro %}
