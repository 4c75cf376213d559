{{ segment_builder.united_rows('list_members') }}
