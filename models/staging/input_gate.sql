{#- What came in, table by table. The hook stops the run where too much of it is broken, and all that is made of
    profiles waits for it: nothing is built or recorded on an input that cannot be trusted. -#}
{{ config(materialized='table', post_hook='{{ segment_builder.refuse_broken_input(this) }}') }}
{%- set tables = segment_builder.judged_tables() -%}
{%- set sources = {} -%}
{%- for table in tables %}{% do sources.update({table: segment_builder.raw_relation(table)}) %}{% endfor -%}

with

tables as (
    {%- for table, relation in sources.items() %}
    select
        '{{ table }}' as raw_table,
        {{ segment_builder.string_literal(relation.render() if relation is not none else '') }} as source,
        {{ '(select count(*) from ' ~ relation ~ ')' if relation is not none else 0 }} as rows_in,
        {{ segment_builder.rows_when_filled(this, table, relation) }} as rows_before
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

counts as (
    select
        *,
        cast(rows_in as {{ segment_builder.type_name('number') }}) as number_of_rows_in
    from tables
),

reasons as (
    select
        raw_table,
        reason,
        count(*) as rows_rejected
    from {{ ref('segment_builder', 'stg_raw__rejects') }}
    where is_counted
    group by raw_table, reason
),

ranked_reasons as (
    select
        *,
        sum(rows_rejected) over (partition by raw_table) as rows_of_all_reasons,
        row_number() over (partition by raw_table order by rows_rejected desc, reason asc) as place
    from reasons
)

select
    counts.raw_table as raw_table,
    counts.source,
    counts.rows_in,
    case when counts.rows_in > 0 then counts.rows_in else counts.rows_before end as rows_when_filled,
    coalesce(ranked_reasons.rows_of_all_reasons, 0) as rows_rejected,
    case
        when counts.rows_in > 0 then coalesce(ranked_reasons.rows_of_all_reasons, 0) / counts.number_of_rows_in
        when counts.rows_before > 0 then 1
        else 0
    end as reject_share,
    ranked_reasons.reason as main_reason,
    ranked_reasons.rows_rejected as rows_of_main_reason
from counts
left join ranked_reasons
    on counts.raw_table = ranked_reasons.raw_table
    and ranked_reasons.place = 1
