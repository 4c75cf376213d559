{{ segment(
    all_of(
        any_of(
            did('Opened Email', in_the_last(30, 'day'), where={'Apple Privacy Open': is_false()}),
            did('Clicked Email', in_the_last(30, 'day')),
            can_receive('email', 'subscribed', [consent_field('status_date', in_the_last(15, 'day'))]),
        ),
        can_receive('email', 'subscribed'),
    )
) }}
