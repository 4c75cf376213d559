{{ segment(
    all_of(
        did('Started Checkout', in_the_last(1, 'week')),
        did_not('Placed Order', in_the_last(1, 'week')),
    )
) }}
