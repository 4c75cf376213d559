{%- set judged = [
    {'table': 'profiles', 'record': 'profile_id', 'profile': 'profile_id', 'json': 'properties'},
    {'table': 'events', 'record': 'event_id', 'profile': 'profile_id', 'json': 'properties'},
    {'table': 'list_members', 'record': 'list_id', 'profile': 'profile_id'},
    {'table': 'consents', 'record': 'channel', 'profile': 'profile_id'},
    {'table': 'suppressions', 'record': 'reason', 'profile': 'profile_id'},
    {'table': 'predictions', 'record': 'profile_id', 'profile': 'profile_id', 'json': 'channel_affinity', 'parsed': 'channel_affinity_array'},
    {'table': 'custom_objects', 'record': 'object_id', 'json': 'properties'},
    {'table': 'custom_object_links', 'record': 'object_id', 'profile': 'profile_id'},
    {'table': 'profile_versions', 'record': 'profile_id', 'profile': 'profile_id', 'json': 'properties'},
] -%}
{%- set no_text = 'cast(null as ' ~ segment_builder.type_name('text') ~ ')' -%}

{% for source in judged %}
select
    '{{ source.table }}' as raw_table,
    {{ source.record }} as record_id,
    {{ source.profile or no_text }} as profile_id,
    {{ source.json or no_text }} as properties,
    reject_reason as reason,
    true as is_left_out
from {{ ref('segment_builder', 'base_raw__' ~ source.table) }}
where reject_reason is not null
{%- if source.json %}

union all

select
    '{{ source.table }}' as raw_table,
    {{ source.record }} as record_id,
    {{ source.profile or no_text }} as profile_id,
    {{ source.json }} as properties,
    '{{ source.json }} is no JSON {{ 'array' if source.parsed else 'object' }}' as reason,
    false as is_left_out
from {{ ref('segment_builder', 'base_raw__' ~ source.table) }}
where
    reject_reason is null
    and {{ source.json }} not in ('', 'null')
    and {{ source.parsed or 'properties_object' }} is null
{%- endif %}
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
