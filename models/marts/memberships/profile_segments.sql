{%- set segments = segment_builder.segment_models() if execute else {} -%}
{%- set flags, columns = [], [] -%}
{%- for name in segments | sort -%}
    {%- do flags.append('max(case when segment = ' ~ segment_builder.string_literal(name) ~ ' then 1 else 0 end) as ' ~ name) -%}
    {%- do columns.append('coalesce(memberships.' ~ name ~ ', 0) = 1 as ' ~ name) -%}
{%- endfor -%}

with

memberships as (
    select
        {{ (['profile_id'] + flags) | join(',\n        ') }}
    from {{ ref('segment_builder', 'segment_memberships') }}
    group by profile_id
)

select
    {{ (['profiles.profile_id'] + columns) | join(',\n    ') }}
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join memberships on profiles.profile_id = memberships.profile_id
