{{ segment_builder.judged_rows('list_members') }}
