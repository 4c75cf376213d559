{{ segment_builder.united_identities() }}
