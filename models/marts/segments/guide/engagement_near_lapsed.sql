{{ segment(
    all_of(
        did('Placed Order', between_ago(setting('recent_days') + 1, setting('near_lapsed_days'), 'day')),
        did_not('Placed Order', in_the_last(setting('recent_days'), 'day')),
    )
) }}
