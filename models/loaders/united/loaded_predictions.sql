{{ segment_builder.united_rows('predictions') }}
