{{ segment(
    any_of(
        in_region('european_union'),
        location('country', equals('United Kingdom')),
    )
) }}
