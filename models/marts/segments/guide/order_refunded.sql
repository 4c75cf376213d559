{{ segment(
    went_through(
        step('Placed Order'),
        step('Refunded Order'),
        when=in_the_last(90, 'day'),
        within='DAYS_30',
        same='$event_id',
    )
) }}
