{{ segment(
    all_of(
        predicted('predicted_clv', at_most(setting('low_clv'))),
        on_list('Newsletter'),
        did('Opened Email', in_the_last(90, 'day')),
    )
) }}
