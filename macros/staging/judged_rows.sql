{% macro judged_rows(table) %}
    {#- Every row of a raw table as it is read, with the reason why it is left out, if it is. -#}
    {%- set contract = segment_builder.raw_contract()[table] -%}
    {%- set relation = segment_builder.raw_relation(table) -%}
    {%- set columns = segment_builder.raw_columns(table, relation) -%}
    {%- set key = contract.get('key', []) -%}
    {%- set belongs_to_profile = 'profile_id' in contract.columns and table != 'profiles' -%}
    {%- set source = 'ranked_rows' if key else 'raw_rows' -%}
    {%- set inlined = segment_builder.inlined() -%}
    {%- set same_key = [] -%}
    {%- for column in key -%}
        {%- do same_key.append('raw_rows.' ~ column ~ ' = repeated_keys.' ~ column) -%}
    {%- endfor -%}
with
{%- if table == 'events' and segment_builder.setting('known_as_of') %}

read_rows as {{ inlined }}(
    {{ segment_builder.raw_rows(relation, columns) | indent(4) }}
),

-- What had arrived by then, before the latest of the repeated is looked for: an event that was loaded again later is as it was.
raw_rows as {{ inlined }}(
    select *
    from read_rows
    where
        loaded_at is null
        or loaded_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
)
{%- else %}

raw_rows as {{ inlined }}(
    {{ segment_builder.raw_rows(relation, columns) | indent(4) }}
)
{%- endif %}
{%- if key %},

repeated_keys as {{ inlined }}(
    select {{ key | join(', ') }}
    from raw_rows
    group by {{ key | join(', ') }}
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
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
                {{ segment_builder._latest_first(contract.latest, columns) | join(',\n') | indent(16) }}
        ) as recency
    from raw_rows
    inner join repeated_keys on {{ same_key | join(' and ') }}
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
        {{ segment_builder._reasons_to_leave_out(table, contract, columns, source) | join('\n') | indent(8) }}
    end as reject_reason
from {{ source }}
{%- if belongs_to_profile %}
left join {{ ref('segment_builder', 'stg_raw__profiles') }} as profiles on {{ source }}.profile_id = profiles.profile_id
{%- endif %}
{%- endmacro %}


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


{% macro _reasons_to_leave_out(table, contract, columns, source) %}
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
    {% set reasons = reasons + later %}
    {% if 'profile_id' in contract.required and table != 'profiles' %}
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
