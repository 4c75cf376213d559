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


{% macro chosen_loaders() %}
    {#- The var `loaders`, judged. -#}
    {% set given, known = segment_builder.setting('loaders'), segment_builder.loaders() | list %}
    {% if given is string or given is mapping or given is not iterable %}
        {% do exceptions.raise_compiler_error('The var loaders is ' ~ tojson(given) ~ '. It takes a list such as [fivetran_klaviyo, fivetran_shopify].') %}
    {% endif %}
    {% for loader in given %}
        {% if loader not in known %}
            {% set nearest = segment_builder.nearest_word(loader | string, known) %}
            {% do exceptions.raise_compiler_error(
                'The var loaders has ' ~ tojson(loader) ~ '; the loaders are: ' ~ known | join(', ')
                ~ ('' if nearest is none else '. Did you mean ' ~ nearest ~ '?')
            ) %}
        {% elif given.count(loader) > 1 %}
            {% do exceptions.raise_compiler_error('The var loaders names ' ~ loader ~ ' twice.') %}
        {% endif %}
    {% endfor %}
    {% if 'generic' in given %}
        {% do segment_builder.generic_tables() %}
    {% elif segment_builder.setting('generic_tables') %}
        {% do exceptions.raise_compiler_error('The var generic_tables is read by a loader that is not chosen: vars: loaders: [generic]') %}
    {% endif %}
    {% set klaviyo = given | select('in', ['fivetran_klaviyo', 'airbyte_klaviyo', 'klaviyo_api', 'singer_klaviyo']) | list %}
    {% if klaviyo | length > 1 %}
        {% do exceptions.raise_compiler_error(
            'The var loaders has ' ~ klaviyo | join(' and ') ~ ', which bring the same account: every event would count for each. Choose one.'
        ) %}
    {% endif %}
    {% if 'fivetran_shopify' in given and 'shopify_json' in given %}
        {% do exceptions.raise_compiler_error('The var loaders has fivetran_shopify and shopify_json, which bring the same shop. Choose one.') %}
    {% endif %}
    {% set kept = klaviyo | reject('equalto', 'fivetran_klaviyo') | list %}
    {% if kept and 'segment_rudderstack' in given and var('property_names', none) is none %}
        {% do exceptions.raise_compiler_error(
            'Names of properties keep their spelling in ' ~ kept[0] ~ ' and are in snake case in segment_rudderstack. Say which ones '
            ~ 'definitions are to find: vars: property_names: as_written, or snake_case'
        ) %}
    {% endif %}
    {% if segment_builder.setting('property_names') not in ['as_written', 'snake_case'] %}
        {% do exceptions.raise_compiler_error(
            'The var property_names is ' ~ tojson(segment_builder.setting('property_names')) ~ '; it takes as_written or snake_case.'
        ) %}
    {% endif %}
    {{ return(given) }}
{% endmacro %}


{% macro comes_from_loaders(table) %}
    {{ return(
        segment_builder.chosen_loaders() and table not in segment_builder.raw_models()
        and (table in segment_builder.loaded_tables() or segment_builder.loaders_of(table) | length > 0)
    ) }}
{% endmacro %}


{% macro _no_raw_model() %}
    {#- All tables that no model makes, for what stops at the first would have to be run once for each. -#}
    {% set without = [] %}
    {% for table, contract in segment_builder.raw_contract().items() if not contract.get('is_optional')
        and table not in segment_builder.raw_models() and table not in segment_builder._missing_raw_tables()
        and not segment_builder.comes_from_loaders(table) %}
        {% do without.append(table) %}
    {% endfor %}
    {% set is_one = without | length == 1 %}
    {{ return(
        'The var raw_models names no model for the raw table' ~ ('' if is_one else 's') ~ " '" ~ without | join("', '")
        ~ "', and there is no raw_schema to look for " ~ ('it' if is_one else 'them') ~ '. If your shop has no such '
        ~ ('table' if is_one else 'tables') ~ ': vars: missing_raw_tables: [' ~ without | join(', ') ~ '], and '
        ~ ('it is' if is_one else 'they are') ~ ' taken to be empty.'
    ) }}
{% endmacro %}
