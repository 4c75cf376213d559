with

eligibility as (
    select * from {{ ref('segment_builder', 'prediction_eligibility') }}
),

-- A fit of a later instant knows what the present one must not.
fits as (
    select
        parameters.*,
        row_number() over (
            partition by parameters.model_name
            order by parameters.as_of desc, parameters.fitted_at desc
        ) as lateness
    from {{ ref('segment_builder', 'prediction_parameters') }} as parameters
    inner join eligibility on parameters.as_of <= eligibility.as_of
),

order_fit as (
    select * from fits
    where model_name = 'mbg_nbd' and lateness = 1
),

value_fit as (
    select * from fits
    where model_name = 'gamma_gamma' and lateness = 1
),

judged as (
    select
        eligibility.*,
        order_fit.as_of as fitted_as_of,
        order_fit.fitted_at,
        order_fit.r,
        order_fit.alpha,
        order_fit.a,
        order_fit.b,
        value_fit.p,
        value_fit.q,
        value_fit.gamma,
        order_fit.forecast_error,
        case
            when not eligibility.is_eligible then eligibility.reason
            when order_fit.model_name is null or value_fit.model_name is null
                then 'nothing is fitted yet: python scripts/fit_predictions.py does it'
            when not order_fit.has_converged then 'the fit of the orders did not converge'
            when not value_fit.has_converged then 'the fit of the order values did not converge'
        end as reason_why_not
    from eligibility
    left join order_fit on 1 = 1
    left join value_fit on 1 = 1
)

select
    as_of,
    is_eligible,
    reason_why_not is null as has_predictions,
    reason_why_not as reason,
    customers,
    history_days,
    days_since_order,
    most_orders,
    fitted_as_of,
    fitted_at,
    r,
    alpha,
    a,
    b,
    p,
    q,
    gamma,
    forecast_error
from judged
