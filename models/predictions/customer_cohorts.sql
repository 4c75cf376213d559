{#-
    Months of 30 days, counted from each customer's own first order, so that all had the same time in each. A month is
    there when every customer of the cohort has been through it.
-#}
{%- set number = segment_builder.type_name('number') %}
{%- set power_of = segment_builder.power_of %}
{%- set longest = 60 -%}

with

customers as (
    select
        profile_id,
        {{ segment_builder.as_day('first_order_at') }} as first_day,
        {{ segment_builder.as_day(dbt.date_trunc('month', 'first_order_at')) }} as cohort_month,
        age_days
    from {{ ref('segment_builder', 'order_history') }}
    where orders > 0
),

cohorts as (
    select
        cohort_month,
        count(*) as customers,
        min(age_days) as age_days
    from customers
    group by cohort_month
),

-- A partial refund falls into the month in which it was made.
bought as (
    select
        customers.cohort_month,
        order_days.profile_id,
        floor({{ segment_builder.days_between('customers.first_day', 'order_days.day') }} / 30.0) as months_since,
        order_days.orders,
        order_days.ordered_value - order_days.refunded_value as value
    from {{ ref('segment_builder', 'order_days') }} as order_days
    inner join customers on order_days.profile_id = customers.profile_id
    where order_days.taken_back_on is null and order_days.day >= customers.first_day
),

observed as (
    select
        cohort_month,
        months_since,
        count(distinct case when orders > 0 then profile_id end) as active_customers,
        count(case when orders > 0 then 1 end) as orders,
        sum(value) as revenue
    from bought
    group by cohort_month, months_since
),

{{ segment_builder.numbers_below(longest) }},

months as (
    select
        cohorts.cohort_month,
        cohorts.customers,
        numbers_below.number as months_since
    from cohorts
    cross join numbers_below
    where cohorts.age_days >= 30 * (numbers_below.number + 1)
),

status as (
    select * from {{ ref('segment_builder', 'prediction_status') }}
    where has_predictions
),

-- Of somebody who has just placed the first order.
numbers as (
    select
        0 as frequency,
        a as leaving,
        b + 1 as staying
    from status
),

{{ segment_builder.leaving_chances() }},

expected as (
    select
        numbers_below.number as months_since,
        status.b / (status.a + status.b)
        * sum(
            heavy.share / heavy.chance_to_leave
            * (
                {{ power_of('-status.r * ln(1 + heavy.chance_to_leave * 30 * numbers_below.number / status.alpha)') }}
                - {{ power_of(
                    '-status.r * ln(1 + heavy.chance_to_leave * 30 * (numbers_below.number + 1) / status.alpha)'
                ) }}
            )
        ) as repeat_orders,
        status.p * status.gamma / (status.q - 1)
        * coalesce(status.u / (status.u + status.v), 1) * status.kept_share as order_value
    from numbers_below
    cross join status
    cross join heavy
    where heavy.share > 0.0000000000001
    group by
        numbers_below.number, status.a, status.b, status.p, status.q, status.gamma, status.u, status.v,
        status.kept_share
)

select
    months.cohort_month,
    months.months_since,
    months.customers,
    coalesce(observed.active_customers, 0) as active_customers,
    cast(coalesce(observed.active_customers, 0) as {{ number }}) / months.customers as share_active,
    coalesce(observed.orders, 0) as orders,
    months.customers
    * (expected.repeat_orders + case when months.months_since = 0 then 1 else 0 end) as expected_orders,
    {{ segment_builder.rounded('coalesce(observed.revenue, 0)') }} as revenue,
    months.customers
    * (expected.repeat_orders + case when months.months_since = 0 then 1 else 0 end) * expected.order_value
        as expected_revenue
from months
left join observed
    on months.cohort_month = observed.cohort_month
    and months.months_since = observed.months_since
left join expected on months.months_since = expected.months_since
