{% macro holiday_last_year(holiday) %}
    {#- The days of a holiday in the year before the run's, as a timeframe: between two dates, both inside. -#}
    {% set year = segment_builder.as_of()[:4] | int - 1 %}
    {% set thanksgiving = segment_builder._nth_weekday(year, 11, 4, 3) %}
    {% set days = {
        'black_friday_weekend': (segment_builder._plus_days(thanksgiving, 1), segment_builder._plus_days(thanksgiving, 4)),
        'christmas': (modules.datetime.datetime(year, 12, 1), modules.datetime.datetime(year, 12, 26)),
        'sinterklaas': (modules.datetime.datetime(year, 11, 15), modules.datetime.datetime(year, 12, 5)),
        'mothers_day': segment_builder._shopping_days(segment_builder._nth_weekday(year, 5, 2, 6)),
        'fathers_day': segment_builder._shopping_days(segment_builder._nth_weekday(year, 6, 3, 6)),
        'valentines_day': segment_builder._shopping_days(modules.datetime.datetime(year, 2, 14)),
    } %}
    {% if holiday not in days %}
        {% do exceptions.raise_compiler_error(
            "holiday_last_year() does not know '" ~ holiday ~ "'. It knows: " ~ days | join(', ')
        ) %}
    {% endif %}
    {% set first, last = days[holiday] %}
    {{ return(segment_builder.between_dates(first.isoformat()[:10], last.isoformat()[:10])) }}
{% endmacro %}


{% macro _shopping_days(day) %}
    {#- Gifts are bought in the two weeks up to the day. -#}
    {{ return((segment_builder._plus_days(day, -13), day)) }}
{% endmacro %}


{% macro _nth_weekday(year, month, n, weekday) %}
    {#- The n-th Monday (0) to Sunday (6) of a month. -#}
    {% set first = modules.datetime.datetime(year, month, 1) %}
    {{ return(segment_builder._plus_days(first, (7 + weekday - first.weekday()) % 7 + 7 * (n - 1))) }}
{% endmacro %}
