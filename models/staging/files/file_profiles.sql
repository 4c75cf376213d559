{{ segment_builder.raw_file('profiles') }}
