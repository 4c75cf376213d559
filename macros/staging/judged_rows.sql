{% macro judged_rows(table, kept=none) %}
    {#- Every row of a raw table as it is read, with the reason why it is left out, if it is; of events beside those that
        `kept` holds only what has changed. -#}
    {%- set contract = segment_builder.raw_contract()[table] -%}
    {%- set relation = segment_builder.raw_relation(table) -%}
    {%- set columns = segment_builder.raw_columns(table, relation) -%}
    {%- set key = contract.get('key', []) -%}
    {%- set merged = contract.get('merged') if segment_builder.has_aliases() else none -%}
    {%- set belongs_to_profile = 'profile_id' in contract.columns and table not in ['profiles', 'profile_aliases'] -%}
    {%- set has_profile_key = table == 'events' and segment_builder.keeps_profile_keys() -%}
    {%- set source = 'ranked_rows' if key else 'raw_rows' -%}
    {%- set inlined = segment_builder.inlined() -%}
    {%- set same_key = [] -%}
    {%- for column in key -%}
        {%- do same_key.append('raw_rows.' ~ column ~ ' = repeated_keys.' ~ column) -%}
    {%- endfor -%}
with

{{ segment_builder._raw_rows_by_stages(table, kept) }}
{%- if key %},

repeated_keys as {{ inlined }}(
    select {{ key | join(', ') }}
    from raw_rows
    group by {{ key | join(', ') }}
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
{%- if merged == 'moved' and 'profile_id' in key %}
own_rows as (
    select
        raw_rows.*,
        row_number() over (
            partition by {{ segment_builder._prefixed('raw_rows.', ['raw_profile_id'] + key) | join(', ') }}
            order by
                {{ segment_builder._latest_first(contract.latest, columns) | join(',\n') | indent(16) }}
        ) as own_recency
    from raw_rows
    inner join repeated_keys on {{ same_key | join(' and ') }}
),
{%- endif %}
ranked_rows as (
    select
        raw_rows.*,
        {%- if merged == 'moved' and 'profile_id' in key %}
        1 as own_recency,
        {%- endif %}
        1 as recency
    from raw_rows
    left join repeated_keys on {{ same_key | join(' and ') }}
    where repeated_keys.{{ key[0] }} is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by {{ segment_builder._prefixed('raw_rows.', key) | join(', ') }}
            order by
                {{ segment_builder._first_of_repeated(contract, columns, merged) | join(',\n') | indent(16) }}
        ) as recency
    {%- if merged == 'moved' and 'profile_id' in key %}
    from own_rows as raw_rows
    {%- else %}
    from raw_rows
    inner join repeated_keys on {{ same_key | join(' and ') }}
    {%- endif %}
)
{%- endif %}

select
    {{ source }}.*,
    {%- for column, type in contract.columns.items() %}
    {%- if type == 'object' %}
    {{ segment_builder.json_object(source ~ '.' ~ column) | indent(4) }} as {{ column }}_object,
    {%- elif type == 'array' %}
    {{ segment_builder.json_array(source ~ '.' ~ column) | indent(4) }} as {{ column }}_array,
    {%- endif %}
    {%- endfor %}
    case
        {{ segment_builder._reasons_to_leave_out(table, contract, columns, source, merged) | join('\n') | indent(8) }}
    end as reject_reason
    {%- if table == 'events' and segment_builder.keeps_events() %},
    {{ segment_builder.event_hash(source) | indent(4) }} as row_hash
    {%- endif %}
    {%- if has_profile_key %},
    profiles.profile_key
    {%- endif %}
from {{ source }}
{%- if has_profile_key %}
left join (
    -- Told once for each profile, not for each of its events.
    select
        profile_id,
        {{ segment_builder.profile_hash('profile_id') }} as profile_key
    from {{ ref('segment_builder', 'stg_raw__profiles') }}
) as profiles on {{ source }}.profile_id = profiles.profile_id
{%- elif belongs_to_profile %}
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on {{ source }}.profile_id = profiles.profile_id
{%- endif %}
{%- if merged == 'left_out' %}
left join {{ ref('segment_builder', 'stg_raw__profile_aliases') }} as aliases on {{ source }}.profile_id = aliases.profile_id
{%- endif %}
{%- endmacro %}


{% macro _raw_rows_by_stages(table, kept=none) %}
    {#- CTEs, of which the last is `raw_rows`: what is read, what had arrived by then, whose it is since profiles were merged, and
        what is not kept as it is from earlier runs. -#}
    {%- set contract = segment_builder.raw_contract()[table] -%}
    {%- set relation = segment_builder.raw_relation(table) -%}
    {%- set columns = segment_builder.raw_columns(table, relation) -%}
    {%- set inlined = segment_builder.inlined() -%}
    {%- set arrived = 'loaded_at' if table == 'events' and segment_builder.setting('known_as_of') else 'merged_at' if table == 'profile_aliases' -%}
    {%- set moved = contract.get('merged') == 'moved' and segment_builder.has_aliases() -%}
    {%- set stages = [] -%}
    {%- if arrived %}{% do stages.append('read_rows') %}{% endif -%}
    {%- if moved %}{% do stages.append('known_rows') %}{% endif -%}
    {%- if kept is not none %}{% do stages.append('all_rows') %}{% endif -%}
    {%- do stages.append('raw_rows') -%}
    {%- set stage = namespace(place=0) -%}
{{ stages[0] }} as {{ inlined }}(
    {{ segment_builder.raw_rows(relation, columns) | indent(4) }}
)
{%- if arrived %}{% set stage.place = stage.place + 1 %},

-- {{ segment_builder._why_arrived(arrived) }}
{{ stages[stage.place] }} as {{ inlined }}(
    select *
    from {{ stages[stage.place - 1] }}
    where
        {{ arrived }} is null
        or {{ arrived }} <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
)
{%- endif %}
{%- if moved %}{% set stage.place = stage.place + 1 %},

-- What belongs to a profile that was merged into another belongs to that one.
{{ stages[stage.place] }} as {{ inlined }}(
    select
        coalesce(aliases.current_profile_id, known_rows.profile_id) as profile_id,
        known_rows.profile_id as raw_profile_id,
        {{ segment_builder._other_columns('known_rows.', columns) | join(',\n') | indent(8) }}
    from known_rows
    left join {{ ref('segment_builder', 'stg_raw__profile_aliases') }} as aliases on known_rows.profile_id = aliases.profile_id
)
{%- endif %}
{%- if kept is not none %},

-- What is kept from earlier runs is as it was: whatever has changed was found and taken out of it just before.
raw_rows as {{ inlined }}(
    select *
    from all_rows
    where event_id in (select event_id from {{ segment_builder.changed_events(kept) }})

    union all

    select *
    from all_rows
    where event_id is null
)
{%- endif %}
{%- endmacro %}


{% macro _why_arrived(column) %}
    {{ return(
        'What had arrived by then, before the latest of the repeated is looked for: an event that was loaded again later is as it was.'
        if column == 'loaded_at' else 'What had been merged by then, before the latest of several merges of one profile is looked for.'
    ) }}
{% endmacro %}


{% macro _other_columns(prefix, columns) %}
    {#- What raw_rows() gives, but for the profile. -#}
    {% set names = [] %}
    {% for column in columns if column.name != 'profile_id' %}
        {% do names.append(column.name) %}
        {% if column.text %}{% do names.append(column.name ~ '_text') %}{% endif %}
    {% endfor %}
    {{ return(segment_builder._prefixed(prefix, names)) }}
{% endmacro %}


{% macro _first_of_repeated(contract, columns, merged) %}
    {#- The terms of an `order by`. Of merged profiles each has its latest row, and the contract says which of those counts. -#}
    {% set latest = segment_builder._latest_first(contract.latest, columns) %}
    {% if merged != 'moved' or 'profile_id' not in contract.key %}
        {{ return(latest) }}
    {% endif %}
    {{ return(
        ['case when raw_rows.own_recency = 1 then 1 else 2 end']
        + segment_builder._latest_first(contract.get('of_merged', []), columns)
        + ['case when raw_rows.raw_profile_id = raw_rows.profile_id then 1 else 2 end']
        + latest
    ) }}
{% endmacro %}


{% macro _prefixed(prefix, names) %}
    {% set prefixed = [] %}
    {% for name in names %}
        {% do prefixed.append(prefix ~ name) %}
    {% endfor %}
    {{ return(prefixed) }}
{% endmacro %}


{% macro _latest_first(latest, columns) %}
    {#- The terms of an `order by`. -#}
    {% set texts = columns | selectattr('text') | map(attribute='name') | list %}
    {% set terms = [] %}
    {% for column in latest %}
        {% if column is string %}
            {% do terms.append('raw_rows.' ~ column ~ ' desc nulls last') %}
        {% elif column is mapping %}
            {% if column.unread in texts %}
                {% set place = 'raw_rows.' ~ column.unread %}
                {% do terms.append(
                    'case when ' ~ place ~ ' is null and ' ~ place ~ '_text is not null and raw_rows.' ~ column.unless[0]
                    ~ " <> '" ~ column.unless[1] ~ "' then 1 else 2 end"
                ) %}
            {% endif %}
        {% else %}
            {% set places = [] %}
            {% for word in column[1:] %}
                {% do places.append("when '" ~ word ~ "' then " ~ loop.index) %}
            {% endfor %}
            {% do terms.append('case raw_rows.' ~ column[0] ~ ' ' ~ places | join(' ') ~ ' end') %}
        {% endif %}
    {% endfor %}
    {{ return(terms) }}
{% endmacro %}


{% macro _reasons_to_leave_out(table, contract, columns, source, merged) %}
    {#- The branches of a `case`: first what makes the row's key, for a row without one is no repeat, then of the repeated all
        but the one that counts, which is judged by the rest. -#}
    {% set by_name = {} %}
    {% for column in columns %}{% do by_name.update({column.name: column}) %}{% endfor %}
    {% set key = contract.get('key', []) %}
    {% set reasons, later = [], [] %}
    {% for name in contract.required %}
        {% set place = source ~ '.' ~ name %}
        {% set found = reasons if name in key or not key else later %}
        {% if by_name[name].text %}
            {% do found.append(
                'when ' ~ place ~ ' is null and ' ~ place ~ '_text is not null then '
                ~ segment_builder.reason_not_read(by_name[name], contract, place ~ '_text')
            ) %}
        {% endif %}
        {% do found.append('when ' ~ place ~ " is null then '" ~ name ~ " is null'") %}
    {% endfor %}
    {% if key %}
        {% do reasons.append('when ' ~ source ~ ".recency > 1 then '" ~ contract.one_per ~ " is repeated'") %}
    {% endif %}
    {% if merged == 'left_out' %}
        {% do reasons.append("when aliases.profile_id is not null then '" ~ segment_builder.reason_merged() ~ "'") %}
    {% endif %}
    {% set reasons = reasons + later %}
    {% if 'profile_id' in contract.required and table not in ['profiles', 'profile_aliases'] %}
        {% do reasons.append("when profiles.profile_id is null then 'profile_id is unknown'") %}
    {% endif %}
    {{ return(reasons) }}
{% endmacro %}


{% macro reason_not_read(column, contract, text) %}
    {#- SQL of the sentence about a text that is none of the contract's words, or does not read as the column's type. -#}
    {% set words = contract.get('words', {}).get(column.name) %}
    {% if words %}
        {{ return(dbt.concat([
            "'" ~ column.name ~ " \"'", text, "'\" is none of " ~ words.allowed | join(', ') ~ "'",
        ])) }}
    {% endif %}
    {{ return("'not read as a " ~ column.type ~ "'") }}
{% endmacro %}
