{#- From the recorded memberships and a hash, so that it never changes afterwards. -#}
{{ config(materialized='view', enabled=segment_builder.has_experiments()) }}

with

candidates as (
    {%- for experiment in segment_builder.experiments() %}
    {%- set sent_at = segment_builder.timestamp_literal(segment_builder.instant_text(experiment.instant)) %}
    select
        {{ segment_builder.string_literal(experiment.name) }} as experiment,
        profile_id,
        {{ sent_at }} as assigned_at,
        {{ segment_builder.seconds_later(sent_at, experiment.days * 86400) }} as ends_at,
        {{ segment_builder.string_literal(experiment.metric) }} as metric,
        cast({{ segment_builder.number_literal(experiment.control) }} as {{ segment_builder.type_name('number') }})
            as control_share,
        {{ segment_builder.typed_null('integer') if experiment.priority is none else experiment.priority }}
            as priority,
        {{ segment_builder.is_drawn(experiment.name, experiment.control) }} as is_control
    from {{ ref('segment_builder', 'segment_membership_history') }}
    where
        segment = {{ segment_builder.string_literal(experiment.segment) }}
        and valid_from <= {{ sent_at }}
        and (valid_to is null or valid_to > {{ sent_at }})
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

-- Of the experiments with a priority a profile is in the first.
ranked_candidates as (
    select
        *,
        case
            when priority is null then 1
            else row_number() over (
                partition by profile_id, case when priority is null then 1 else 0 end
                order by priority, experiment
            )
        end as place
    from candidates
)

select
    experiment,
    profile_id,
    case
        when {{ segment_builder.is_drawn('holdout', segment_builder.holdout_share()) }} then 'holdout'
        when is_control then 'control'
        else 'treated'
    end as arm,
    assigned_at,
    ends_at,
    metric,
    control_share
from ranked_candidates
where place = 1
