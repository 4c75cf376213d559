{{ segment_builder.judged_rows('custom_object_links') }}
