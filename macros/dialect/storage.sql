{#- Physical layout of the events: conditions name a metric and a span of time. -#}

{% macro events_storage() %}
    {{ return(adapter.dispatch('events_storage', 'segment_builder')()) }}
{% endmacro %}

{% macro default__events_storage() %}
    {{ return({}) }}
{% endmacro %}
