{{ segment_builder.united_rows('suppressions') }}
