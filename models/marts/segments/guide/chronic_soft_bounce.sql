{{ segment(
    all_of(
        did('Bounced Email', at_least(4), in_the_last(90, 'day'), where={'Bounce Type': equals('Soft')}),
        can_receive('email'),
    )
) }}
