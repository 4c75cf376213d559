{#- What several loaders brought, as one. -#}

{% macro united_rows(table) %}
    {#- A raw table as all chosen loaders give it, each row with the id of the profile that it belongs to. -#}
    {%- set chosen = segment_builder.chosen_loaders() -%}
    {%- set columns = segment_builder.raw_contract()[table].columns | list -%}
    {%- set parts = [] -%}
    {%- for loader in segment_builder.loaders_of(table) -%}
        {%- do parts.append(segment_builder._rows_of_loader(loader, table, columns, loader == chosen[0])) -%}
    {%- endfor -%}
    {{ parts | join('\n\nunion all\n\n') if parts else segment_builder.inline_rows(columns, []) }}
{%- endmacro %}


{% macro _rows_of_loader(loader, table, columns, is_first) %}
    {#- An id that the loader has no profile for is kept from being that of another's. -#}
    {% set rows, listing = ref('segment_builder', loader ~ '__' ~ table), [] %}
    {% set only_loader = segment_builder.setting('loaders') | length == 1 %}
    {% for column in columns %}
        {% do listing.append(
            'coalesce(identities.profile_id, ' ~ segment_builder._foreign_id(loader, 'loaded.profile_id') ~ ') as profile_id'
            if column == 'profile_id' and not is_first else 'loaded.' ~ column
        ) %}
    {% endfor %}
    {% set select = 'select\n    ' ~ listing | join(',\n    ') ~ '\nfrom ' ~ rows ~ ' as loaded' %}
    {% if not is_first %}
        {% set select = select ~ '\nleft join ' ~ ref('segment_builder', 'loaded_identities') ~ " as identities\n    on identities.loader = '" ~ loader
            ~ "'\n    and loaded.profile_id = identities.loader_profile_id" %}
    {% endif %}
    {% if table == 'events' and not only_loader %}
        {% set select = select ~ '\nleft join ' ~ ref('segment_builder', 'loaded_metrics') ~ " as metrics\n    on metrics.loader = '" ~ loader
            ~ "'\n    and loaded.metric = metrics.metric\nwhere metrics.is_left_out is null or not metrics.is_left_out" %}
    {% endif %}
    {{ return(select) }}
{% endmacro %}


{% macro _foreign_id(loader, profile_id) %}
    {{ return("'" ~ loader ~ ":' || " ~ profile_id) }}
{% endmacro %}


{% macro united_metrics() %}
    {#- Which loader a metric's events come from: the first that has any. A shop's orders are often in the e-mail tool, too. -#}
with

metrics as (
    {%- for loader in segment_builder.loaders_of('events') %}
    select
        '{{ loader }}' as loader,
        {{ loop.index }} as place,
        metric,
        count(*) as number_of_events
    from {{ ref('segment_builder', loader ~ '__events') }}
    where metric is not null
    group by metric
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    loader,
    metric,
    number_of_events,
    place > min(place) over (partition by metric) as is_left_out
from metrics
{%- endmacro %}


{% macro united_identities() %}
    {#- Every loader's profiles and whose they are. The first loader's keep their ids. Those of the next are looked for among the ones
        before: by external id, else e-mail, else phone number, where just one profile has it; else they are profiles of their own. -#}
    {%- set chosen = segment_builder.chosen_loaders() -%}
    {%- set text = segment_builder.type_name('text') -%}
    {%- set keys = {'external id': 'external_id', 'e-mail': 'email', 'phone number': 'phone_number'} -%}
with
{% for loader in chosen %}
profiles_{{ loop.index }} as (
    select distinct
        profile_id as loader_profile_id,
        {{ segment_builder.trimmed('external_id') }} as external_id,
        {{ segment_builder.trimmed_word('email') }} as email,
        {{ segment_builder.replace_matches('phone_number', '[^0-9]', '') }} as phone_number
    from {{ ref('segment_builder', loader ~ '__profiles') }}
    where profile_id is not null
),
{% if loop.first %}
identities_1 as (
    select
        '{{ loader }}' as loader,
        loader_profile_id,
        loader_profile_id as profile_id,
        external_id,
        email,
        phone_number,
        cast(null as {{ text }}) as united_by,
        cast(null as {{ text }}) as conflict
    from profiles_1
){{ ',' if not loop.last }}
{%- else %}
{%- set place = loop.index -%}
{%- for column in keys.values() %}
by_{{ column }}_{{ place }} as (
    select
        {{ column }},
        min(profile_id) as profile_id,
        min(profile_id) <> max(profile_id) as is_ambiguous
    from identities_{{ place - 1 }}
    where {{ column }} <> ''
    group by {{ column }}
),
{% endfor %}
found_{{ place }} as (
    select
        profiles.*,
        {%- for column in keys.values() %}
        case when not by_{{ column }}.is_ambiguous then by_{{ column }}.profile_id end as {{ column }}_finds,
        coalesce(by_{{ column }}.is_ambiguous, false) as is_ambiguous_{{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    from profiles_{{ place }} as profiles
    {%- for column in keys.values() %}
    left join by_{{ column }}_{{ place }} as by_{{ column }} on profiles.{{ column }} = by_{{ column }}.{{ column }}
    {%- endfor %}
),

identities_{{ place }} as (
    select
        loader,
        loader_profile_id,
        profile_id,
        external_id,
        email,
        phone_number,
        united_by,
        conflict
    from identities_{{ place - 1 }}
    union all
    select
        '{{ loader }}' as loader,
        loader_profile_id,
        coalesce(
            external_id_finds, email_finds, phone_number_finds, {{ segment_builder._foreign_id(loader, 'loader_profile_id') }}
        ) as profile_id,
        external_id,
        email,
        phone_number,
        case
            {%- for words, column in keys.items() %}
            when {{ column }}_finds is not null then '{{ words }}'
            {%- endfor %}
        end as united_by,
        case
            when external_id_finds <> email_finds then 'external id and e-mail find different profiles'
            when external_id_finds <> phone_number_finds then 'external id and phone number find different profiles'
            when email_finds <> phone_number_finds then 'e-mail and phone number find different profiles'
            {%- for words, column in keys.items() %}
            when is_ambiguous_{{ column }} then 'more than one profile has the {{ words }}'
            {%- endfor %}
        end as conflict
    from found_{{ place }}
){{ ',' if not loop.last }}
{%- endif %}
{% endfor %}
select
    loader,
    loader_profile_id,
    profile_id,
    united_by,
    conflict
from identities_{{ chosen | length }}
{%- endmacro %}


{% macro united_profiles() %}
    {#- The profiles of the first loader that has each, with what is not set there from the next. -#}
    {%- set chosen = segment_builder.chosen_loaders() -%}
    {%- set columns = segment_builder.raw_contract().profiles.columns | list | reject('equalto', 'profile_id') | list -%}
    {%- if chosen | length == 1 -%}
        {{ return(segment_builder._rows_of_loader(chosen[0], 'profiles', ['profile_id'] + columns, true)) }}
    {%- endif -%}
with
{% for loader in chosen %}
profiles_{{ loop.index }} as (
    select
        {% if loop.first %}profiles.profile_id{% else %}identities.profile_id{% endif %} as united_id,
        profiles.*,
        row_number() over (
            partition by {% if loop.first %}profiles.profile_id{% else %}identities.profile_id{% endif %}
            order by profiles.updated_at desc nulls last, profiles.profile_id asc
        ) as place
    from {{ ref('segment_builder', loader ~ '__profiles') }} as profiles
    {%- if not loop.first %}
    left join {{ ref('segment_builder', 'loaded_identities') }} as identities
        on identities.loader = '{{ loader }}'
        and profiles.profile_id = identities.loader_profile_id
    {%- endif %}
){{ ',' if not loop.last }}
{% endfor %}
{%- for loader in chosen %}
{%- set first = loop.index %}
select
    profiles_{{ first }}.united_id as profile_id,
    {%- for column in columns if column != 'properties' %}
    {%- set places = [] %}
    {%- for place in range(first, chosen | length + 1) %}{% do places.append('profiles_' ~ place ~ '.' ~ column) %}{% endfor %}
    {{ 'coalesce(' ~ places | join(', ') ~ ')' if places | length > 1 else places[0] }} as {{ column }},
    {%- endfor %}
    {%- set state = namespace(json='profiles_' ~ chosen | length ~ '.properties') %}
    {%- for place in range(chosen | length - 1, first - 1, -1) %}
    {%- set state.json = segment_builder.united_json([state.json, 'profiles_' ~ place ~ '.properties']) %}
    {%- endfor %}
    {{ state.json | indent(4) }} as properties
from profiles_{{ first }}
{%- for place in range(first + 1, chosen | length + 1) %}
left join profiles_{{ place }}
    on profiles_{{ first }}.united_id = profiles_{{ place }}.united_id
    and profiles_{{ place }}.place = 1
{%- endfor %}
{%- if first > 1 %}
where
    (profiles_{{ first }}.place = 1 or profiles_{{ first }}.united_id is null)
    {%- for place in range(1, first) %}
    and not exists (
        select 1
        from profiles_{{ place }}
        where profiles_{{ place }}.united_id = profiles_{{ first }}.united_id
    )
    {%- endfor %}
{%- endif %}
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
{%- endmacro %}
