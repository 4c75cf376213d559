{{ segment_builder.counted_runs(ref('segment_builder', 'segment_runs')) }}
