-- A warning: strange but valid data must not keep the segments that read predictions from being built.
{{ config(severity='warn') }}

with

cells as (
    select coalesce(sum(customers), 0) as customers
    from {{ ref('segment_builder', 'prediction_cells') }}
    where kind = 'orders' and held_out_days = 0
),

buyers as (
    select count(*) as customers
    from {{ ref('segment_builder', 'order_history') }}
    where orders > 0
)

select
    cells.customers as customers_in_cells,
    case when eligibility.is_eligible then buyers.customers else 0 end as customers_expected
from {{ ref('segment_builder', 'prediction_eligibility') }} as eligibility
cross join cells
cross join buyers
where cells.customers <> case when eligibility.is_eligible then buyers.customers else 0 end
