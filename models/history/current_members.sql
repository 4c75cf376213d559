{{ config(
    materialized='incremental', full_refresh=false, on_schema_change='append_new_columns',
    **segment_builder.history_storage('current_members')
) }}

{{ segment_builder.no_recorded_rows('current_members') }}
