{{ segment(
    all_of(
        did('Placed Order'),
        did('Placed Order', sum_of(less_than(setting('high_value')))),
    )
) }}
