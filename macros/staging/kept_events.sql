{#- Events are judged once, and again when what stands in the raw table is no longer what was judged. Whether it is, a hash of each
    row tells: no column has to say what is new, and rows that were changed in place, taken out or came late are seen alike. -#}

{% macro judged_events_config() %}
    {#- How the judged events are made: a table that is kept up, where the engine has transactions and its storage takes a small
        change for little; else a view, of which int_events is made anew. -#}
    {% if not segment_builder.keeps_events() %}
        {{ return({'materialized': 'view'}) }}
    {% endif %}
    {% set hooks = [] %}
    {% for step in ['hold', 'forget_disordered', 'find_changed', 'forget_changed'] %}
        {% do hooks.append({'sql': '{{ segment_builder.' ~ step ~ '_events(this) if is_incremental() }}', 'transaction': true}) %}
    {% endfor %}
    {% if segment_builder.replaced_table('', '') %}
        {% do hooks.append({'sql': '{{ segment_builder.renew_events(this) if is_incremental() }}', 'transaction': false}) %}
    {% endif %}
    {{ return(dict(
        segment_builder.events_storage(),
        materialized='incremental',
        incremental_strategy='append',
        on_schema_change='sync_all_columns',
        pre_hook=hooks,
        post_hook='{{ segment_builder.gather_statistics(this) }}',
    )) }}
{% endmacro %}


{% macro finds_changed_events() %}
    {#- Whether the hooks run that find them; where the model is only shown or compiled, it is a select of all events. A command that
        is not known here fails for want of what the hooks make: it must not append all events to those that are kept. -#}
    {{ return(segment_builder.keeps_events() and flags.WHICH not in ['show', 'compile', 'generate']) }}
{% endmacro %}


{% macro clean_events_config() %}
    {{ return(
        {'materialized': 'view'} if segment_builder.keeps_events()
        else dict(segment_builder.events_storage(), materialized='table')
    ) }}
{% endmacro %}


{% macro judged_events(kept=none) %}
    {#- What judged_rows() says of events. Where they are kept, of texts only what a reject shows, and which filters they meet. -#}
    {%- if not segment_builder.keeps_events() -%}
{{ segment_builder.judged_rows('events') }}
    {%- else -%}
    {%- set columns = segment_builder.raw_columns('events', segment_builder.raw_relation('events')) -%}
    {%- set order = segment_builder.events_order() -%}
    {%- set filters = segment_builder.kept_filters() -%}
with

judged_rows as (
    {{ segment_builder.judged_rows('events', kept) | indent(4) }}
){{ ',' if filters }}

{% set judged %}
select
    {%- for name in segment_builder._kept_names(columns) %}
    {{ name }},
    {%- endfor %}
    {%- if segment_builder.keeps_profile_keys() %}
    profile_key,
    {%- endif %}
    {%- for column in columns if column.text %}
    case when {{ column.name }} is null then {{ column.name }}_text end as {{ column.name }}_text,
    {%- endfor %}
    case when reject_reason is not null or properties_object is null then properties end as properties,
    properties_object,
    coalesce(value, {{ segment_builder.value_property('properties_object') }}) as event_value,
    reject_reason,
    row_hash
    {%- if order %},
    {{ 'exists (select 1 from ' ~ kept ~ ')' if kept is not none else 'false' }} as is_appended
    {%- endif %}
from judged_rows
{% endset %}
{%- if not filters -%}
{{ judged | trim }}
{%- else -%}
-- What the segments ask of an event's properties is told once, when it arrives.
kept_rows as (
    {{ judged | trim | indent(4) }}
)

select
    kept_rows.*,
    {%- for filter in filters %}
    {{ segment_builder.kept_filter_column(filter) | indent(4) }}{{ ',' if not loop.last }}
    {%- endfor %}
from kept_rows
{%- endif %}
{{ order }}
    {%- endif -%}
{% endmacro %}


{% macro _judged_names(columns) %}
    {#- The columns of judged_events() where they are kept. -#}
    {% set names = segment_builder._kept_names(columns) %}
    {% if segment_builder.keeps_profile_keys() %}{% do names.append('profile_key') %}{% endif %}
    {% for column in columns if column.text %}{% do names.append(column.name ~ '_text') %}{% endfor %}
    {% do names.extend(['properties', 'properties_object', 'event_value', 'reject_reason', 'row_hash']) %}
    {% if segment_builder.events_order() %}{% do names.append('is_appended') %}{% endif %}
    {{ return(names + segment_builder.kept_filters() | map(attribute='name') | list) }}
{% endmacro %}


{% macro _kept_names(columns) %}
    {% set names = columns | map(attribute='name') | reject('equalto', 'properties') | list %}
    {% if segment_builder.has_aliases() %}{% do names.append('raw_profile_id') %}{% endif %}
    {{ return(names) }}
{% endmacro %}


{% macro value_property(properties) %}
    {#- An event's value where its column has none. -#}
    {{ return(segment_builder.text_as_number(segment_builder.json_unquoted(properties, segment_builder.stored_name('$value')))) }}
{% endmacro %}


{% macro event_hash(rows) %}
    {#- Of all that decides how a raw event is judged: its columns, whether its profile is known, and the rules themselves. -#}
    {% set relation = segment_builder.raw_relation('events') %}
    {% set columns = segment_builder.raw_columns('events', relation) %}
    {% set names = segment_builder._kept_names(columns) + ['properties'] %}
    {% for column in columns if column.text %}{% do names.append(column.name ~ '_text') %}{% endfor %}
    {% set contract = segment_builder.raw_contract()['events'] %}
    {% set rules = [
        columns, contract, segment_builder.json_object('properties'), segment_builder.value_property('properties'),
        segment_builder._reasons_to_leave_out('events', contract, columns, 'event', none), segment_builder.profile_hash('profile_id'),
    ] %}
    {% set values = segment_builder._prefixed(rows ~ '.', names) + ['profiles.profile_id is null'] %}
    {{ return(segment_builder.row_hash(local_md5(rules | string)[:15] | int(base=16), values)) }}
{% endmacro %}


{% macro renew_events(kept) %}
    {#- A statement that judges all events anew, where the table has other columns than are wanted by now. Dbt would change the columns
        in the transaction that changes the rows, which not every engine can. -#}
    {% set columns = segment_builder.raw_columns('events', segment_builder.raw_relation('events')) %}
    {% set there = adapter.get_columns_in_relation(kept) | map(attribute='name') | sort %}
    {{ return('' if there == segment_builder._judged_names(columns) | sort else segment_builder.replaced_table(kept, segment_builder.judged_events())) }}
{% endmacro %}


{% macro hold_events(kept) %}
    {{ return(adapter.dispatch('hold', 'segment_builder')(kept, 'events')) }}
{% endmacro %}


{% macro forget_disordered_events(kept) %}
    {#- A statement that makes room for all events once more than a fifth of them stand behind the order that scans rely on. -#}
    {% if not segment_builder.events_order() %}
        {{ return('select 1 as nothing') }}
    {% endif %}
delete from {{ kept }}
where (select 5 * sum(case when is_appended then 1 else 0 end) > count(*) from {{ kept }})
{% endmacro %}


{% macro changed_events(kept) %}
    {#- The temporary table of the ids that find_changed_events() finds. -#}
    {{ return(api.Relation.create(identifier=kept.identifier ~ '__changed')) }}
{% endmacro %}


{% macro find_changed_events(kept) %}
    {#- A statement that lists the ids of which a row has come, gone or changed, or whose profile has. Days on which as many rows arrived
        as are kept of them, and with the same sum of hashes, are not looked at row by row. -#}
    {% set changed %}
with

{{ segment_builder._raw_rows_by_stages('events') }},

raw_days as (
    select
        arrived_on,
        count(*) as events,
        sum(row_hash) as hashes
    from (
        {{ segment_builder._hashed_events('raw_rows') | indent(8) }}
    ) as hashed_rows
    group by arrived_on
),

kept_days as (
    select
        {{ segment_builder._arrival_day('kept_rows') }} as arrived_on,
        count(*) as events,
        sum(row_hash) as hashes
    from {{ kept }} as kept_rows
    group by {{ segment_builder._arrival_day('kept_rows') }}
),

changed_days as (
    select coalesce(raw_days.arrived_on, kept_days.arrived_on) as arrived_on
    from raw_days
    full join kept_days on raw_days.arrived_on = kept_days.arrived_on
    where
        coalesce(raw_days.events, 0) <> coalesce(kept_days.events, 0)
        or coalesce(raw_days.hashes, 0) <> coalesce(kept_days.hashes, 0)
),

rows_of_changed_days as (
    select *
    from raw_rows
    where {{ segment_builder._arrival_day('raw_rows') }} in (select arrived_on from changed_days)
),

now_and_before as (
    select
        event_id,
        row_hash,
        1 as times
    from (
        {{ segment_builder._hashed_events('rows_of_changed_days') | indent(8) }}
    ) as hashed_rows

    union all

    select
        event_id,
        row_hash,
        -1 as times
    from {{ kept }} as kept_rows
    where {{ segment_builder._arrival_day('kept_rows') }} in (select arrived_on from changed_days)
),

-- The hash is of the id, too.
changed_rows as (
    select min(event_id) as event_id
    from now_and_before
    group by row_hash
    having sum(times) <> 0
)

select distinct event_id
from changed_rows
where event_id is not null
    {%- endset %}
    {{ return(segment_builder.temporary_table(segment_builder.changed_events(kept), changed | trim)) }}
{% endmacro %}


{% macro _hashed_events(rows) %}
select
    {{ rows }}.event_id,
    {{ segment_builder._arrival_day(rows) }} as arrived_on,
    {{ segment_builder.event_hash(rows) | indent(4) }} as row_hash
from {{ rows }}
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on {{ rows }}.profile_id = profiles.profile_id
{%- endmacro %}


{% macro _arrival_day(rows) %}
    {{ return(
        'coalesce(' ~ segment_builder.as_day(rows ~ '.loaded_at') ~ ', ' ~ segment_builder.as_day(rows ~ '.occurred_at')
        ~ ", cast('1970-01-01' as date))"
    ) }}
{% endmacro %}


{% macro forget_changed_events(kept) %}
    {#- A statement that deletes all rows of those ids, and of events without an id, which no later run could tell apart. -#}
delete from {{ kept }}
where event_id is null or event_id in (select event_id from {{ segment_builder.changed_events(kept) }})
{% endmacro %}
