{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{{ segment_builder.document_items(ref('segment_builder', 'shopify_json__order'), 'order_id', 'discount_codes', ['code']) }}
{%- endif %}
