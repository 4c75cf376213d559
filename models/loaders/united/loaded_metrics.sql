{{ segment_builder.united_metrics() }}
