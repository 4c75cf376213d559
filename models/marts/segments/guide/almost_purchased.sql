{{ segment(
    all_of(
        any_of(
            did('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_false()}),
            did('Clicked Email', in_the_last(90, 'day')),
            did('Active on Site', in_the_last(90, 'day')),
            did('Viewed Product', in_the_last(90, 'day')),
            did('Started Checkout', in_the_last(90, 'day')),
        ),
        did_not('Placed Order'),
    )
) }}
