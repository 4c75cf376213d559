{% macro print_rows(rows, in_words) %}
    {#- dbt says how many rows a test has found, but not which. -#}
    {% set shown = 5 %}
    {% set query %}
select
    line,
    occurrences,
    sum(occurrences) over () as occurrences_of_all
from (
    select
        line,
        count(*) as occurrences
    from (select {{ in_words }} as line from {{ rows }}) as lines
    group by line
) as counted
order by occurrences desc, line
limit {{ shown }}
    {% endset %}
    {% set state = namespace(left=0) %}
    {% for row in run_query(query).rows %}
        {% set occurrences = row[1] | int %}
        {% set state.left = (row[2] | int if loop.first else state.left) - occurrences %}
        {% do log('  ' ~ row[0] ~ (' (' ~ '{:,}'.format(occurrences) ~ ' times)' if occurrences > 1 else ''), info=true) %}
    {% endfor %}
    {% if state.left > 0 %}
        {% do log('  and ' ~ '{:,}'.format(state.left) ~ ' more', info=true) %}
    {% endif %}
{% endmacro %}
