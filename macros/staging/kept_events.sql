{#- Events are judged once, and again when what stands in the raw table is no longer what was judged. Whether it is, a hash of each
    row tells: no column has to say what is new, and rows that were changed in place, taken out or came late are seen alike. -#}

{% macro keeps_events() %}
    {{ return(segment_builder.row_hash('0', []) is not none) }}
{% endmacro %}


{% macro judged_events_config() %}
    {#- How the judged events are made: a table that is kept up, where the engine has transactions and its storage takes a small
        change for little; else a view, of which int_events is made anew. -#}
    {% if not segment_builder.keeps_events() %}
        {{ return({'materialized': 'view'}) }}
    {% endif %}
    {% set hooks = [] %}
    {% for step in ['hold', 'forget_disordered', 'forget_changed'] %}
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
    case when metric = {{ filter.metric }} or metric_id = {{ filter.metric }} then {{ filter.predicate | indent(4) }} end as {{ filter.name }}{{ ',' if not loop.last }}
    {%- endfor %}
from kept_rows
{%- endif %}
{{ order }}
    {%- endif -%}
{% endmacro %}


{% macro _judged_names(columns) %}
    {#- The columns of judged_events() where they are kept. -#}
    {% set names = segment_builder._kept_names(columns) %}
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
        segment_builder._reasons_to_leave_out('events', contract, columns, 'event', none),
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
    {#- A statement that makes room for what has to be judged anew whatever the raw table holds: events without an id, which no
        later run could tell apart, and all of them once more than a fifth stand behind the order that scans rely on. -#}
delete from {{ kept }}
where
    event_id is null
    {%- if segment_builder.events_order() %}
    or (select 5 * sum(case when is_appended then 1 else 0 end) > count(*) from {{ kept }})
    {%- endif %}
{% endmacro %}


{% macro forget_changed_events(kept) %}
    {#- A statement that deletes all rows of an id of which a row has come, gone or changed, or whose profile has. -#}
delete from {{ kept }}
where event_id in (
    with

    {{ segment_builder._raw_rows_by_stages('events') | indent(4) }},

    now_and_before as (
        select
            raw_rows.event_id,
            {{ segment_builder.event_hash('raw_rows') | indent(12) }} as row_hash,
            1 as times
        from raw_rows
        left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on raw_rows.profile_id = profiles.profile_id

        union all

        select
            event_id,
            row_hash,
            -1 as times
        from {{ kept }}
    )

    -- The hash is of the id, too.
    select min(event_id) as event_id
    from now_and_before
    group by row_hash
    having sum(times) <> 0
)
{% endmacro %}
