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
    cross join eligibility
    where parameters.as_of <= eligibility.as_of
),

latest as (
    select
        {%- for column in ['r', 'alpha', 'a', 'b', 'forecast_error', 'fitted_at'] %}
        max(case when fits.model_name = 'mbg_nbd' then fits.{{ column }} end) as {{ column }},
        {%- endfor %}
        max(case when fits.model_name = 'mbg_nbd' then fits.as_of end) as fitted_as_of,
        {%- for column in ['p', 'q', 'gamma'] %}
        max(case when fits.model_name = 'gamma_gamma' then fits.{{ column }} end) as {{ column }},
        {%- endfor %}
        count(case when fits.model_name in ('mbg_nbd', 'gamma_gamma') then 1 end) as fitted,
        count(case when fits.model_name in ('mbg_nbd', 'gamma_gamma') and fits.has_converged then 1 end) as converged
    from fits
    where fits.lateness = 1
),

judged as (
    select
        eligibility.as_of,
        eligibility.is_eligible,
        eligibility.customers,
        eligibility.history_days,
        eligibility.days_since_order,
        eligibility.most_orders,
        latest.*,
        case
            when not eligibility.is_eligible then eligibility.reason
            when latest.fitted < 2 then 'nothing is fitted yet: python -m segment_builder fit does it'
            when latest.converged < 2 then 'the fit did not converge; prediction_parameters tells of what'
        end as reason
    from eligibility
    cross join latest
)

select
    as_of,
    is_eligible,
    reason is null as has_predictions,
    reason,
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
