{{ segment_builder.raw_file('custom_object_links') }}
