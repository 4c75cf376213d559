{{ segment_builder.judged_rows('predictions') }}
