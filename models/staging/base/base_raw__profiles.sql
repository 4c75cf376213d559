{{ segment_builder.judged_rows('profiles') }}
