{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set customer = segment_builder.loader_relation('fivetran_shopify', 'customer') -%}
{%- set tag = segment_builder.loader_relation('fivetran_shopify', 'customer_tag') -%}
{%- set columns = segment_builder.loader_columns(customer) -%}
{%- set tag_columns = segment_builder.loader_columns(tag) -%}
{%- set renamed = {
    'profile_id': 'id', 'email': 'email', 'phone_number': 'phone', 'external_id': 'id', 'first_name': 'first_name',
    'last_name': 'last_name', 'organization': ['default_address_company', 'company'], 'title': [], 'locale': 'locale',
    'address1': 'default_address_address_1', 'address2': 'default_address_address_2', 'city': 'default_address_city',
    'region': 'default_address_province', 'country': ['default_address_country_code', 'default_address_country'],
    'zip': 'default_address_zip', 'timezone': [], 'latitude': [], 'longitude': [], 'created_at': 'created_at',
    'updated_at': 'updated_at', 'last_event_at': [],
} -%}

with

tags as (
    select
        {{ segment_builder.column_as_text(tag_columns, 'customer_id', 'customer_tag') }} as customer_id,
        {{ segment_builder.json_of_text(segment_builder.column_as_text(tag_columns, 'value', 'customer_tag')) | indent(8) }} as tag,
        {{ segment_builder.column_as_text(tag_columns, 'index', 'customer_tag') }} as place
    from {{ segment_builder.loader_rows(tag) }} as customer_tag
),

tag_lists as (
    select
        customer_id,
        '[' || {{ dbt.listagg('tag', "', '", 'order by place, tag') }} || ']' as tags
    from tags
    where tag is not null
    group by customer_id
)

select
    {%- for name, column in renamed.items() %}
    {{ segment_builder.column_as_text(columns, column, 'customer') }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.json_of_members([[segment_builder.stored_name('Shopify Tags'), 'tag_lists.tags']]) | indent(4) }} as properties
from {{ segment_builder.loader_rows(customer) }} as customer
left join tag_lists on {{ segment_builder.column_as_text(columns, 'id', 'customer') }} = tag_lists.customer_id
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'customer') }}
{%- endif %}
