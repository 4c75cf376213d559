{{ segment(
    all_of(
        custom_property('Birthday', anniversary_in_the_next(7, 'day')),
        can_receive('email'),
    )
) }}
