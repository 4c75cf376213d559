{{ segment_builder.raw_file('profile_aliases') }}
