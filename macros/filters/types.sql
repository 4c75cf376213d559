{#- The types of filters. What a type is, its file says: a macro of one branch for each aspect,

    grammar    {operators: operator -> members beside `type` and `operator`, of the kinds of registry();
               groups: name -> operators that go together, which a condition's shape may allow as one;
               ignore_case: operators that may say `ignore_case`, where the type has any}
    words      the filter in English, given its operand in words
    reading    SQL for the value that it judges, read as the filter's type; null where it is unset or cannot be read so. The
               subject says where the value is kept, as profile_property() and event_property() do
    is_day     of a date, SQL for whether the value is a day without a time, where the predicate has to know; none else
    predicate  SQL for whether the filter holds. The subject is the reading, `other` the reading of the property it is
               compared with, or that of is_day, if there is one
    problem    {member, allowed}: what of its members, each right by itself, does not go together -#}

{% macro of_filter(aspect, filter, subject=none, other=none) %}
    {#- Only the filter's own type is asked: a conditional expression does not evaluate what it does not choose. -#}
    {% set type = filter.type %}
    {% set types = {
        'string': segment_builder.string_filter(aspect, filter, subject, other) if type == 'string',
        'numeric': segment_builder.numeric_filter(aspect, filter, subject, other) if type == 'numeric',
        'boolean': segment_builder.boolean_filter(aspect, filter, subject, other) if type == 'boolean',
        'list': segment_builder.list_filter(aspect, filter, subject, other) if type == 'list',
        'existence': segment_builder.existence_filter(aspect, filter, subject, other) if type == 'existence',
        'date': segment_builder.date_filter(aspect, filter, subject, other) if type == 'date',
        'version': segment_builder.version_filter(aspect, filter, subject, other) if type == 'version',
        'items': segment_builder.items_filter(aspect, filter, subject, other) if type == 'items',
    } %}
    {% if aspect == 'types' %}
        {{ return(types | list) }}
    {% elif type not in types %}
        {% do exceptions.raise_compiler_error("There is no type of filter '" ~ type ~ "': of_filter() has " ~ types | join(', ')) %}
    {% endif %}
    {{ return(types[type]) }}
{% endmacro %}


{% macro any_filter(aspect, filter) %}
    {#- What most types have in common. -#}
    {% if aspect in ['problem', 'is_day'] %}
        {{ return(none) }}
    {% else %}
        {% do exceptions.raise_compiler_error("The filter type '" ~ filter.type ~ "' has no '" ~ aspect ~ "'") %}
    {% endif %}
{% endmacro %}
