{{ segment(
    all_of(
        did('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_true()}),
        did_not('Opened Email', in_the_last(90, 'day'), where={'Apple Privacy Open': is_false()}),
        did_not('Clicked Email', in_the_last(90, 'day')),
    )
) }}
