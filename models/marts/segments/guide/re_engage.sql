{{ segment(
    all_of(
        can_receive('email', 'subscribed'),
        did('Received Email', at_least(5), in_the_last(180, 'day')),
        did_not('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_false()}),
        did_not('Clicked Email', in_the_last(90, 'day')),
        did_not('Active on Site', in_the_last(90, 'day')),
        any_of(
            did('Opened Email', where={'Apple Privacy Open': is_false()}),
            did('Clicked Email'),
            did('Placed Order'),
        ),
    )
) }}
