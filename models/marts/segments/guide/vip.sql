{{ segment(
    all_of(
        did('Placed Order', in_the_last(setting('recent_days'), 'day')),
        did('Placed Order', at_least(setting('frequent_orders'))),
        did('Placed Order', sum_of(more_than(setting('high_value')))),
    )
) }}
