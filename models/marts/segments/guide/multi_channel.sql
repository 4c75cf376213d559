{{ segment(
    all_of(
        any_of(
            did('Opened Email', in_the_last(30, 'day'), where={'Campaign Name': equals(setting('campaign'))}),
            did('Clicked Email', in_the_last(30, 'day'), where={'Campaign Name': equals(setting('campaign'))}),
        ),
        did_not('Placed Order', in_the_last(30, 'day')),
    )
) }}
