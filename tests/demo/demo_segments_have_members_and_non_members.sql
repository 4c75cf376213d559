{{ config(enabled=segment_builder.reads_the_demo() and segment_builder.setting('segment_builder_demo')) }}
{%- set guide = [] %}
{%- set nodes = segment_builder.segment_nodes().values() if execute else [] %}
{%- for node in nodes if 'guide' in node.fqn %}{% do guide.append(node.name) %}{% endfor -%}
with

sizes as (
    select
        segment,
        count(*) as size
    from {{ ref('demo_expected_members') }}
    group by segment
)

select *
from sizes
where size = (select count(*) from {{ ref('int_profiles') }})

union all

-- The expected list names no empty segment, so their number tells whether one is.
select
    'number of segments with members' as segment,
    count(*) as size
from sizes
having count(*) <> {{ guide | length }}
