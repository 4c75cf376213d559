{#- Profiles that were merged into others: what belongs to the first belongs to the second. -#}

{% macro may_have_aliases() %}
    {#- Whether there may be a raw table profile_aliases, as far as vars tell. -#}
    {{ return(
        'profile_aliases' not in segment_builder._missing_raw_tables() and (
            'profile_aliases' in (segment_builder.setting('raw_models') or {})
            or segment_builder.setting('raw_files') is not none or segment_builder.setting('raw_schema') is not none
        )
    ) }}
{% endmacro %}


{% macro has_aliases() %}
    {#- Whether it is there. While dbt parses it may be, so that the models that read it say so. -#}
    {% if not segment_builder.may_have_aliases() %}
        {{ return(false) }}
    {% elif not execute or 'profile_aliases' in segment_builder.raw_models() %}
        {{ return(true) }}
    {% elif not segment_builder.can_introspect() %}
        {{ return(false) }}
    {% elif segment_builder.setting('raw_files') is not none %}
        {{ return(segment_builder.file_rows(segment_builder.setting('raw_files'), 'profile_aliases') is not none) }}
    {% endif %}
    {{ return(segment_builder.raw_relation('profile_aliases') is not none) }}
{% endmacro %}


{% macro judged_tables() %}
    {#- The raw tables that staging reads. -#}
    {% set tables = segment_builder.raw_contract() | list %}
    {{ return(tables if segment_builder.has_aliases() else tables | reject('equalto', 'profile_aliases') | list) }}
{% endmacro %}


{% macro reason_merged() %}
    {{ return('profile_id is merged into another') }}
{% endmacro %}


{% macro judged_aliases() %}
    {#- Every merge of one profile into another, with the profile that it comes to in the end. Chains are followed by doubling: each
        step follows what the step before has followed, so that four of them follow sixteen merges, without recursion, which not
        every engine has. -#}
    {%- set table = 'profile_aliases' -%}
    {%- set doublings = 4 -%}
    {%- if not segment_builder.has_aliases() -%}
        {{ return(segment_builder.inline_rows(
            segment_builder.raw_contract()[table].columns | list + ['current_profile_id', 'reject_reason'], []
        )) }}
    {%- endif -%}
    {%- set columns = segment_builder.raw_columns(table, segment_builder.raw_relation(table)) -%}
    {%- set profiles = segment_builder.raw_relation('profiles') -%}
    {%- set profile_columns = segment_builder.raw_columns('profiles', profiles) | selectattr('name', 'equalto', 'profile_id') | list -%}
with

merges as (
    {{ segment_builder.judged_rows(table) | indent(4) }}
),

links as (
    select
        profile_id,
        merged_into
    from merges
    where
        reject_reason is null
        and profile_id <> merged_into
),

profiles as (
    select distinct profile_id
    from (
        {{ segment_builder.raw_rows(profiles, profile_columns) | indent(8) }}
    ) as raw_profiles
    where profile_id is not null
),

-- The last profile on the way: what lies on it may have been deleted, as merged profiles are.
followed_0 as (
    select
        links.profile_id as profile_id,
        links.merged_into as end_id,
        profiles.profile_id as current_profile_id
    from links
    left join profiles on links.merged_into = profiles.profile_id
),
{% for step in range(1, doublings + 1) %}
followed_{{ step }} as (
    select
        followed.profile_id as profile_id,
        coalesce(further.end_id, followed.end_id) as end_id,
        coalesce(further.current_profile_id, followed.current_profile_id) as current_profile_id
    from followed_{{ step - 1 }} as followed
    left join followed_{{ step - 1 }} as further on followed.end_id = further.profile_id
){{ ',' if not loop.last }}
{% endfor %}
select
    merges.profile_id as profile_id,
    {%- for name in segment_builder._other_columns('', columns) %}
    merges.{{ name }} as {{ name }},
    {%- endfor %}
    followed.current_profile_id as current_profile_id,
    case
        when merges.reject_reason is not null then merges.reject_reason
        when merges.profile_id = merges.merged_into then 'profile_id is merged into itself'
        when endless.profile_id is not null then 'merges go in a circle, or on through more than {{ 2 ** doublings }} profiles'
        when followed.current_profile_id is null then 'merged_into is unknown'
    end as reject_reason
from merges
left join followed_{{ doublings }} as followed on merges.profile_id = followed.profile_id
left join links as endless on followed.end_id = endless.profile_id
{%- endmacro %}
