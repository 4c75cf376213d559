{{ segment_builder.raw_file('events') }}
