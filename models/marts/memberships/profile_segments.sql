{%- set segments = segment_builder.profile_segment_columns() -%}
with

memberships as (
    select
        {{ segments.flags | indent(8) }}
    from {{ ref('segment_builder', 'segment_memberships') }}
    group by profile_id
)

select
    {{ segments.columns | indent(4) }}
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join memberships on profiles.profile_id = memberships.profile_id
