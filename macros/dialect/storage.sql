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


{% macro gather_statistics(relation) %}
    {{ return(adapter.dispatch('gather_statistics', 'segment_builder')(relation)) }}
{% endmacro %}

{% macro default__gather_statistics(relation) %}
    {{ return('') }}
{% endmacro %}

{% macro postgres__gather_statistics(relation) %}
    {#- The segments are built before autovacuum comes by, and a planner that expects a single row joins everyone with everyone. -#}
    {{ return('analyze ' ~ relation) }}
{% endmacro %}
