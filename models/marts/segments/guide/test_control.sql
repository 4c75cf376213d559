{{ segment(
    all_of(
        in_segment('almost_purchased'),
        none_of(sampled(setting('sample_percentage'), salt='almost purchased')),
    )
) }}
