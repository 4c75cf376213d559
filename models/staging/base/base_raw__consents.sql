{{ segment_builder.judged_rows('consents') }}
