{{ segment(
    all_of(
        did('Placed Order', between_ago(var('recent_days', 120) + 1, var('near_lapsed_days', 395), 'day')),
        did_not('Placed Order', in_the_last(var('recent_days', 120), 'day')),
    )
) }}
