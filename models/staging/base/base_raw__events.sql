{{ segment_builder.judged_rows('events') }}
