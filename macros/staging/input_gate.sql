{% macro rows_when_filled(gate, table, relation) %}
    {#- How many rows a raw table had when it was last filled, as the gate's table of the run before says. Written out: some
        engines drop a table before they make it anew. -#}
    {% if not segment_builder.can_introspect() or relation is none or load_relation(gate) is none %}
        {{ return(0) }}
    {% endif %}
    {% set query %}
select rows_when_filled
from {{ gate }}
where raw_table = '{{ table }}' and source = {{ segment_builder.string_literal(relation.render()) }}
    {% endset %}
    {% for row in run_query(query).rows %}
        {{ return(row[0] | int) }}
    {% endfor %}
    {{ return(0) }}
{% endmacro %}


{% macro refuse_broken_input(gate) %}
    {#- Raises where more of a raw table is rejected than may be, or where one that was filled is empty, which counts as all of it. -#}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {% set maximum = segment_builder.setting('maximum_reject_share') %}
    {% if maximum is not number or maximum is boolean or maximum < 0 or maximum > 1 %}
        {% do exceptions.raise_compiler_error(
            'The var maximum_reject_share is ' ~ tojson(maximum) ~ '; it takes a number from 0 to 1, such as 0.05.'
        ) %}
    {% endif %}
    {% set query %}
select
    raw_table,
    rows_in,
    rows_when_filled,
    rows_rejected,
    main_reason,
    rows_of_main_reason
from {{ gate }}
where reject_share > {{ maximum }}
order by raw_table
    {% endset %}
    {% set lines = [] %}
    {% for row in run_query(query).rows %}
        {% if row[1] | int == 0 %}
            {% do lines.append(
                '  ' ~ row[0] ~ ': empty, and had ' ~ '{:,}'.format(row[2] | int) ~ ' rows before. If that is right: vars: missing_raw_tables: ['
                ~ row[0] ~ ']'
            ) %}
        {% else %}
            {% do lines.append(
                '  ' ~ row[0] ~ ': ' ~ '{:,}'.format(row[3] | int) ~ ' of ' ~ '{:,}'.format(row[1] | int) ~ ' rows ('
                ~ '{:.1f}'.format(100 * (row[3] | int) / (row[1] | int)) ~ ' %) are rejected, ' ~ '{:,}'.format(row[5] | int)
                ~ ' of them because: ' ~ row[4]
            ) %}
        {% endif %}
    {% endfor %}
    {% if lines %}
        {% do exceptions.raise_compiler_error(
            'Too much of the raw tables is broken, so nothing is built on them:\n' ~ lines | join('\n')
            ~ '\nstg_raw__rejects holds the rows. Up to ' ~ '{:.1f}'.format(100 * maximum)
            ~ ' % of a table may be rejected; to let more pass: vars: maximum_reject_share: ...'
        ) %}
    {% endif %}
    {{ return('') }}
{% endmacro %}
