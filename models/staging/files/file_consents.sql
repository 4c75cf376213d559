{{ segment_builder.raw_file('consents') }}
