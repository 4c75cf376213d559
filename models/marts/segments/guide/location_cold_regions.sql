{{ segment(
    any_of(
        location('country', equals('Canada')),
        location('region', equals('Connecticut')),
        location('region', equals('Maine')),
        location('region', equals('Massachusetts')),
        location('region', equals('New Hampshire')),
        location('region', equals('Rhode Island')),
        location('region', equals('Vermont')),
    )
) }}
