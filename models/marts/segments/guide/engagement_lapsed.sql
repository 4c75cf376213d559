{{ segment(
    all_of(
        did('Placed Order', at_least_ago(setting('near_lapsed_days'), 'day')),
        did_not('Placed Order', in_the_last(setting('near_lapsed_days'), 'day')),
    )
) }}
