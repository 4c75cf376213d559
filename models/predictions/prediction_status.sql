{%- set horizon = segment_builder.setting('prediction_horizon_days') -%}

with

eligibility as (
    select * from {{ ref('segment_builder', 'prediction_eligibility') }}
),

-- A fit of a later instant knows what the present one must not. One for the horizon of today comes first: the
-- parameters are good for any, the errors are not.
fits as (
    select
        parameters.*,
        row_number() over (
            partition by parameters.model_name
            order by
                parameters.as_of desc,
                case when parameters.horizon_days = {{ horizon }} then 0 else 1 end,
                parameters.fitted_at desc
        ) as lateness,
        parameters.as_of = max(parameters.as_of) over () as is_newest
    from {{ ref('segment_builder', 'prediction_parameters') }} as parameters
    where parameters.as_of <= (select max(eligibility.as_of) from eligibility)
),

latest as (
    select
        {%- for column in ['r', 'alpha', 'a', 'b', 'horizon_days', 'fitted_at'] %}
        max(case when fits.model_name = 'mbg_nbd' then fits.{{ column }} end) as {{ column }},
        {%- endfor %}
        {%- for column in ['forecast_error', 'backtest_days', 'backtest_ratio', 'churn_shift'] %}
        max(
            case when fits.model_name = 'mbg_nbd' and fits.horizon_days = {{ horizon }} then fits.{{ column }} end
        ) as {{ column }},
        {%- endfor %}
        max(case when fits.model_name = 'mbg_nbd' then fits.as_of end) as fitted_as_of,
        {%- for column in ['p', 'q', 'gamma'] %}
        max(case when fits.model_name = 'gamma_gamma' then fits.{{ column }} end) as {{ column }},
        {%- endfor %}
        {%- for column in ['u', 'v'] %}
        max(
            case
                when fits.model_name = 'beta_binomial' and fits.is_newest and fits.has_converged then fits.{{ column }}
            end
        ) as {{ column }},
        {%- endfor %}
        count(case when fits.model_name in ('mbg_nbd', 'gamma_gamma') then 1 end) as fitted,
        count(case when fits.model_name in ('mbg_nbd', 'gamma_gamma') and fits.has_converged then 1 end) as converged
    from fits
    where fits.lateness = 1
),

kept as (
    select max(kept_share) as kept_share
    from {{ ref('segment_builder', 'prediction_cells') }}
    where held_out_days = 0
),

judged as (
    select
        eligibility.as_of,
        eligibility.is_eligible,
        eligibility.customers,
        eligibility.history_days,
        eligibility.days_since_order,
        eligibility.most_orders,
        eligibility.orders_without_value,
        coalesce(kept.kept_share, 1) as kept_share,
        latest.fitted_as_of as fitted_as_of,
        latest.fitted_at as fitted_at,
        latest.r as r,
        latest.alpha as alpha,
        latest.a as a,
        latest.b as b,
        latest.p as p,
        latest.q as q,
        latest.gamma as gamma,
        latest.u as u,
        latest.v as v,
        latest.forecast_error as forecast_error,
        latest.backtest_days as backtest_days,
        latest.backtest_ratio as backtest_ratio,
        latest.churn_shift as churn_shift,
        case
            when not eligibility.is_eligible then eligibility.reason
            when latest.fitted < 2 then 'nothing is fitted yet: python -m segment_builder fit does it'
            when latest.converged < 2 then 'the fit did not converge; prediction_parameters tells of what'
        end as reason
    from eligibility
    cross join latest
    cross join kept
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
    orders_without_value,
    fitted_as_of,
    fitted_at,
    r,
    alpha,
    a,
    b,
    p,
    q,
    gamma,
    u,
    v,
    kept_share,
    forecast_error,
    backtest_days,
    backtest_ratio,
    churn_shift
from judged
