{{ segment_builder.raw_file('custom_objects') }}
