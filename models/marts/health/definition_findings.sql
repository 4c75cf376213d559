{#- What no compiler can judge: whether the names in the definitions occur in the data, and whether what is asked of them can
    hold. The definitions are read from the manifest, so a new segment is judged without being listed here. -#}
{%- set events = ref('segment_builder', 'int_events') -%}
{%- set profiles = ref('segment_builder', 'int_profiles') -%}
{%- set asked = segment_builder.asked_names() if execute else [] -%}
{%- set readings = segment_builder.asked_readings() if execute else [] -%}
{%- set overlaps = segment_builder.overlapping_tiers() if execute else [] -%}

with

asked as (
    {{ segment_builder.inline_rows(['segment', 'path', 'kind', 'name', 'metric'], asked) | indent(4) }}
),

metrics as (
    select metric as name from {{ events }}
    union all
    select metric_id as name from {{ events }}
),

lists as (
    select list_id as name from {{ ref('segment_builder', 'stg_raw__list_members') }}
    union all
    select list_name as name from {{ ref('segment_builder', 'stg_raw__list_members') }}
),

postal_codes as (
    select {{ dbt.concat(['country_code', "' '", 'postal_code']) }} as name
    from {{ ref('segment_builder', 'postal_code_centroids') }}
),

event_properties as (
    {{ segment_builder.event_properties_in_data(asked, events) | indent(4) }}
),

profile_properties as (
    {{ segment_builder.profile_properties_in_data(asked, profiles) | indent(4) }}
),

known as (
    {%- for kind, relation in [('metric', 'metrics'), ('list', 'lists'), ('postal code', 'postal_codes'),
        ('event property', 'event_properties'), ('profile property', 'profile_properties')] %}
    select
        '{{ kind }}' as kind,
        name,
        {{ 'metric' if kind == 'event property' else "''" }} as metric
    from {{ relation }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

unreadable as (
    {{ segment_builder.unreadable_findings(readings, events, profiles) | indent(4) }}
),

unknown as (
    select asked.*
    from asked
    left join known on asked.kind = known.kind and asked.name = known.name and asked.metric = known.metric
    where known.name is null
),

ranked as (
    select
        unknown.segment,
        unknown.path,
        unknown.kind,
        unknown.name,
        unknown.metric,
        known.name as nearest_name,
        row_number() over (
            partition by unknown.segment, unknown.path, unknown.kind, unknown.name, unknown.metric
            order by {{ segment_builder.edit_distance('unknown.name', 'known.name') }}, known.name
        ) as nearness
    from unknown
    left join known
        on unknown.kind = known.kind
        and unknown.metric = known.metric
        and unknown.kind <> 'postal code'
        and abs(length(unknown.name) - length(known.name)) <= 3
        and {{ segment_builder.edit_distance('unknown.name', 'known.name') }} <= 3
)

select
    segment,
    path,
    kind,
    name,
    metric,
    nearest_name,
    case when kind = 'postal code' then 'error' else 'warning' end as severity,
    {{ dbt.concat([
        "'the data has no '", 'kind', "' \"'", 'name', "'\"'",
        "case when metric <> '' then " ~ dbt.concat(["' of metric \"'", 'metric', "'\"'"]) ~ " else '' end",
        "case when nearest_name is not null then " ~ dbt.concat(["'; the nearest is \"'", 'nearest_name', "'\"'"]) ~ " else '' end",
    ]) }} as finding
from ranked
where nearness = 1

union all

select
    segment,
    path,
    kind,
    name,
    metric,
    cast(null as {{ segment_builder.type_name('text') }}) as nearest_name,
    'warning' as severity,
    finding
from unreadable
{%- for overlap in overlaps %}

union all

select
    {{ segment_builder.string_literal(overlap.segment) }} as segment,
    {{ segment_builder.string_literal(overlap.path) }} as path,
    'timeframe' as kind,
    {{ segment_builder.string_literal(overlap.words) }} as name,
    '' as metric,
    cast(null as {{ segment_builder.type_name('text') }}) as nearest_name,
    'warning' as severity,
    {{ segment_builder.string_literal(overlap.finding) }} as finding
{%- endfor %}
