{{ config(**segment_builder.judged_events_config()) }}
{{ segment_builder.judged_events(this if is_incremental() else none) }}
