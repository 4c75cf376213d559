{{ segment(
    all_of(
        did('Placed Order', at_least(var('frequent_orders', 3))),
        did('Placed Order', sum_of(at_least(var('high_value', 250)))),
        did_not('Placed Order', in_the_last(180, 'day')),
        did_not('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_false()}),
        did_not('Clicked Email', in_the_last(90, 'day')),
    )
) }}
