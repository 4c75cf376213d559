{{ segment_builder.united_profiles() }}
