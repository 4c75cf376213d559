{{ config(**segment_builder.judged_events_config()) }}
{{ segment_builder.judged_events(this if segment_builder.keeps_events() and is_incremental() else none) }}
