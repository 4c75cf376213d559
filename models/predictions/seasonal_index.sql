{#-
    Orders per day by month of the year, over their mean, in the shop's own last whole years; the growth from year to year
    is taken out. One year does not tell a season from a trend or a whim, so it takes two, each with orders; below that, every
    month is 1. As if every month had ten more orders without a season, few orders make small seasons, and none makes 0.
-#}
{%- set as_of = segment_builder.timestamp_literal(segment_builder.as_of()) %}
{%- set number = segment_builder.type_name('number') %}
{%- set integer = segment_builder.type_name('integer') -%}

with

lengths as (
    select floor(cast(history_days as {{ number }}) / 365) as years
    from {{ ref('segment_builder', 'prediction_eligibility') }}
),

-- Day 0 of a year is the latest; its middle is half a year back.
days as (
    select
        order_days.day,
        {{ segment_builder.days_between('order_days.day', segment_builder.as_day(as_of)) }} as days_ago,
        count(*) as orders
    from {{ ref('segment_builder', 'order_days') }} as order_days
    where order_days.orders > 0 and order_days.taken_back_on is null
    group by order_days.day
),

years as (
    select
        floor(days.days_ago / 365.0) as years_ago,
        cast(sum(days.orders) as {{ number }}) as orders
    from days
    cross join lengths
    where lengths.years >= 2 and days.days_ago < 365 * lengths.years
    group by floor(days.days_ago / 365.0)
),

growths as (
    select
        lengths.years,
        sum(years.orders) as orders,
        ln(
            max(case when years.years_ago = 0 then years.orders end)
            / max(case when years.years_ago = lengths.years - 1 then years.orders end)
        ) / (lengths.years - 1) as growth
    from years
    cross join lengths
    group by lengths.years
    having count(*) = lengths.years
),

-- Every day of those years, whether anybody ordered on it or not.
{{ segment_builder.numbers_below(2197) }},

calendar as (
    select
        numbers_below.number as days_ago,
        growths.years,
        growths.growth,
        growths.orders / (growths.orders + 120) as weight,
        {{ segment_builder.part_of(
            'month', segment_builder.whole_days_later(as_of, '-numbers_below.number')
        ) }} as month
    from numbers_below
    cross join growths
    where numbers_below.number < 365 * growths.years
),

months as (
    select
        calendar.month,
        count(*) as days,
        sum(
            coalesce(days.orders, 0) / years.orders * 365
            * {{ segment_builder.power_of(
                'calendar.growth * (calendar.days_ago - 365 * years.years_ago - 182) / 365.0'
            ) }}
        ) as relative_orders,
        max(calendar.weight) as weight,
        max(calendar.years) as years
    from calendar
    inner join years on floor(calendar.days_ago / 365.0) = years.years_ago
    left join days on calendar.days_ago = days.days_ago
    group by calendar.month
),

twelve as (
    {%- for month in range(1, 13) %}
    select {{ month }} as month
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

means as (
    select sum(relative_orders) / sum(days) as mean
    from months
)

select
    twelve.month,
    cast(
        coalesce(1 + months.weight * (months.relative_orders / months.days / means.mean - 1), 1) as {{ number }}
    ) as orders_index,
    cast(coalesce(months.years, 0) as {{ integer }}) as years
from twelve
left join months on twelve.month = months.month
cross join means
