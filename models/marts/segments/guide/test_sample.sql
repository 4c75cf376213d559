{{ segment(
    all_of(
        in_segment('almost_purchased'),
        sampled(var('sample_percentage', 10), salt='almost purchased'),
    )
) }}
