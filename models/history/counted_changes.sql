{{ segment_builder.counted_changes() }}
