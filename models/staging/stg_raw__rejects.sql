{#- A table: what it takes to find the few rows that are rejected is to read all. -#}
{{ config(materialized='table') }}
{%- set tables = segment_builder.judged_tables() -%}

with
{% for table in tables %}
{{ table }} as (
    select *
    from {{ ref('segment_builder', 'base_raw__' ~ table) }}
    where
        reject_reason is not null
        {%- for value in segment_builder.unread_values(table) if not value.leaves_out %}
        or {{ value.predicate }}
        {%- endfor %}
){{ ',' if not loop.last }}
{% endfor %}
{%- for table in tables %}
{{ segment_builder.rejected_rows(table, table) }}
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
