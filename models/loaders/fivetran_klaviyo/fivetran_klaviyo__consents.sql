{{ config(enabled=segment_builder.is_chosen('fivetran_klaviyo')) }}
{%- if segment_builder.is_chosen('fivetran_klaviyo') -%}
{%- set person = segment_builder.loader_relation('fivetran_klaviyo', 'person') -%}
{%- set columns = segment_builder.loader_columns(person) -%}

{% for channel in ['email', 'sms'] -%}
{%- set prefix = 'subscriptions_' ~ channel ~ '_marketing_' -%}
select
    {{ segment_builder.column_as_text(columns, 'id', 'person') }} as profile_id,
    '{{ channel }}' as channel,
    case
        -- Nobody may be written to whom Klaviyo would not write; of e-mail the suppressions tell that.
        when
            '{{ channel }}' = 'sms'
            and lower({{ segment_builder.column_as_text(columns, prefix ~ 'consent', 'person') }}) = 'subscribed'
            and lower({{ segment_builder.column_as_text(columns, prefix ~ 'can_receive_sms_marketing', 'person') }})
            in ('false', 'f', '0')
            then 'subscribed, cannot receive'
        else {{ segment_builder.column_as_text(columns, prefix ~ 'consent', 'person') }}
    end as status,
    {{ segment_builder.column_as_text(columns, [prefix ~ 'timestamp', prefix ~ 'consent_timestamp', prefix ~ 'last_updated'], 'person') }}
        as status_at,
    {{ segment_builder.column_as_text(columns, prefix ~ 'method', 'person') }} as method,
    {{ segment_builder.column_as_text(columns, prefix ~ 'method_detail', 'person') }} as method_detail,
    {{ segment_builder.column_as_text(columns, prefix ~ 'custom_method_detail', 'person') }} as custom_source,
    {{ segment_builder.column_as_text(columns, prefix ~ 'double_optin', 'person') }} as double_opt_in,
    cast(null as {{ segment_builder.type_name('text') }}) as rcs_capable
from {{ segment_builder.loader_rows(person) }} as person
where
    {{ segment_builder.column_as_text(columns, prefix ~ 'consent', 'person') }} is not null
    and not {{ segment_builder.is_flagged(columns, '_fivetran_deleted', 'person') }}
{{ 'union all' if not loop.last }}
{% endfor %}
{%- endif %}
