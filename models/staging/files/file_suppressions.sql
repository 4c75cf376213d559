{{ segment_builder.raw_file('suppressions') }}
