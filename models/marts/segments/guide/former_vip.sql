{{ segment(
    all_of(
        did('Placed Order', at_least(setting('frequent_orders'))),
        did('Placed Order', sum_of(at_least(setting('high_value')))),
        did_not('Placed Order', in_the_last(180, 'day')),
        did_not('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_false()}),
        did_not('Clicked Email', in_the_last(90, 'day')),
    )
) }}
