{{ segment(
    all_of(
        any_of(
            did('Viewed Product', in_the_last(90, 'day'), where={'Categories': contains_any('New England Patriots')}),
            did('Placed Order', in_the_last(365, 'day'), where={'Collections': contains_any('New England Patriots')}),
        ),
        predicted('predicted_gender', equals('likely_female')),
    )
) }}
