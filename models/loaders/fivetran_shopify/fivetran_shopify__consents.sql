{%- if segment_builder.is_chosen('fivetran_shopify') -%}
{%- set customer = segment_builder.loader_relation('fivetran_shopify', 'customer') -%}
{%- set columns = segment_builder.loader_columns(customer) -%}
{%- set text = segment_builder.type_name('text') -%}
{%- set channels = {'email': ['accepts_marketing_updated_at'], 'sms': []} -%}

with

{% for channel, dates in channels.items() -%}
{%- set prefix = channel ~ '_marketing_consent_' -%}
{{ channel }}_states as (
    select
        {{ segment_builder.column_as_text(columns, 'id', 'customer') }} as profile_id,
        '{{ channel }}' as channel,
        lower({{ segment_builder.column_as_text(columns, prefix ~ 'state', 'customer') }}) as state,
        {{ segment_builder.column_as_text(columns, 'accepts_marketing' if channel == 'email' else [], 'customer') }} as accepts_marketing,
        {{ segment_builder.column_as_text(columns, [prefix ~ 'consent_updated_at', prefix ~ 'updated_at'] + dates, 'customer') }}
            as status_at,
        lower({{ segment_builder.column_as_text(columns, prefix ~ 'opt_in_level', 'customer') }}) as opt_in_level
    from {{ segment_builder.loader_rows(customer) }} as customer
    where not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'customer') }}
),

{% endfor -%}
states as (
    select * from email_states
    union all
    select * from sms_states
)

select
    profile_id,
    channel,
    -- Older rows say only that marketing is not accepted, which may be a refusal.
    case
        when state = 'not_subscribed' then 'never_subscribed'
        when state is not null then state
        when lower(accepts_marketing) in ('true', 't', '1') then 'subscribed'
        else 'unsubscribed'
    end as status,
    status_at,
    cast(null as {{ text }}) as method,
    cast(null as {{ text }}) as method_detail,
    cast(null as {{ text }}) as custom_source,
    case opt_in_level when 'confirmed_opt_in' then 'true' when 'single_opt_in' then 'false' end as double_opt_in,
    cast(null as {{ text }}) as rcs_capable
from states
where state is not null or accepts_marketing is not null
{%- endif %}
