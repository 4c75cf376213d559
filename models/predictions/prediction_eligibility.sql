{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{%- set minimum_customers = segment_builder.setting('prediction_minimum_customers') %}
{%- set minimum_history = segment_builder.setting('prediction_minimum_history_days') %}
{%- set maximum_silence = segment_builder.setting('prediction_maximum_days_since_order') %}
{%- set minimum_orders = segment_builder.setting('prediction_minimum_repeat_orders') %}
{%- set minimum_backtest = segment_builder.setting('backtest_minimum_history_days') %}
{%- set horizon = segment_builder.setting('prediction_horizon_days') %}
{%- set text_of = segment_builder.whole_number_as_text -%}

with

figures as (
    select
        count(case when valued_orders > 0 and ordered_value > refunded_value then 1 end) as customers,
        coalesce(sum(order_events), 0) as order_events,
        coalesce(sum(orders_without_value), 0) as orders_without_value,
        coalesce(max(age_days), 0) as history_days,
        min(age_days - recency_days) as days_since_order,
        coalesce(max(orders), 0) as most_orders,
        coalesce(sum(case when ordered_value > 0 then ordered_value - refunded_value end), 0) as kept_value
    from {{ ref('segment_builder', 'order_history') }}
),

judged as (
    select
        *,
        case
            when customers < {{ minimum_customers }}
                then
                    {{ text_of('customers') }} || ' customers with an order of value, {{ minimum_customers }} needed'
                    || case
                        when orders_without_value > 0
                            then
                                ' (' || {{ text_of('orders_without_value') }} || ' of ' || {{ text_of('order_events') }}
                                || ' orders have no value that is a number)'
                        else ''
                    end
                    || '; '
            else ''
        end as lack_of_customers,
        case
            when history_days < {{ minimum_history }}
                then {{ text_of('history_days') }} || ' days of order history, {{ minimum_history }} needed; '
            else ''
        end as lack_of_history,
        case
            when days_since_order > {{ maximum_silence }}
                then {{ text_of('days_since_order') }} || ' days since an order, {{ maximum_silence }} allowed; '
            else ''
        end as lack_of_recent_orders,
        case
            when most_orders < {{ minimum_orders }}
                then {{ text_of('most_orders') }} || ' orders of the best customer, {{ minimum_orders }} needed; '
            else ''
        end as lack_of_repeat_orders,
        case
            when customers > 0 and kept_value <= 0
                then 'refunds are worth as much as the orders that stand; '
            else ''
        end as lack_of_worth
    from figures
),

reasons as (
    select
        *,
        lack_of_customers || lack_of_history || lack_of_recent_orders
        || lack_of_repeat_orders || lack_of_worth as reasons,
        -- Its horizon is to the history before it as the forecast's is to all of the history.
        floor(
            cast(history_days as {{ segment_builder.type_name('number') }}) * {{ horizon }}
            / (history_days + {{ horizon }})
        ) as proportional_days
    from judged
)

select
    {{ segment_builder.timestamp_literal(segment_builder.as_of()) }} as as_of,
    customers,
    history_days,
    days_since_order,
    most_orders,
    orders_without_value,
    cast(
        case when history_days - proportional_days >= {{ minimum_backtest }} then proportional_days else 0 end
        as {{ segment_builder.type_name('integer') }}
    ) as backtest_days,
    reasons = '' as is_eligible,
    case when reasons <> '' then substr(reasons, 1, length(reasons) - 2) end as reason
from reasons
