{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{{ segment_builder.shopify_documents('checkouts', [
    'id', 'email', 'created_at', 'total_price', 'total_tax', 'taxes_included',
]) }}
{%- endif %}
