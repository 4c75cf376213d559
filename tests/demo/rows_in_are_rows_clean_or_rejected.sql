{{ config(enabled=segment_builder.reads_the_demo() and segment_builder.setting('segment_builder_demo')) }}
{%- set tables = ['profiles', 'events', 'list_members', 'consents', 'suppressions'] -%}

with

counts as (
    {%- for table in tables %}
    select
        '{{ table }}' as raw_table,
        (select count(*) from {{ ref('demo_' ~ table) }}) as rows_in,
        (select count(*) from {{ ref('stg_raw__' ~ table) }}) as rows_clean,
        (
            select count(*) from {{ ref('stg_raw__rejects') }}
            where raw_table = '{{ table }}' and is_left_out
        ) as rows_left_out
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select *
from counts
where rows_in <> rows_clean + rows_left_out
