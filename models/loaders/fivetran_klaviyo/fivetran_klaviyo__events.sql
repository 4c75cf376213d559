{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set event = segment_builder.loader_relation('fivetran_klaviyo', 'event') -%}
{%- set metric = segment_builder.loader_relation('fivetran_klaviyo', 'metric') -%}
{%- set columns = segment_builder.loader_columns(event) -%}
{%- set metric_columns = segment_builder.loader_columns(metric) -%}
{#- What Klaviyo gives among the properties, and Fivetran beside them. -#}
{%- set kept_beside = {
    segment_builder.stored_name('$message'): segment_builder.column_as_text(columns, ['flow_message_id', 'campaign_id'], 'event'),
    segment_builder.stored_name('$flow'): segment_builder.column_as_text(columns, 'flow_id', 'event'),
    segment_builder.stored_name('$variation'): segment_builder.column_as_text(columns, '_variation', 'event'),
} -%}

-- One uuid is one event, however many ids it was loaded under.
select
    {{ segment_builder.column_as_text(columns, ['uuid', 'id'], 'event') }} as event_id,
    {{ segment_builder.column_as_text(columns, 'person_id', 'event') }} as profile_id,
    coalesce(
        {{ segment_builder.column_as_text(metric_columns, 'name', 'metric') }},
        {{ segment_builder.column_as_text(columns, 'type', 'event') }}
    ) as metric,
    {{ segment_builder.column_as_text(columns, 'metric_id', 'event') }} as metric_id,
    {{ segment_builder.column_as_text(columns, ['datetime', 'timestamp'], 'event') }} as occurred_at,
    {{ segment_builder.column_as_text(columns, 'property_value', 'event') }} as value,
    {{ segment_builder.unpacked_properties(columns, 'property_', 'custom_property_fields', 'event', kept_beside) | indent(4) }}
        as properties,
    {{ segment_builder.column_as_text(columns, '_fivetran_synced', 'event') }} as loaded_at
from {{ segment_builder.loader_rows(event) }} as event
left join {{ segment_builder.loader_rows(metric) }} as metric
    on {{ segment_builder.column_as_text(columns, 'metric_id', 'event') }}
    = {{ segment_builder.column_as_text(metric_columns, 'id', 'metric') }}
where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'event') }}
{%- endif %}
