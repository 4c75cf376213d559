{{ segment_builder.judged_rows('custom_objects') }}
