{{ segment(
    all_of(
        within_distance(50, 'miles', '02110', 'USA'),
        can_receive('email', 'subscribed'),
    )
) }}
