{{ segment(
    all_of(
        in_segment('almost_purchased'),
        none_of(sampled(var('sample_percentage', 10), salt='almost purchased')),
    )
) }}
