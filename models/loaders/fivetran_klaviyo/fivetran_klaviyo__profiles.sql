{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set person = segment_builder.loader_relation('fivetran_klaviyo', 'person') -%}
{%- set columns = segment_builder.loader_columns(person) -%}
{%- set renamed = {
    'profile_id': 'id', 'email': 'email', 'phone_number': 'phone_number', 'external_id': 'external_id',
    'first_name': 'first_name', 'last_name': 'last_name', 'organization': 'organization', 'title': 'title', 'locale': 'locale',
    'address1': 'address_1', 'address2': 'address_2', 'city': 'city', 'region': 'region', 'country': 'country', 'zip': 'zip',
    'timezone': 'timezone', 'latitude': 'latitude', 'longitude': 'longitude', 'created_at': 'created', 'updated_at': 'updated',
    'last_event_at': 'last_event_date',
} -%}

select
    {%- for name, column in renamed.items() %}
    {{ segment_builder.column_as_text(columns, column, 'person') }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.unpacked_properties(columns, 'custom_', 'custom_fields', 'person') | indent(4) }} as properties
from {{ segment_builder.loader_rows(person) }} as person
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'person') }}
{%- endif %}
