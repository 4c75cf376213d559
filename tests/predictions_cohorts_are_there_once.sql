-- A cohort has one row per month of its own.
select
    cohort_month,
    months_since
from {{ ref('customer_cohorts') }}
group by cohort_month, months_since
having count(*) > 1
