{{ config(enabled=segment_builder.is_chosen('segment_rudderstack')) }}
{%- if segment_builder.is_chosen('segment_rudderstack') -%}
{%- set users = segment_builder.loader_relation('segment_rudderstack', 'users') -%}
{%- set columns = segment_builder.loader_columns(users) -%}
{%- set renamed = {
    'profile_id': ['id'], 'email': ['email'], 'phone_number': ['phone'], 'external_id': ['id'], 'first_name': ['first_name'],
    'last_name': ['last_name'], 'organization': ['company_name', 'company'], 'title': ['title'], 'locale': ['locale', 'context_locale'],
    'address1': ['address_street'], 'address2': [], 'city': ['address_city', 'city'], 'region': ['address_state', 'state'],
    'country': ['address_country', 'country'], 'zip': ['address_postal_code', 'postal_code'],
    'timezone': ['timezone', 'context_timezone'], 'latitude': [], 'longitude': [], 'created_at': ['created_at'],
    'updated_at': ['received_at', 'uuid_ts'], 'last_event_at': [],
} -%}

select
    {%- for name, names in renamed.items() %}
    {{ segment_builder.column_as_text(columns, names, 'users') }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.json_of_other_columns(columns, 'users', renamed.values() | sum(start=[])) | indent(4) }} as properties
from {{ segment_builder.loader_rows(users) }} as users
{%- endif %}
