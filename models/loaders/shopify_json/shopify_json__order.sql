{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{{ segment_builder.shopify_documents('orders', [
    'id', 'created_at', 'processed_at', 'cancelled_at', 'financial_status', 'total_price', 'total_tax', 'taxes_included', 'total_discounts',
    'test', 'source_name', 'customer_locale',
], arrays=['line_items', 'discount_codes', 'refunds']) }}
{%- endif %}
