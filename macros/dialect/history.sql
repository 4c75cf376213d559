{#- What engines differ in when the history is written. -#}

{% macro hold(relation, key) %}
    {#- Begins a transaction, where the engine has them, and makes whoever asks for the same key wait until it ends. -#}
    {% call statement(auto_begin=true) %}
        {{ adapter.dispatch('hold', 'segment_builder')(relation, key) }}
    {% endcall %}
{% endmacro %}

{% macro default__hold(relation, key) %}
    {#- No locks by name. Whoever records looks again, just before it makes its changes count, whether somebody else has. -#}
    {{ return('select 1 as nothing') }}
{% endmacro %}

{% macro postgres__hold(relation, key) %}
    {{ return(
        'select pg_advisory_xact_lock(hashtext(' ~ segment_builder.string_literal(relation.schema ~ '.' ~ relation.identifier)
        ~ '), hashtext(' ~ segment_builder.string_literal(key) ~ '))'
    ) }}
{% endmacro %}

{% macro redshift__hold(relation, key) %}
    {{ return('select 1 as nothing') }}
{% endmacro %}


{% macro exists_by_now(relation) %}
    {#- Asked inside hold(), about a table that was missing when the command began. -#}
    {{ return(adapter.dispatch('exists_by_now', 'segment_builder')(relation)) }}
{% endmacro %}

{% macro default__exists_by_now(relation) %}
    {{ return(false) }}
{% endmacro %}

{% macro postgres__exists_by_now(relation) %}
    {{ return(run_query('select to_regclass(' ~ segment_builder.string_literal(relation | string) ~ ') is not null').rows[0][0]) }}
{% endmacro %}

{% macro redshift__exists_by_now(relation) %}
    {{ return(false) }}
{% endmacro %}


{% macro most_writers() %}
    {#- How many jobs of a run may write into one recorded table at a time; none for as many as there are. -#}
    {{ return(adapter.dispatch('most_writers', 'segment_builder')()) }}
{% endmacro %}

{% macro default__most_writers() %}
    {{ return(none) }}
{% endmacro %}

{% macro spark__most_writers() %}
    {#- Of plain files: the job that ends first deletes the folder in which others keep what they have not finished. -#}
    {{ return(1) }}
{% endmacro %}

{% macro databricks__most_writers() %}
    {#- Delta has transactions. -#}
    {{ return(none) }}
{% endmacro %}


{% macro history_storage(table) %}
    {#- Config of a recorded table: together lies what is read together, one segment. -#}
    {{ return(adapter.dispatch('history_storage', 'segment_builder')(table)) }}
{% endmacro %}

{% macro default__history_storage(table) %}
    {{ return({}) }}
{% endmacro %}

{% macro postgres__history_storage(table) %}
    {{ return({'indexes': [{'columns': segment_builder._history_keys(table)}]}) }}
{% endmacro %}

{% macro spark__history_storage(table) %}
    {#- Without Delta, rows go with their partition only. -#}
    {{ return({'partition_by': ['segment', 'run_number'], 'file_format': 'parquet'} if table == 'current_members' else {}) }}
{% endmacro %}

{% macro bigquery__history_storage(table) %}
    {{ return({'cluster_by': segment_builder._history_keys(table)}) }}
{% endmacro %}

{% macro snowflake__history_storage(table) %}
    {{ return({'cluster_by': segment_builder._history_keys(table)}) }}
{% endmacro %}

{% macro redshift__history_storage(table) %}
    {{ return({'sort_type': 'compound', 'sort': segment_builder._history_keys(table)}) }}
{% endmacro %}

{% macro databricks__history_storage(table) %}
    {{ return({'liquid_clustered_by': segment_builder._history_keys(table)}) }}
{% endmacro %}

{% macro clickhouse__history_storage(table) %}
    {{ return({
        'engine': 'MergeTree()', 'order_by': '(' ~ segment_builder._history_keys(table) | join(', ') ~ ')',
        'settings': {'allow_nullable_key': 1},
    }) }}
{% endmacro %}

{% macro _history_keys(table) %}
    {{ return(['segment', 'as_of'] if table in ['segment_runs', 'segment_membership_log'] else ['segment']) }}
{% endmacro %}


{% macro create_recorded_table(relation, table, rows) %}
    {#- Of the config only a model has, nothing is known here: it is the history_storage() of the table that counts. -#}
    {{ return(adapter.dispatch('create_recorded_table', 'segment_builder')(relation, table, rows)) }}
{% endmacro %}

{% macro default__create_recorded_table(relation, table, rows) %}
    {{ return(create_table_as(false, relation, rows)) }}
{% endmacro %}

{% macro spark__create_recorded_table(relation, table, rows) %}
    {#- Without Delta, rows go with their partition only. -#}
    {% if table != 'current_members' %}
        {{ return(create_table_as(false, relation, rows)) }}
    {% endif %}
    {{ return(
        'create table ' ~ relation ~ ' using parquet partitioned by (segment, run_number) as\n'
        ~ rows
    ) }}
{% endmacro %}

{% macro databricks__create_recorded_table(relation, table, rows) %}
    {{ return(segment_builder.default__create_recorded_table(relation, table, rows)) }}
{% endmacro %}


{% macro after_recorded_table(relation, table) %}
    {% do adapter.dispatch('after_recorded_table', 'segment_builder')(relation, table) %}
{% endmacro %}

{% macro default__after_recorded_table(relation, table) %}
{% endmacro %}

{% macro postgres__after_recorded_table(relation, table) %}
    {% call statement() %}
        create index on {{ relation }} ({{ segment_builder._history_keys(table) | join(', ') }})
    {% endcall %}
{% endmacro %}

{% macro redshift__after_recorded_table(relation, table) %}
{% endmacro %}


{% macro deletes_rows() %}
    {#- Whether single rows can be deleted of current_members at a cost that hangs on how many they are. -#}
    {{ return(adapter.dispatch('deletes_rows', 'segment_builder')()) }}
{% endmacro %}

{% macro default__deletes_rows() %}
    {{ return(true) }}
{% endmacro %}

{% macro spark__deletes_rows() %}
    {#- Without Delta, rows go with their partition only. -#}
    {{ return(false) }}
{% endmacro %}

{% macro databricks__deletes_rows() %}
    {{ return(true) }}
{% endmacro %}

{% macro clickhouse__deletes_rows() %}
    {#- A delete is a mutation of all parts, and the parts that are written at every run are merged anyway. -#}
    {{ return(false) }}
{% endmacro %}


{% macro forget_members(relation, segment, but_run_number=none) %}
    {#- Deletes a segment's rows of current_members, but those of one run. -#}
    {% do adapter.dispatch('forget_members', 'segment_builder')(relation, segment, but_run_number) %}
{% endmacro %}

{% macro default__forget_members(relation, segment, but_run_number) %}
    {% call statement() %}
delete from {{ relation }}
where segment = {{ segment_builder.string_literal(segment) }}{{ ' and run_number <> ' ~ but_run_number if but_run_number is not none }}
    {% endcall %}
{% endmacro %}

{% macro spark__forget_members(relation, segment, but_run_number) %}
    {% set partition = 'segment = ' ~ segment_builder.string_literal(segment) %}
    {% set query = 'select distinct run_number from ' ~ relation ~ ' where ' ~ partition %}
    {% for row in run_query(query).rows if row[0] | int != but_run_number %}
        {% call statement() %}
alter table {{ relation }} drop if exists partition ({{ partition }}, run_number = {{ row[0] | int }})
        {% endcall %}
    {% endfor %}
{% endmacro %}

{% macro databricks__forget_members(relation, segment, but_run_number) %}
    {% do segment_builder.default__forget_members(relation, segment, but_run_number) %}
{% endmacro %}
