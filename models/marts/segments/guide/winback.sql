{{ segment(
    all_of(
        did('Placed Order'),
        did_not('Placed Order', in_the_last(setting('buying_cycle_days'), 'day')),
        can_receive('email'),
    )
) }}
