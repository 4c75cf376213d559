{{ segment(
    all_of(
        did('Placed Order', at_least(1)),
        did_not('Placed Order', in_the_last(180, 'day')),
        did_not('Active on Site', in_the_last(60, 'day')),
    )
) }}
