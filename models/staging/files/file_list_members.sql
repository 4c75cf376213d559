{{ segment_builder.raw_file('list_members') }}
