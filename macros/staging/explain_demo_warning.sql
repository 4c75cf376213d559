{% macro explain_demo_warning(results) %}
    {#- The end of a run: the demo's one warning is there to be seen, so say beside it what it means. -#}
    {% if execute and segment_builder.reads_the_demo() %}
        {% for result in results if result.status == 'warn' and result.node.name == 'no_raw_row_is_rejected' %}
            {% do log(
                'The warning of no_raw_row_is_rejected belongs to the demo: ' ~ result.failures ~ ' of its raw rows break the '
                ~ "contract on purpose, as some of a real shop's do. They are left out, and stg_raw__rejects keeps them with the reason.",
                info=true
            ) %}
        {% endfor %}
    {% endif %}
    {{ return('') }}
{% endmacro %}
