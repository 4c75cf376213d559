{{ segment(
    all_of(
        predicted('predicted_clv', at_most(var('low_clv', 5))),
        on_list('Newsletter'),
        did('Opened Email', in_the_last(90, 'day')),
    )
) }}
