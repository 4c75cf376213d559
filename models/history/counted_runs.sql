{{ segment_builder.counted_runs() }}
