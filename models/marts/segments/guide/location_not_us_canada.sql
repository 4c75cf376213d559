{{ segment(
    all_of(
        location('country', not_equals('United States')),
        location('country', not_equals('Canada')),
    )
) }}
