{{ segment_builder.judged_rows('suppressions') }}
