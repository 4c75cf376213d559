{{ segment_builder.judged_rows('profile_versions') }}
