{{ config(enabled=segment_builder.is_chosen('shopify_json')) }}
{%- if segment_builder.is_chosen('shopify_json') -%}
{%- set keys = [
    'id', 'email', 'phone', 'first_name', 'last_name', 'locale', 'created_at', 'updated_at', 'tags', 'accepts_marketing',
    'accepts_marketing_updated_at',
] -%}
{%- set address = {
    'default_address_company': 'company', 'default_address_address_1': 'address1', 'default_address_address_2': 'address2',
    'default_address_city': 'city', 'default_address_province': 'province', 'default_address_country_code': 'country_code',
    'default_address_country': 'country', 'default_address_zip': 'zip',
} -%}
{%- set channels = ['email_marketing_consent', 'sms_marketing_consent'] -%}
with

documents as (
    {{ segment_builder.documents('shopify_json', 'customers', keys, ['default_address'] + channels) | indent(4) }}
),

placed as (
    select
        {%- for key in keys %}
        {{ key }},
        {%- endfor %}
        {%- for channel in channels %}
        {{ segment_builder.json_object(channel) | indent(8) }} as {{ channel }},
        {%- endfor %}
        {{ segment_builder.json_object('default_address') | indent(8) }} as address
    from documents
)

select
    {%- for name, key in address.items() %}
    {{ segment_builder.json_unquoted('address', key) }} as {{ name }},
    {%- endfor %}
    {%- for channel in channels %}
    {%- for key in ['state', 'opt_in_level', 'consent_updated_at'] %}
    {{ segment_builder.json_unquoted(channel, key) }} as {{ channel }}_{{ key }},
    {%- endfor %}
    {%- endfor %}
    {{ keys | join(',\n    ') }}
from placed
{%- endif %}
