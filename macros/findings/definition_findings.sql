{% macro definition_findings(names=none, defined=none, has_places=true) %}
    {#- A select of what no compiler can judge in the definitions of all segments, or of those named; of the project's, or of others
        that are given. Where the seeds with places are not there yet, postal codes are left alone. -#}
    {% set events = ref('segment_builder', 'int_events') %}
    {% set profiles = ref('segment_builder', 'int_profiles') if has_places else ref('segment_builder', 'stg_raw__profiles') %}
    {% set segments = defined if defined is not none else segment_builder.defined_segments() if execute else [] %}
    {% set judged = segments if names is none else segments | selectattr('name', 'in', names) | list %}
    {% set asked = segment_builder.asked_names(judged) %}
    {% if not has_places %}
        {% set asked = asked | rejectattr(2, 'equalto', 'postal code') | list %}
    {% endif %}
    {% set readings = segment_builder.asked_readings(judged) %}
    {% set overlaps = segment_builder.overlapping_tiers(segments) | selectattr('segment', 'in', judged | map(attribute='name') | list) %}
with

asked as (
    {{ segment_builder.inline_rows(['segment', 'path', 'kind', 'name', 'metric'], asked) | indent(4) }}
),

metrics as (
    select distinct metric as name from {{ events }}
    union all
    select distinct metric_id as name from {{ events }}
),

lists as (
    select distinct list_id as name from {{ ref('segment_builder', 'stg_raw__list_members') }}
    union all
    select distinct list_name as name from {{ ref('segment_builder', 'stg_raw__list_members') }}
)
{%- if has_places %},

postal_codes as (
    select {{ dbt.concat(['country_code', "' '", 'postal_code']) }} as name
    from {{ ref('segment_builder', segment_builder.centroids_model()) }}
{%- if segment_builder.own_postal_codes() is not none %}
    where country_code = 'US'
    union all
    {{ segment_builder.postal_codes_with_centroid('asked', ref('segment_builder', 'int_postal_codes')) | indent(4) }}
{%- endif %}
)
{%- endif %},

event_properties as (
    {{ segment_builder.event_properties_in_data(asked, events) | indent(4) }}
),

profile_properties as (
    {{ segment_builder.profile_properties_in_data(asked, profiles) | indent(4) }}
),

known as (
    {%- for kind, relation in [('metric', 'metrics'), ('list', 'lists'), ('postal code', 'postal_codes'),
        ('event property', 'event_properties'), ('profile property', 'profile_properties')]
        if has_places or kind != 'postal code' %}
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
{%- endmacro %}


{% macro show_findings(results) %}
    {#- The end of a run of a few segments, as an author has it who tries one: the findings of just these, which otherwise only a run of
        definition_findings shows. -#}
    {% set few = 5 %}
    {% set names = [] %}
    {% for name, node in (segment_builder.segment_nodes() if execute else {}).items() if node.unique_id in selected_resources %}
        {% do names.append(name) %}
    {% endfor %}
    {% set sources = [] %}
    {#- Before it executes, the hook says what it reads. -#}
    {% for name in ['int_events', 'int_profiles', 'stg_raw__list_members', segment_builder.centroids_model()] if not execute or 0 < names | length <= few %}
        {% set source = ref('segment_builder', name) %}
        {% if execute %}{% do sources.append(load_relation(source)) %}{% endif %}
    {% endfor %}
    {% if sources and none not in sources and 'model.segment_builder.definition_findings' not in selected_resources and flags.WHICH in ['run', 'build'] %}
        {% do segment_builder.print_rows(
            '(' ~ segment_builder.definition_findings(names) ~ ') as findings',
            dbt.concat(['segment', "', '", 'path', "': '", 'finding'])
        ) %}
    {% endif %}
    {{ return('') }}
{% endmacro %}


{% macro judge_findings(request) %}
    {#- Prints JSON, a line for each side of the request: the findings of the segments that it names, of which not all need be in the
        project; none where what is asked is not built. The request is JSON's text, for dbt's own reading changes some numbers. -#}
    {% set is_there, registry = [], segment_builder.registry() %}
    {% for name in ['int_events', 'int_profiles', 'stg_raw__list_members', segment_builder.centroids_model()] %}
        {% do is_there.append(load_relation(ref('segment_builder', name)) is not none) %}
    {% endfor %}
    {% for side in fromjson(request) %}
        {% set defined, findings = [], [] %}
        {% for name, segment in side.segments.items() %}
            {% set tree = segment_builder.tolerate(segment.definition) %}
            {% if not segment_builder.definition_problems(tree, registry) %}
                {% set conditions = segment_builder.conditions_of(segment_builder.normalise(tree), segment.paths) %}
                {% do defined.append({'name': name, 'conditions': conditions}) %}
            {% endif %}
        {% endfor %}
        {% if false not in is_there and side.names %}
            {% for row in run_query(segment_builder.definition_findings(side.names, defined)).rows %}
                {% do findings.append({'segment': row[0], 'finding': row[7]}) %}
            {% endfor %}
        {% endif %}
        {% do print(tojson(findings | sort(attribute='finding'))) %}
    {% endfor %}
{% endmacro %}
