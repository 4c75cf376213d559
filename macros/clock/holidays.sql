{% macro holiday_names() %}
    {#- Name of a holiday in a definition -> what people call it. -#}
    {{ return({
        'black_friday_weekend': 'Black Friday weekend', 'christmas': 'Christmas', 'sinterklaas': 'Sinterklaas',
        'mothers_day': "Mother's Day", 'fathers_day': "Father's Day", 'valentines_day': "Valentine's Day",
    }) }}
{% endmacro %}


{% macro holiday_days(filter) %}
    {#- The first and the last day of a holiday, so many calendar years before that of the run's instant. -#}
    {% set year = segment_builder.local_today().year - filter.years_ago %}
    {% if year < 1 %}
        {{ return({'first': -1, 'last': -1}) }}
    {% endif %}
    {% set holiday = filter.holiday %}
    {% if holiday == 'black_friday_weekend' %}
        {% set thanksgiving = segment_builder._nth_weekday(year, 11, 4, 3) %}
        {{ return({'first': segment_builder._plus_days(thanksgiving, 1), 'last': segment_builder._plus_days(thanksgiving, 4)}) }}
    {% elif holiday == 'christmas' %}
        {{ return({'first': modules.datetime.datetime(year, 12, 1), 'last': modules.datetime.datetime(year, 12, 26)}) }}
    {% elif holiday == 'sinterklaas' %}
        {{ return({'first': modules.datetime.datetime(year, 11, 15), 'last': modules.datetime.datetime(year, 12, 5)}) }}
    {% elif holiday == 'mothers_day' %}
        {% set day = segment_builder._nth_weekday(year, 5, 2, 6) %}
    {% elif holiday == 'fathers_day' %}
        {% set day = segment_builder._nth_weekday(year, 6, 3, 6) %}
    {% elif holiday == 'valentines_day' %}
        {% set day = modules.datetime.datetime(year, 2, 14) %}
    {% else %}
        {% do exceptions.raise_compiler_error("holiday_days() does not know '" ~ holiday ~ "'.") %}
    {% endif %}
    {#- Gifts are bought in the two weeks up to the day. -#}
    {{ return({'first': segment_builder._plus_days(day, -13), 'last': day}) }}
{% endmacro %}


{% macro holiday_in_words(filter) %}
    {#- Which holiday, and the days that it had: the definition holds no year, the words do. -#}
    {% set name, years_ago = segment_builder.holiday_names()[filter.holiday], filter.years_ago %}
    {% if years_ago == 0 %}
        {% set words = "in this year's " ~ name %}
    {% elif years_ago == 1 %}
        {% set words = "in last year's " ~ name %}
    {% else %}
        {% set words = 'in ' ~ name ~ ' of ' ~ years_ago ~ ' years ago' %}
    {% endif %}
    {% set days = segment_builder.holiday_days(filter) %}
    {% if days.first is integer %}
        {{ return(words) }}
    {% endif %}
    {{ return(
        words ~ ' (' ~ segment_builder.instant_text(days.first)[:10] ~ ' to ' ~ segment_builder.instant_text(days.last)[:10] ~ ')'
    ) }}
{% endmacro %}


{% macro _nth_weekday(year, month, n, weekday) %}
    {#- The n-th Monday (0) to Sunday (6) of a month. -#}
    {% set first = modules.datetime.datetime(year, month, 1) %}
    {{ return(segment_builder._plus_days(first, (7 + weekday - first.weekday()) % 7 + 7 * (n - 1))) }}
{% endmacro %}
