{{ segment(
    all_of(
        did('Placed Order', in_the_last(var('recent_days', 120), 'day')),
        did('Placed Order', at_least(var('frequent_orders', 3))),
        did('Placed Order', sum_of(more_than(var('high_value', 250)))),
    )
) }}
