{{ segment(
    all_of(
        did('Placed Order'),
        did('Placed Order', sum_of(less_than(var('high_value', 250)))),
    )
) }}
