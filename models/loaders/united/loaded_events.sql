{{ segment_builder.united_rows('events') }}
