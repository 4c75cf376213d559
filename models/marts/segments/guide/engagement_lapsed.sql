{{ segment(
    all_of(
        did('Placed Order', at_least_ago(var('near_lapsed_days', 395), 'day')),
        did_not('Placed Order', in_the_last(var('near_lapsed_days', 395), 'day')),
    )
) }}
