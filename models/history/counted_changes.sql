{{ segment_builder.counted_changes(
    ref('segment_builder', 'segment_membership_log'), ref('segment_builder', 'segment_runs')
) }}
