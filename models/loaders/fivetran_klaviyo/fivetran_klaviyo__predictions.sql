{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set person = segment_builder.loader_relation('fivetran_klaviyo', 'person') -%}
{%- set columns = segment_builder.loader_columns(person) -%}
{%- set numbers = [
    'historic_clv', 'predicted_clv', 'total_clv', 'historic_number_of_orders', 'predicted_number_of_orders',
    'average_days_between_orders', 'average_order_value', 'churn_probability',
] -%}
{%- set text = segment_builder.type_name('text') -%}

select
    {{ segment_builder.column_as_text(columns, 'id', 'person') }} as profile_id,
    {%- for name in numbers %}
    {{ segment_builder.column_as_text(columns, 'predictive_analytics_' ~ name, 'person') }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.column_as_text(columns, 'predictive_analytics_expected_date_of_next_order', 'person') }}
        as expected_date_of_next_purchase,
    cast(null as {{ text }}) as predicted_gender,
    cast(null as {{ text }}) as channel_affinity
from {{ segment_builder.loader_rows(person) }} as person
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'person') }}
{%- endif %}
