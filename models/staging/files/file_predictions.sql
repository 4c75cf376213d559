{{ segment_builder.raw_file('predictions') }}
