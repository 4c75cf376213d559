{#- Physical layout of the events, of which conditions name a metric and a span of time, and what the planner knows. -#}

{% macro events_storage() %}
    {{ return(adapter.dispatch('events_storage', 'segment_builder')()) }}
{% endmacro %}

{% macro default__events_storage() %}
    {{ return({}) }}
{% endmacro %}

{% macro postgres__events_storage() %}
    {{ return({'indexes': [{'columns': ['metric', 'occurred_at']}, {'columns': ['metric_id', 'occurred_at']}]}) }}
{% endmacro %}

{% macro bigquery__events_storage() %}
    {{ return({
        'partition_by': {'field': 'occurred_at', 'data_type': 'timestamp', 'granularity': 'month'},
        'cluster_by': ['metric', 'metric_id'],
    }) }}
{% endmacro %}

{% macro snowflake__events_storage() %}
    {{ return({'cluster_by': ['metric', 'to_date(occurred_at)']}) }}
{% endmacro %}

{% macro redshift__events_storage() %}
    {{ return({'dist': 'profile_id', 'sort_type': 'compound', 'sort': ['metric', 'occurred_at']}) }}
{% endmacro %}

{% macro databricks__events_storage() %}
    {{ return({'liquid_clustered_by': ['metric', 'occurred_at']}) }}
{% endmacro %}

{% macro clickhouse__events_storage() %}
    {{ return({
        'engine': 'MergeTree()', 'order_by': '(metric, occurred_at)', 'settings': {'allow_nullable_key': 1},
    }) }}
{% endmacro %}


{% macro events_order() %}
    {{ return(adapter.dispatch('events_order', 'segment_builder')()) }}
{% endmacro %}

{% macro default__events_order() %}
    {{ return('') }}
{% endmacro %}

{% macro duckdb__events_order() %}
    {#- A scan skips the blocks whose smallest and largest metric and time lie outside a condition. -#}
    {{ return('order by metric, occurred_at') }}
{% endmacro %}

{% macro spark__events_order() %}
    {#- As in DuckDB, of Parquet's row groups. Not partitions: a Hive partition cannot tell an empty name from a missing one. -#}
    {{ return('order by metric, occurred_at') }}
{% endmacro %}

{% macro databricks__events_order() %}
    {#- The clustering sees to it. -#}
    {{ return('') }}
{% endmacro %}


{% macro named_events(events, name) %}
    {{ return(adapter.dispatch('named_events', 'segment_builder')(events, name)) }}
{% endmacro %}

{% macro default__named_events(events, name) %}
    {{ return({
        'events': events, 'is_subquery': false, 'predicates': ['(metric = ' ~ name ~ ' or metric_id = ' ~ name ~ ')'],
    }) }}
{% endmacro %}

{% macro duckdb__named_events(events, name) %}
    {#- An `or` of two columns skips no block, and is asked after the filters. No event is in both halves. -#}
    {% set halves %}
(
    select * from {{ events }}
    where metric = {{ name }}
    union all
    select * from {{ events }}
    where metric_id = {{ name }} and (metric is null or metric <> {{ name }})
)
    {%- endset %}
    {{ return({'events': halves | trim, 'is_subquery': true, 'predicates': []}) }}
{% endmacro %}


{% macro gains_by_a_glance() %}
    {{ return(adapter.dispatch('gains_by_a_glance', 'segment_builder')()) }}
{% endmacro %}

{% macro default__gains_by_a_glance() %}
    {{ return(false) }}
{% endmacro %}

{% macro duckdb__gains_by_a_glance() %}
    {#- It writes a reading into each predicate that names it, and computes it there. -#}
    {{ return(true) }}
{% endmacro %}


{% macro inlined() %}
    {{ return(adapter.dispatch('inlined', 'segment_builder')()) }}
{% endmacro %}

{% macro default__inlined() %}
    {{ return('') }}
{% endmacro %}

{% macro duckdb__inlined() %}
    {#- A CTE that is asked for twice is kept with all its columns, and what is read from it computes even those that nobody asks for. -#}
    {{ return('not materialized ') }}
{% endmacro %}


{% macro row_hash(seed, columns) %}
    {{ return(adapter.dispatch('row_hash', 'segment_builder')(seed, columns)) }}
{% endmacro %}

{% macro default__row_hash(seed, columns) %}
    {#- To read all rows and hash them costs there about what it costs to build the table anew. -#}
    {{ return(none) }}
{% endmacro %}

{% macro duckdb__row_hash(seed, columns) %}
    {#- Hashed twice, so that sums of it tell as much as it does: the last of several values is hardly mixed with the others. -#}
    {{ return('hash(hash(\n    ' ~ ([seed] + columns) | join(',\n    ') ~ '\n))') }}
{% endmacro %}

{% macro postgres__row_hash(seed, columns) %}
    {{ return('hashtextextended(\n    cast(row(\n        ' ~ columns | join(',\n        ') ~ '\n    ) as text),\n    ' ~ seed ~ '\n)') }}
{% endmacro %}

{% macro redshift__row_hash(seed, columns) %}
    {{ return(none) }}
{% endmacro %}


{% macro keeps_events() %}
    {#- Whether judged events are kept from run to run. -#}
    {{ return(segment_builder.row_hash('0', []) is not none) }}
{% endmacro %}


{% macro replaced_table(relation, select) %}
    {{ return(adapter.dispatch('replaced_table', 'segment_builder')(relation, select)) }}
{% endmacro %}

{% macro default__replaced_table(relation, select) %}
    {#- A transaction may change columns and rows. -#}
    {{ return('') }}
{% endmacro %}

{% macro duckdb__replaced_table(relation, select) %}
    {{ return('create or replace table ' ~ relation ~ ' as\n' ~ select) }}
{% endmacro %}


{% macro keeps_filters() %}
    {#- In a unit test dbt 2 shows a model the columns of the real table in place of those that are given. -#}
    {{ return(not dbt_version.startswith('2.') and adapter.dispatch('keeps_filters', 'segment_builder')()) }}
{% endmacro %}

{% macro default__keeps_filters() %}
    {#- Where the events are made anew in each run, to tell all filters takes more time than the segments save. PostgreSQL keeps them, but
        a changed filter is another column: it would drop the views of the events, and never get back the place of the old one. -#}
    {{ return(false) }}
{% endmacro %}

{% macro duckdb__keeps_filters() %}
    {#- Reading JSON is most of what a segment costs, and a column that nobody asks for is not read. -#}
    {{ return(true) }}
{% endmacro %}

{% macro bigquery__keeps_filters() %}
    {#- It bills the bytes of the columns that a query names: one for a boolean, the document for a reading of it. -#}
    {{ return(true) }}
{% endmacro %}


{% macro profile_hash(profile_id) %}
    {#- Not where the columns of the real table show in a unit test, as above. Whoever takes another hash gives the column another name:
        what one version has built may be joined with what the next one builds. -#}
    {% if dbt_version.startswith('2.') %}
        {{ return(none) }}
    {% endif %}
    {{ return(adapter.dispatch('profile_hash', 'segment_builder')(profile_id)) }}
{% endmacro %}

{% macro default__profile_hash(profile_id) %}
    {{ return(none) }}
{% endmacro %}

{% macro duckdb__profile_hash(profile_id) %}
    {{ return('md5_number_lower(' ~ profile_id ~ ')') }}
{% endmacro %}

{% macro bigquery__profile_hash(profile_id) %}
    {#- Eight bytes of each event to read in place of the id's. -#}
    {{ return("cast(concat('0x', substr(to_hex(md5(" ~ profile_id ~ ')), 1, 15)) as int64)') }}
{% endmacro %}


{% macro gather_statistics(relation) %}
    {{ return(adapter.dispatch('gather_statistics', 'segment_builder')(relation)) }}
{% endmacro %}

{% macro default__gather_statistics(relation) %}
    {{ return('') }}
{% endmacro %}

{% macro postgres__gather_statistics(relation) %}
    {#- The segments are built before autovacuum comes by, and a planner that expects a single row joins everyone with everyone. -#}
    {{ return('analyze ' ~ relation if model.config.materialized != 'view' else '') }}
{% endmacro %}


{% macro temporary_table(relation, select) %}
    {#- A statement that makes a table for the rest of the transaction. -#}
    {{ return(adapter.dispatch('temporary_table', 'segment_builder')(relation, select)) }}
{% endmacro %}

{% macro default__temporary_table(relation, select) %}
    {{ return('create temporary table ' ~ relation ~ ' on commit drop as\n' ~ select) }}
{% endmacro %}

{% macro duckdb__temporary_table(relation, select) %}
    {#- It stays as long as the connection. -#}
    {{ return('create or replace temporary table ' ~ relation ~ ' as\n' ~ select) }}
{% endmacro %}
