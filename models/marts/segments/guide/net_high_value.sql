{{ segment(
    did(
        'Placed Order',
        sum_of(at_least(setting('high_value'))),
        less=[event('Refunded Order'), event('Cancelled Order')],
    )
) }}
