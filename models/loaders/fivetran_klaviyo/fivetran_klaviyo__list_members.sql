{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set list_person = segment_builder.loader_relation('fivetran_klaviyo', 'list_person') -%}
{%- set list = segment_builder.loader_relation('fivetran_klaviyo', 'list') -%}
{%- set columns = segment_builder.loader_columns(list_person) -%}
{%- set list_columns = segment_builder.loader_columns(list) -%}

select
    {{ segment_builder.column_as_text(columns, 'list_id', 'list_person') }} as list_id,
    {{ segment_builder.column_as_text(list_columns, ['list_name', 'name'], 'lists') }} as list_name,
    {{ segment_builder.column_as_text(columns, 'person_id', 'list_person') }} as profile_id,
    {{ segment_builder.column_as_text(columns, 'joined_group_at', 'list_person') }} as joined_at
from {{ segment_builder.loader_rows(list_person) }} as list_person
left join {{ segment_builder.loader_rows(list) }} as lists
    on {{ segment_builder.column_as_text(columns, 'list_id', 'list_person') }}
    = {{ segment_builder.column_as_text(list_columns, 'id', 'lists') }}
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'list_person') }}
{%- endif %}
