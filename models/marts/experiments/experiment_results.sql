{{ config(materialized='view', enabled=segment_builder.has_experiments()) }}

with

pairs as (
    select
        treated.experiment as experiment,
        treated.measure as measure,
        others.arm as against,
        treated.control_share as control_share,
        treated.people as treated_people,
        others.people as people,
        treated.total as treated_total,
        others.total as total,
        treated.total / treated.people as treated_mean,
        others.total / others.people as mean,
        {{ segment_builder.mean_variance(
            'treated.people', 'treated.total', 'treated.total_of_squares', 'treated.measure'
        ) }} as treated_variance,
        {{ segment_builder.mean_variance(
            'others.people', 'others.total', 'others.total_of_squares', 'others.measure'
        ) }} as variance,
        treated.total_before / treated.people as treated_mean_before,
        others.total_before / others.people as mean_before,
        (treated.total_of_squares - treated.total * treated.total / treated.people)
        / nullif(treated.people - 1, 0) as treated_spread,
        (others.total_of_squares - others.total * others.total / others.people)
        / nullif(others.people - 1, 0) as spread,
        (treated.total_of_squares_before - treated.total_before * treated.total_before / treated.people)
        / nullif(treated.people - 1, 0) as treated_spread_before,
        (others.total_of_squares_before - others.total_before * others.total_before / others.people)
        / nullif(others.people - 1, 0) as spread_before,
        (treated.total_of_products - treated.total * treated.total_before / treated.people)
        / nullif(treated.people - 1, 0) as treated_covariance,
        (others.total_of_products - others.total * others.total_before / others.people)
        / nullif(others.people - 1, 0) as covariance,
        -- What the period before tells of the one after, in both arms together.
        (
            treated.total_of_products + others.total_of_products
            - (treated.total + others.total) * (treated.total_before + others.total_before)
            / (treated.people + others.people)
        ) / nullif(
            treated.total_of_squares_before + others.total_of_squares_before
            - (treated.total_before + others.total_before) * (treated.total_before + others.total_before)
            / (treated.people + others.people), 0
        ) as slope
    from {{ ref('segment_builder', 'experiment_arms') }} as treated
    inner join {{ ref('segment_builder', 'experiment_arms') }} as others
        on treated.experiment = others.experiment and treated.measure = others.measure
    where treated.arm = 'treated' and others.arm in ('control', 'holdout')
),

adjusted as (
    select
        *,
        treated_mean - mean as difference,
        treated_variance / treated_people as treated_error,
        variance / people as error,
        treated_mean - mean - coalesce(slope, 0) * (treated_mean_before - mean_before) as adjusted_difference,
        (
            treated_spread + coalesce(slope, 0) * coalesce(slope, 0) * treated_spread_before
            - 2 * coalesce(slope, 0) * treated_covariance
        ) / treated_people as adjusted_treated_error,
        (
            spread + coalesce(slope, 0) * coalesce(slope, 0) * spread_before - 2 * coalesce(slope, 0) * covariance
        ) / people as adjusted_error,
        -- Wilson's interval of either share, for Newcombe's of their difference.
        3.841459 / (2 * treated_people) as treated_shift,
        3.841459 / (2 * people) as shift
    from pairs
),

errors as (
    select
        *,
        -- No variance in either arm says nothing of the difference.
        case
            when treated_error > 0 and error > 0 then sqrt(treated_error + error)
        end as standard_error,
        case
            when adjusted_treated_error > 0 and adjusted_error > 0 then sqrt(adjusted_treated_error + adjusted_error)
        end as adjusted_standard_error,
        (treated_error + error) * (treated_error + error) / nullif(
            treated_error * treated_error / nullif(treated_people - 1, 0) + error * error / nullif(people - 1, 0), 0
        ) as degrees_of_freedom,
        (adjusted_treated_error + adjusted_error) * (adjusted_treated_error + adjusted_error) / nullif(
            adjusted_treated_error * adjusted_treated_error / nullif(treated_people - 1, 0)
            + adjusted_error * adjusted_error / nullif(people - 1, 0), 0
        ) as adjusted_degrees_of_freedom,
        case
            when mean <> 0 and treated_error > 0 and error > 0
                then sqrt(treated_error / (mean * mean) + error * treated_mean * treated_mean / power(mean, 4))
        end as lift_error,
        case
            when measure = 'conversion'
                then 1.959964 * sqrt(
                    treated_mean * (1 - treated_mean) / treated_people
                    + 3.841459 / (4 * treated_people * treated_people)
                )
        end as treated_half_width,
        case
            when measure = 'conversion'
                then 1.959964 * sqrt(mean * (1 - mean) / people + 3.841459 / (4 * people * people))
        end as half_width
    from adjusted
),

intervals as (
    select
        *,
        {{ segment_builder.student_quantile('degrees_of_freedom') }} * standard_error as margin,
        {{ segment_builder.student_quantile('adjusted_degrees_of_freedom') }} * adjusted_standard_error as adjusted_margin,
        {{ segment_builder.student_quantile('degrees_of_freedom') }} * lift_error as lift_margin,
        (treated_mean + treated_shift - treated_half_width) / (1 + 2 * treated_shift) as treated_low,
        (treated_mean + treated_shift + treated_half_width) / (1 + 2 * treated_shift) as treated_high,
        (mean + shift - half_width) / (1 + 2 * shift) as low_share,
        (mean + shift + half_width) / (1 + 2 * shift) as high_share
    from errors
),

sizes as (
    select
        *,
        treated_people + people as all_people,
        (treated_people + people) * control_share as expected_people
    from intervals
),

bounds as (
    select
        *,
        case
            when measure = 'conversion' then difference - sqrt(
                power(treated_mean - treated_low, 2) + power(high_share - mean, 2)
            )
            else difference - margin
        end as low,
        case
            when measure = 'conversion' then difference + sqrt(
                power(treated_high - treated_mean, 2) + power(mean - low_share, 2)
            )
            else difference + margin
        end as high,
        case
            when against = 'control'
                then
                    power(people - expected_people, 2) / expected_people
                    + power(people - expected_people, 2) / (all_people - expected_people)
        end as size_chi_square
    from sizes
),

judged as (
    select
        *,
        coalesce(size_chi_square > 10.8276 and all_people >= 16, false) as has_wrong_sizes,
        case when measure = 'conversion' then 100 else 1 end as factor
    from bounds
)

select
    experiment,
    measure,
    against,
    treated_people,
    people as other_people,
    treated_total,
    total as other_total,
    treated_mean,
    mean as other_mean,
    difference,
    standard_error,
    degrees_of_freedom,
    low,
    high,
    difference / nullif(abs(mean), 0) as lift,
    lift_error,
    difference / nullif(abs(mean), 0) - lift_margin as lift_low,
    difference / nullif(abs(mean), 0) + lift_margin as lift_high,
    coalesce(slope, 0) as slope,
    adjusted_difference,
    adjusted_standard_error,
    adjusted_difference - adjusted_margin as adjusted_low,
    adjusted_difference + adjusted_margin as adjusted_high,
    size_chi_square,
    has_wrong_sizes,
    case
        when has_wrong_sizes then 'the arms do not have the sizes that they should: something is wrong, and nothing follows'
        when low is null or high is null or (treated_total = 0 and total = 0) then 'nothing to compare yet'
        else
            {{ segment_builder.signed_number('difference * factor', 2) }}
            || case when measure = 'conversion' then ' points' else ' per person' end
            || ', 95 % between ' || {{ segment_builder.signed_number('low * factor', 2) }}
            || ' and ' || {{ segment_builder.signed_number('high * factor', 2) }}
            || case
                when low > 0 then ': more than without'
                when high < 0 then ': less than without'
                else ': not yet decided'
            end
    end as in_words
from judged
