{% macro window_predicate(timestamp, window) %}
    {#- Whether a timestamp lies in what clock/window.sql made of a date filter. -#}
    {% if 'month' in window %}
        {{ return(segment_builder.part_of('month', timestamp) ~ ' = ' ~ window.month) }}
    {% elif 'month_days' in window %}
        {{ return(segment_builder._month_days_predicate(segment_builder.month_and_day(timestamp), window.month_days)) }}
    {% endif %}
    {% if window.is_empty %}
        {{ return('1 = 0') }}
    {% endif %}
    {% set bounds = [] %}
    {% if window.lower is not none %}
        {% do bounds.append(
            timestamp ~ (' >= ' if window.lower_is_inside else ' > ') ~ segment_builder.timestamp_literal(window.lower)
        ) %}
    {% endif %}
    {% if window.upper is not none %}
        {% do bounds.append(
            timestamp ~ (' <= ' if window.upper_is_inside else ' < ') ~ segment_builder.timestamp_literal(window.upper)
        ) %}
    {% endif %}
    {{ return(bounds | join(' and ') if bounds else timestamp ~ ' is not null') }}
{% endmacro %}


{% macro _month_days_predicate(month_and_day, month_days) %}
    {% if month_days is none %}
        {{ return('1 = 0') }}
    {% endif %}
    {% set first, last = month_days.first, month_days.last %}
    {% if first == last %}
        {{ return(month_and_day ~ ' = ' ~ first) }}
    {% elif first < last %}
        {% set predicate = month_and_day ~ ' between ' ~ first ~ ' and ' ~ last %}
        {% set reaches_leap_day = first <= 229 and 229 <= last %}
    {% else %}
        {% set predicate = '(' ~ month_and_day ~ ' >= ' ~ first ~ ' or ' ~ month_and_day ~ ' <= ' ~ last ~ ')' %}
        {% set reaches_leap_day = first <= 229 or 229 <= last %}
    {% endif %}
    {% if reaches_leap_day and not month_days.with_leap_day %}
        {% set predicate = predicate ~ ' and ' ~ month_and_day ~ ' <> 229' %}
    {% endif %}
    {{ return(predicate) }}
{% endmacro %}
