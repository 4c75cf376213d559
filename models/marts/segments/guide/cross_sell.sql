{{ segment(
    all_of(
        did('Placed Order', where={'Items': contains_any('Summer Shorts')}),
        did_not('Placed Order', where={'Items': contains_any('Summer Tank Top')}),
    )
) }}
