{%- set names = segment_builder.segment_models() | sort if execute else [] -%}

with

memberships as (
    select
        profile_id{{ ',' if names }}
        {%- for name in names %}
        max(case when segment = {{ segment_builder.string_literal(name) }} then 1 else 0 end) as {{ name }}{{ ',' if not loop.last }}
        {%- endfor %}
    from {{ ref('segment_builder', 'segment_memberships') }}
    group by profile_id
)

select
    profiles.profile_id{{ ',' if names }}
    {%- for name in names %}
    coalesce(memberships.{{ name }}, 0) = 1 as {{ name }}{{ ',' if not loop.last }}
    {%- endfor %}
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join memberships on profiles.profile_id = memberships.profile_id
