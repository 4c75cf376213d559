{{ segment(
    all_of(
        can_receive('email', 'subscribed', [consent_field('status_date', in_the_last(30, 'day'))]),
        did_not('Placed Order'),
    )
) }}
