{{ segment(
    all_of(
        can_receive('email'),
        did('Received Email', at_least(5), in_the_last(180, 'day')),
        did_not('Opened Email'),
        did_not('Clicked Email'),
        did_not('Placed Order'),
    )
) }}
