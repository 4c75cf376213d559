{{ segment(
    all_of(
        did('Placed Order'),
        did_not('Placed Order', in_the_last(var('buying_cycle_days', 180), 'day')),
        can_receive('email'),
    )
) }}
