{{ segment(
    all_of(
        in_segment('almost_purchased'),
        sampled(setting('sample_percentage'), salt='almost purchased'),
    )
) }}
