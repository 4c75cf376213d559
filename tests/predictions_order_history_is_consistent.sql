-- A warning: strange but valid data must not keep the segments that read predictions from being built.
{{ config(severity='warn') }}

select *
from {{ ref('segment_builder', 'order_history') }}
where
    orders < 0
    or order_events < 1
    or order_events < orders + orders_taken_back
    or (orders = 0) <> (first_order_at is null)
    or frequency <> orders - 1
    or recency_days < 0
    or age_days < recency_days
    or (frequency = 0) <> (recency_days = 0)
    or valued_orders > orders
    or (valued_orders > 0) <> (mean_value is not null)
    or mean_value < 0
    or refunded_value < 0
    or last_order_at > {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
