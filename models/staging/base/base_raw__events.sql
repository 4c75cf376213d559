{{ config(**segment_builder.judged_events_config()) }}
{{ segment_builder.judged_events(this if segment_builder.finds_changed_events() and is_incremental() else none) }}
