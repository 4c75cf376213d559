{#- Physical layout of the events: conditions name a metric and a span of time. -#}

{% macro events_storage() %}
    {{ return(adapter.dispatch('events_storage', 'segment_builder')()) }}
{% endmacro %}

{% macro default__events_storage() %}
    {{ return({}) }}
{% endmacro %}

{% macro postgres__events_storage() %}
    {{ return({'indexes': [{'columns': ['metric', 'occurred_at']}, {'columns': ['metric_id', 'occurred_at']}]}) }}
{% endmacro %}


{% macro events_order() %}
    {#- The order in which the events are written, as a clause or nothing. -#}
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
