{#- Rows as Klaviyo's API gives them: id, type, attributes and relationships, the latter two JSON. -#}

{% macro resources(loader, table, columns) %}
    {#- The rows of a table with `attributes` as a JSON object and these columns as text, read once. -#}
    {% set loaded = segment_builder.rows_of_loader(loader, table) %}
    {% if 'data' in (loaded.columns or {}) and 'id' not in loaded.columns %}
        {{ return(segment_builder._resources_of_answers(loader, table, loaded, columns)) }}
    {% endif %}
    {% set found = loaded.columns %}
    {% set listing = [] %}
    {% for name in columns %}
        {% do listing.append(segment_builder.column_as_text(found, name, 'resources') ~ ' as ' ~ name) %}
    {% endfor %}
    {% for name in ['attributes', 'relationships'] %}
        {% if found is not none and name not in found %}
            {% set json = segment_builder.typed_null('text') %}
        {% else %}
            {% set column = found[name] if found is not none else {'name': name, 'type': 'text'} %}
            {% set json = segment_builder.json_as_text('resources.' ~ segment_builder.column_name(column.name), column.type) %}
        {% endif %}
        {% do listing.append(json ~ ' as ' ~ name ~ '_text') %}
    {% endfor %}
    {% set rows %}
select
    {{ listing | join(',\n    ') }}
from {{ loaded.rows }} as resources
    {%- endset %}
    {{ return(rows | trim) }}
{% endmacro %}


{% macro _resources_of_answers(loader, table, loaded, columns) %}
    {#- Of whole answers, a page a row, which hold their resources under `data`. Of what list they are their own link says. -#}
    {% set links = segment_builder.json_object(segment_builder.column_as_text(loaded.columns, 'links', 'pages')) %}
    {% set pages %}
(
    select
        {{ segment_builder.json_unquoted(links, 'self') | indent(8) }} as id,
        {{ segment_builder.json_unquoted(links, 'next') | indent(8) }} as next_page,
        {{ segment_builder.column_as_text(loaded.columns, 'data', 'pages') }} as resources
    from {{ loaded.rows | indent(4) }} as pages
) as answers
    {%- endset %}
    {% if segment_builder.can_introspect() %}{% do segment_builder._refuse_broken_answers(loader, table, pages | trim) %}{% endif %}
    {% set listing = [] %}
    {% for name in columns %}
        {% set listed = dbt.split_part(dbt.split_part('link', "'/lists/'", 2), "'/'", 1) %}
        {% do listing.append(('nullif(' ~ listed ~ ", '') as " if name == 'list_id' else '') ~ name) %}
    {% endfor %}
    {% set keys = columns | reject('equalto', 'list_id') | list %}
    {% set rows %}
select
    {{ listing | join(',\n    ') }},
    attributes as attributes_text,
    relationships as relationships_text
from (
    {{ segment_builder.document_items(pages | trim, 'link', 'resources', keys, ['attributes', 'relationships']) | indent(4) }}
) as resources
    {%- endset %}
    {{ return(rows | trim) }}
{% endmacro %}


{% macro _refuse_broken_answers(loader, table, pages) %}
    {#- Whom an answer that failed, or was never asked for, would have named as unsubscribed would be written to. -#}
    {% set query %}
select
    {{ dbt.split_part('id', "'?'", 1) }} as asked,
    count(*) as pages,
    count({{ segment_builder.json_array('resources') | indent(4) }}) as whole_pages,
    count(next_page) as pages_before_others
from {{ pages }}
group by 1
order by 1
    {%- endset %}
    {% set problems = [] %}
    {% for asked, number, whole, before_others in run_query(query).rows %}
        {% set name = asked or 'answers without a link of their own' %}
        {% if whole < number %}
            {% do problems.append(name ~ ': ' ~ (number - whole) ~ ' of ' ~ number ~ ' hold no list of resources under `data`, as an answer that failed does') %}
        {% elif before_others == number %}
            {% do problems.append(name ~ ': the last page is missing, for each names a next one') %}
        {% endif %}
    {% endfor %}
    {% if problems %}
        {% do exceptions.raise_compiler_error(
            'The loader ' ~ loader ~ ' cannot rely on the answers in its table "' ~ table ~ '":\n- ' ~ problems | join('\n- ')
            ~ '\nAsk for them again, and save every page.'
        ) %}
    {% endif %}
{% endmacro %}


{% macro _attributes(loader, table, columns=['id']) %}
    {#- Columns of a table's rows and their attributes as an object. -#}
    {% set rows %}
select
    {{ columns | join(',\n    ') }},
    {{ segment_builder.json_object('attributes_text') | indent(4) }} as attributes
from (
    {{ segment_builder.resources(loader, table, columns) | indent(4) }}
) as resources
    {%- endset %}
    {{ return(rows | trim) }}
{% endmacro %}


{% macro json_inside(object, key) %}
    {#- The object under a key of an object. -#}
    {{ return(segment_builder.json_object(segment_builder.nested_json(object, key))) }}
{% endmacro %}


{% macro klaviyo_json_profiles(loader) %}
    {%- set attributes = {
        'email': 'email', 'phone_number': 'phone_number', 'external_id': 'external_id', 'first_name': 'first_name',
        'last_name': 'last_name', 'organization': 'organization', 'title': 'title', 'locale': 'locale',
    } -%}
    {%- set places = ['address1', 'address2', 'city', 'region', 'country', 'zip', 'timezone', 'latitude', 'longitude'] -%}
    {%- set instants = {'created_at': 'created', 'updated_at': 'updated', 'last_event_at': 'last_event_date'} -%}
with

profiles as (
    {{ segment_builder._attributes(loader, 'profiles') | indent(4) }}
),

placed as (
    select
        id,
        attributes,
        {{ segment_builder.json_inside('attributes', 'location') | indent(8) }} as location
    from profiles
)

select
    id as profile_id,
    {%- for name, key in attributes.items() %}
    {{ segment_builder.json_unquoted('attributes', key) }} as {{ name }},
    {%- endfor %}
    {%- for key in places %}
    {{ segment_builder.json_unquoted('location', key) }} as {{ key }},
    {%- endfor %}
    {%- for name, key in instants.items() %}
    {{ segment_builder.json_unquoted('attributes', key) }} as {{ name }},
    {%- endfor %}
    {{ segment_builder.nested_json('attributes', 'properties') }} as properties
from placed
{%- endmacro %}


{% macro klaviyo_json_events(loader) %}
    {%- set text = segment_builder.type_name('text') -%}
with

resources as (
    {{ segment_builder.resources(loader, 'events', ['id']) | indent(4) }}
),

events as (
    select
        id,
        {{ segment_builder.json_object('attributes_text') | indent(8) }} as attributes,
        {{ segment_builder.json_object('relationships_text') | indent(8) }} as relationships
    from resources
),

related as (
    select
        id,
        attributes,
        {{ segment_builder.json_inside('relationships', 'profile') | indent(8) }} as profile,
        {{ segment_builder.json_inside('relationships', 'metric') | indent(8) }} as metric
    from events
),

identified as (
    select
        id,
        attributes,
        {{ segment_builder.json_inside('profile', 'data') | indent(8) }} as profile,
        {{ segment_builder.json_inside('metric', 'data') | indent(8) }} as metric
    from related
),

metric_objects as (
    {{ segment_builder._attributes(loader, 'metrics') | indent(4) }}
),

metrics as (
    select
        id,
        max({{ segment_builder.json_unquoted('attributes', 'name') }}) as name
    from metric_objects
    group by id
)

select
    identified.id as event_id,
    {{ segment_builder.json_unquoted('identified.profile', 'id') }} as profile_id,
    metrics.name as metric,
    {{ segment_builder.json_unquoted('identified.metric', 'id') }} as metric_id,
    {{ segment_builder.json_unquoted('identified.attributes', 'datetime') }} as occurred_at,
    cast(null as {{ text }}) as value,
    {{ segment_builder.nested_json('identified.attributes', 'event_properties') }} as properties,
    cast(null as {{ text }}) as loaded_at
from identified
left join metrics on {{ segment_builder.json_unquoted('identified.metric', 'id') }} = metrics.id
{%- endmacro %}


{% macro klaviyo_json_subscriptions(loader) %}
    {#- What every profile has agreed to, channel by channel: a JSON object each. -#}
    {%- set channels = {
        'email': ['email', 'marketing'], 'sms': ['sms', 'marketing'], 'push': ['mobile_push', 'marketing'],
        'whatsapp_marketing': ['whatsapp', 'marketing'], 'whatsapp_transactional': ['whatsapp', 'transactional'],
    } -%}
with

profiles as (
    {{ segment_builder._attributes(loader, 'profiles') | indent(4) }}
),

subscribed as (
    select
        id,
        {{ segment_builder.json_inside('attributes', 'subscriptions') | indent(8) }} as subscriptions
    from profiles
),

channels as (
    {%- for channel, path in channels.items() %}
    select
        id,
        '{{ channel }}' as channel,
        '{{ path[1] }}' as purpose,
        {{ segment_builder.json_inside('subscriptions', path[0]) | indent(8) }} as of_channel
    from subscribed
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    id as profile_id,
    channel,
    case purpose
        when 'marketing' then {{ segment_builder.nested_json('of_channel', 'marketing') }}
        else {{ segment_builder.nested_json('of_channel', 'transactional') }}
    end as subscription
from channels
{%- endmacro %}


{% macro klaviyo_json_consents(subscriptions) %}
    {#- A subscription that its channel cannot receive on is no consent; of e-mail the suppressions tell that. -#}
    {%- set text = segment_builder.type_name('text') -%}
    {%- set keys = ['can_receive_sms_marketing', 'can_receive_push_marketing', 'can_receive'] -%}
    {%- set refusals = [] -%}
    {%- for key in keys -%}
        {%- do refusals.append("lower(" ~ segment_builder.json_unquoted('subscription', key) ~ ") = 'false'") -%}
    {%- endfor -%}
with

subscriptions as (
    select
        profile_id,
        channel,
        {{ segment_builder.json_object('subscription') | indent(8) }} as subscription
    from {{ subscriptions }}
),

consents as (
    select
        *,
        {{ segment_builder.json_unquoted('subscription', 'consent') }} as consent
    from subscriptions
)

select
    profile_id,
    channel,
    case
        when
            channel <> 'email'
            and lower(consent) = 'subscribed'
            and (
                {{ refusals | join('\n                or ') }}
            )
            then 'subscribed, cannot receive'
        else consent
    end as status,
    coalesce(
        {{ segment_builder.json_unquoted('subscription', 'consent_timestamp') }},
        {{ segment_builder.json_unquoted('subscription', 'last_updated') }}
    ) as status_at,
    {{ segment_builder.json_unquoted('subscription', 'method') }} as method,
    {{ segment_builder.json_unquoted('subscription', 'method_detail') }} as method_detail,
    {{ segment_builder.json_unquoted('subscription', 'custom_method_detail') }} as custom_source,
    {{ segment_builder.json_unquoted('subscription', 'double_optin') }} as double_opt_in,
    cast(null as {{ text }}) as rcs_capable
from consents
where consent is not null
{%- endmacro %}


{% macro klaviyo_json_suppressions(subscriptions) %}
    {#- Of all lists, and of one: a segment does not know by which list it is written to. And who cannot receive without a reason. -#}
    {%- set text = segment_builder.type_name('text') -%}
with

subscriptions as (
    select
        profile_id,
        {{ segment_builder.json_object('subscription') | indent(8) }} as subscription
    from {{ subscriptions }}
    where channel = 'email'
),

arrays as (
    select
        profile_id,
        {{ segment_builder.nested_json('subscription', 'suppression') | indent(8) }} as suppressions
    from subscriptions
    union all
    select
        profile_id,
        {{ segment_builder.nested_json('subscription', 'list_suppressions') | indent(8) }} as suppressions
    from subscriptions
),

items as (
    {{ segment_builder.array_objects(['profile_id'], 'suppressions', 'arrays') | indent(4) }}
),

objects as (
    select
        profile_id,
        {{ segment_builder.json_object('item') | indent(8) }} as suppression
    from items
),

explained as (
    select
        profile_id,
        {{ segment_builder.json_unquoted('suppression', 'reason') }} as reason,
        {{ segment_builder.json_unquoted('suppression', 'timestamp') }} as suppressed_at
    from objects
)

select
    profile_id,
    'email' as channel,
    reason,
    suppressed_at
from explained

union all

select
    profile_id,
    'email' as channel,
    cast(null as {{ text }}) as reason,
    cast(null as {{ text }}) as suppressed_at
from subscriptions
where
    lower({{ segment_builder.json_unquoted('subscription', 'can_receive_email_marketing') }}) = 'false'
    and lower({{ segment_builder.json_unquoted('subscription', 'consent') }}) = 'subscribed'
    and profile_id not in (
        select suppressed.profile_id
        from explained as suppressed
        where suppressed.profile_id is not null
    )
{%- endmacro %}


{% macro klaviyo_json_list_members(loader, table, joined_at=none) %}
    {#- `table` has a row for each list and member; `joined_at` is the attribute that says since when, if one does. -#}
    {%- set text = segment_builder.type_name('text') -%}
with

members as (
    {{ segment_builder._attributes(loader, table, ['id', 'list_id']) | indent(4) }}
),

lists as (
    {{ segment_builder._attributes(loader, 'lists') | indent(4) }}
)

select
    members.list_id,
    {{ segment_builder.json_unquoted('lists.attributes', 'name') }} as list_name,
    members.id as profile_id,
    {{ segment_builder.json_unquoted('members.attributes', joined_at) if joined_at else 'cast(null as ' ~ text ~ ')' }} as joined_at
from members
left join lists on members.list_id = lists.id
{%- endmacro %}


{% macro klaviyo_json_predictions(loader) %}
    {%- set text = segment_builder.type_name('text') -%}
    {%- set numbers = [
        'historic_clv', 'predicted_clv', 'total_clv', 'historic_number_of_orders', 'predicted_number_of_orders',
        'average_days_between_orders', 'average_order_value', 'churn_probability',
    ] -%}
with

profiles as (
    {{ segment_builder._attributes(loader, 'profiles') | indent(4) }}
),

predicted as (
    select
        id,
        {{ segment_builder.json_inside('attributes', 'predictive_analytics') | indent(8) }} as predictions
    from profiles
)

select
    id as profile_id,
    {%- for key in numbers %}
    {{ segment_builder.json_unquoted('predictions', key) }} as {{ key }},
    {%- endfor %}
    {{ segment_builder.json_unquoted('predictions', 'expected_date_of_next_order') }} as expected_date_of_next_purchase,
    cast(null as {{ text }}) as predicted_gender,
    {{ segment_builder.nested_json('predictions', 'ranked_channel_affinity') }} as channel_affinity
from predicted
where predictions is not null
{%- endmacro %}
