{#- The table is the memory of all back-tests, so no --full-refresh empties it. -#}
{{ config(materialized='incremental', full_refresh=false) }}

with

given as (
    {{ segment_builder.given_rows(
        segment_builder.setting('backtest_results') or [], segment_builder.backtest_columns()
    ) | indent(4) }}
)

select
    given.*,
    {{ segment_builder.timestamp_literal(run_started_at.strftime('%Y-%m-%d %H:%M:%S')) }} as tested_at
from given
