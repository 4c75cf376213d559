{% macro raw_models() %}
    {#- Raw table -> name of the model that makes it. -#}
    {% set given = segment_builder.setting('raw_models') or {} %}
    {% set tables = segment_builder.raw_contract() | list %}
    {% if given is not mapping %}
        {% do exceptions.raise_compiler_error('The var raw_models is ' ~ tojson(given) ~ '. It takes a mapping such as {events: my_events}.') %}
    {% endif %}
    {% for table, model in given.items() %}
        {% if table not in tables %}
            {% set nearest = segment_builder.nearest_word(table, tables) %}
            {% do exceptions.raise_compiler_error(
                "The var raw_models has '" ~ table ~ "', which is no raw table; the raw tables are: " ~ tables | join(', ')
                ~ ('' if nearest is none else '. Did you mean ' ~ nearest ~ '?')
            ) %}
        {% elif model is not string %}
            {% do exceptions.raise_compiler_error('The var raw_models has ' ~ tojson(model) ~ " for '" ~ table ~ "'. It takes the name of a model.") %}
        {% endif %}
    {% endfor %}
    {{ return(given) }}
{% endmacro %}


{% macro _no_raw_model(table, is_optional) %}
    {% if not is_optional %}
        {% do exceptions.raise_compiler_error(
            "The var raw_models names no model for the raw table '" ~ table ~ "', and there is no raw_schema to look for it. "
            ~ 'If your shop has no such table: vars: missing_raw_tables: [' ~ table ~ '], and it is taken to be empty.'
        ) %}
    {% endif %}
    {{ return(none) }}
{% endmacro %}
