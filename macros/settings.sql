{% macro setting(name) %}
    {#- A package does not see its own `vars:` inside a consumer's project, so the defaults live here. -#}
    {% set defaults = {
        'as_of': none,
        'raw_schema': none,
        'demo_as_of': '2026-08-01 06:00:00',
    } %}
    {% if name not in defaults %}
        {% do exceptions.raise_compiler_error("segment_builder has no setting '" ~ name ~ "'; it has: " ~ defaults.keys() | join(', ')) %}
    {% endif %}
    {{ return(var(name, defaults[name])) }}
{% endmacro %}
