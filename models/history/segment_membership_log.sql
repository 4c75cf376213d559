{{ config(
    materialized='incremental', full_refresh=false, on_schema_change='append_new_columns',
    **segment_builder.history_storage('segment_membership_log')
) }}

{{ segment_builder.no_recorded_rows('segment_membership_log') }}
