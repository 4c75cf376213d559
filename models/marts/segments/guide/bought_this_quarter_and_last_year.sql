{{ segment(
    all_of(
        did('Placed Order', this_quarter()),
        did('Placed Order', same_period_last_year('quarter')),
    )
) }}
