-- models/staging/base/base_raw__consents.sql

with

raw_rows as (
    select
        nullif(cast(`profile_id` as string), '') as profile_id,
        case
            when lower(trim(cast(`channel` as string), ' ')) in ('email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional') then lower(trim(cast(`channel` as string), ' '))
        end as channel,
        cast(`channel` as string) as channel_text,
        case
            when lower(trim(cast(`status` as string), ' ')) in ('subscribed', 'unsubscribed', 'never_subscribed') then lower(trim(cast(`status` as string), ' '))
            when cast(`status` as string) is null then 'never_subscribed'
            else 'unknown'
        end as status,
        cast(`status` as string) as status_text,
        cast(`status_at` as timestamp) as status_at,
        cast(`method` as string) as method,
        cast(`method_detail` as string) as method_detail,
        cast(`custom_source` as string) as custom_source,
        cast(`double_opt_in` as bool) as double_opt_in,
        cast(`rcs_capable` as bool) as rcs_capable
    from `dummy`.`segment_builder_plumbing`.`demo_consents`
),

repeated_keys as (
    select profile_id, channel
    from raw_rows
    group by profile_id, channel
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id and raw_rows.channel = repeated_keys.channel
    where repeated_keys.profile_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.profile_id, raw_rows.channel
            order by
                raw_rows.status_at desc nulls last,
                case raw_rows.status when 'unsubscribed' then 1 when 'unknown' then 2 when 'never_subscribed' then 3 when 'subscribed' then 4 end,
                raw_rows.method desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id and raw_rows.channel = repeated_keys.channel
)

select
    ranked_rows.*,
    case
        when ranked_rows.profile_id is null then 'profile_id is null'
        when ranked_rows.channel is null and ranked_rows.channel_text is not null then 'channel "' || ranked_rows.channel_text || '" is none of email, sms, push, whatsapp_marketing, whatsapp_transactional'
        when ranked_rows.channel is null then 'channel is null'
        when ranked_rows.recency > 1 then 'consent is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__custom_object_links.sql

with

raw_rows as (
    select
        cast(null as string) as object_type_relationship_id,
        cast(null as string) as profile_id,
        cast(null as string) as object_id
    from (select 1 as nothing) as no_such_table
    where 1 = 0
)

select
    raw_rows.*,
    case
        when raw_rows.profile_id is null then 'profile_id is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from raw_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on raw_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__custom_objects.sql

with

raw_rows as (
    select
        cast(null as string) as object_type_id,
        cast(null as string) as object_id,
        cast(null as string) as properties
    from (select 1 as nothing) as no_such_table
    where 1 = 0
),

repeated_keys as (
    select object_type_id, object_id
    from raw_rows
    group by object_type_id, object_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.object_type_id = repeated_keys.object_type_id and raw_rows.object_id = repeated_keys.object_id
    where repeated_keys.object_type_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.object_type_id, raw_rows.object_id
            order by
                raw_rows.properties desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.object_type_id = repeated_keys.object_type_id and raw_rows.object_id = repeated_keys.object_id
)

select
    ranked_rows.*,
    case when json_type(safe.parse_json(ranked_rows.properties)) = 'object' then safe.parse_json(ranked_rows.properties, wide_number_mode => 'round') end as properties_object,
    case
        when ranked_rows.object_type_id is null then 'object_type_id is null'
        when ranked_rows.object_id is null then 'object_id is null'
        when ranked_rows.recency > 1 then 'object_id is repeated'
    end as reject_reason
from ranked_rows


-- models/staging/base/base_raw__events.sql

with

raw_rows as (
    select
        cast(`event_id` as string) as event_id,
        nullif(cast(`profile_id` as string), '') as profile_id,
        cast(`metric` as string) as metric,
        cast(`metric_id` as string) as metric_id,
        cast(`occurred_at` as timestamp) as occurred_at,
        case when `value` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`value` as float64) end as value,
        cast(`properties` as string) as properties,
        cast(`loaded_at` as timestamp) as loaded_at
    from `dummy`.`segment_builder_plumbing`.`demo_events`
),

repeated_keys as (
    select event_id
    from raw_rows
    group by event_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.event_id = repeated_keys.event_id
    where repeated_keys.event_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.event_id
            order by
                raw_rows.loaded_at desc nulls last,
                raw_rows.occurred_at desc nulls last,
                raw_rows.profile_id desc nulls last,
                raw_rows.properties desc nulls last,
                raw_rows.metric desc nulls last,
                raw_rows.metric_id desc nulls last,
                raw_rows.value desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.event_id = repeated_keys.event_id
)

select
    ranked_rows.*,
    case when json_type(safe.parse_json(ranked_rows.properties)) = 'object' then safe.parse_json(ranked_rows.properties, wide_number_mode => 'round') end as properties_object,
    case
        when ranked_rows.event_id is null then 'event_id is null'
        when ranked_rows.recency > 1 then 'event_id is repeated'
        when ranked_rows.profile_id is null then 'profile_id is null'
        when ranked_rows.occurred_at is null then 'occurred_at is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason,
    profiles.profile_key
from ranked_rows
left join (
    -- Told once for each profile, not for each of its events.
    select
        profile_id,
        cast(concat('0x', substr(to_hex(md5(profile_id)), 1, 15)) as int64) as profile_key
    from `dummy`.`segment_builder_plumbing`.`stg_raw__profiles`
) as profiles on ranked_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__list_members.sql

with

raw_rows as (
    select
        cast(`list_id` as string) as list_id,
        cast(`list_name` as string) as list_name,
        nullif(cast(`profile_id` as string), '') as profile_id,
        cast(`joined_at` as timestamp) as joined_at
    from `dummy`.`segment_builder_plumbing`.`demo_list_members`
)

select
    raw_rows.*,
    case
        when raw_rows.profile_id is null then 'profile_id is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from raw_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on raw_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__predictions.sql

with

raw_rows as (
    select
        cast(null as string) as profile_id,
        cast(null as float64) as historic_clv,
        cast(null as float64) as predicted_clv,
        cast(null as float64) as total_clv,
        cast(null as float64) as historic_number_of_orders,
        cast(null as float64) as predicted_number_of_orders,
        cast(null as float64) as average_days_between_orders,
        cast(null as float64) as average_order_value,
        cast(null as float64) as churn_probability,
        cast(null as timestamp) as expected_date_of_next_purchase,
        cast(null as string) as predicted_gender,
        cast(null as string) as channel_affinity
    from (select 1 as nothing) as no_such_table
    where 1 = 0
),

repeated_keys as (
    select profile_id
    from raw_rows
    group by profile_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id
    where repeated_keys.profile_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.profile_id
            order by
                raw_rows.total_clv desc nulls last,
                raw_rows.expected_date_of_next_purchase desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id
)

select
    ranked_rows.*,
    case when json_type(safe.parse_json(ranked_rows.channel_affinity)) = 'array' then safe.parse_json(ranked_rows.channel_affinity) end as channel_affinity_array,
    case
        when ranked_rows.profile_id is null then 'profile_id is null'
        when ranked_rows.recency > 1 then 'profile_id is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__profile_versions.sql

with

raw_rows as (
    select
        cast(null as string) as profile_id,
        cast(null as timestamp) as valid_from,
        cast(null as string) as email,
        cast(null as string) as phone_number,
        cast(null as string) as external_id,
        cast(null as string) as first_name,
        cast(null as string) as last_name,
        cast(null as string) as organization,
        cast(null as string) as title,
        cast(null as string) as locale,
        cast(null as string) as address1,
        cast(null as string) as address2,
        cast(null as string) as city,
        cast(null as string) as region,
        cast(null as string) as country,
        cast(null as string) as zip,
        cast(null as string) as timezone,
        cast(null as float64) as latitude,
        cast(null as float64) as longitude,
        cast(null as string) as properties
    from (select 1 as nothing) as no_such_table
    where 1 = 0
),

repeated_keys as (
    select profile_id, valid_from
    from raw_rows
    group by profile_id, valid_from
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id and raw_rows.valid_from = repeated_keys.valid_from
    where repeated_keys.profile_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.profile_id, raw_rows.valid_from
            order by
                raw_rows.properties desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id and raw_rows.valid_from = repeated_keys.valid_from
)

select
    ranked_rows.*,
    case when json_type(safe.parse_json(ranked_rows.properties)) = 'object' then safe.parse_json(ranked_rows.properties, wide_number_mode => 'round') end as properties_object,
    case
        when ranked_rows.profile_id is null then 'profile_id is null'
        when ranked_rows.valid_from is null then 'valid_from is null'
        when ranked_rows.recency > 1 then 'version is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked_rows.profile_id = profiles.profile_id


-- models/staging/base/base_raw__profiles.sql

with

raw_rows as (
    select
        nullif(cast(`profile_id` as string), '') as profile_id,
        cast(`email` as string) as email,
        cast(`phone_number` as string) as phone_number,
        cast(`external_id` as string) as external_id,
        cast(`first_name` as string) as first_name,
        cast(`last_name` as string) as last_name,
        cast(`organization` as string) as organization,
        cast(`title` as string) as title,
        cast(`locale` as string) as locale,
        cast(`address1` as string) as address1,
        cast(`address2` as string) as address2,
        cast(`city` as string) as city,
        cast(`region` as string) as region,
        cast(`country` as string) as country,
        cast(`zip` as string) as zip,
        cast(`timezone` as string) as timezone,
        case when `latitude` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`latitude` as float64) end as latitude,
        case when `longitude` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`longitude` as float64) end as longitude,
        cast(`created_at` as timestamp) as created_at,
        cast(`updated_at` as timestamp) as updated_at,
        cast(`last_event_at` as timestamp) as last_event_at,
        cast(`properties` as string) as properties
    from `dummy`.`segment_builder_plumbing`.`demo_profiles`
),

repeated_keys as (
    select profile_id
    from raw_rows
    group by profile_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked_rows as (
    select
        raw_rows.*,
        1 as recency
    from raw_rows
    left join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id
    where repeated_keys.profile_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.profile_id
            order by
                raw_rows.updated_at desc nulls last,
                raw_rows.created_at desc nulls last,
                raw_rows.properties desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_keys on raw_rows.profile_id = repeated_keys.profile_id
)

select
    ranked_rows.*,
    case when json_type(safe.parse_json(ranked_rows.properties)) = 'object' then safe.parse_json(ranked_rows.properties, wide_number_mode => 'round') end as properties_object,
    case
        when ranked_rows.profile_id is null then 'profile_id is null'
        when ranked_rows.recency > 1 then 'profile_id is repeated'
    end as reject_reason
from ranked_rows


-- models/staging/base/base_raw__suppressions.sql

with

raw_rows as (
    select
        nullif(cast(`profile_id` as string), '') as profile_id,
        case
            when lower(trim(cast(`channel` as string), ' ')) in ('email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional') then lower(trim(cast(`channel` as string), ' '))
            else 'email'
        end as channel,
        cast(`channel` as string) as channel_text,
        case
            when lower(trim(cast(`reason` as string), ' ')) in ('hard_bounce', 'user_suppressed', 'invalid_email', 'spam_complaint', 'unsubscribe') then lower(trim(cast(`reason` as string), ' '))
            else 'unknown'
        end as reason,
        cast(`reason` as string) as reason_text,
        cast(`suppressed_at` as timestamp) as suppressed_at
    from `dummy`.`segment_builder_plumbing`.`demo_suppressions`
)

select
    raw_rows.*,
    case
        when raw_rows.profile_id is null then 'profile_id is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from raw_rows
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on raw_rows.profile_id = profiles.profile_id


-- models/staging/input_gate.sql

with

tables as (
    select
        'profiles' as raw_table,
        '`dummy`.`segment_builder_plumbing`.`demo_profiles`' as source,
        (select count(*) from `dummy`.`segment_builder_plumbing`.`demo_profiles`) as rows_in,
        0 as rows_before
    union all
    select
        'events' as raw_table,
        '`dummy`.`segment_builder_plumbing`.`demo_events`' as source,
        (select count(*) from `dummy`.`segment_builder_plumbing`.`demo_events`) as rows_in,
        0 as rows_before
    union all
    select
        'list_members' as raw_table,
        '`dummy`.`segment_builder_plumbing`.`demo_list_members`' as source,
        (select count(*) from `dummy`.`segment_builder_plumbing`.`demo_list_members`) as rows_in,
        0 as rows_before
    union all
    select
        'consents' as raw_table,
        '`dummy`.`segment_builder_plumbing`.`demo_consents`' as source,
        (select count(*) from `dummy`.`segment_builder_plumbing`.`demo_consents`) as rows_in,
        0 as rows_before
    union all
    select
        'suppressions' as raw_table,
        '`dummy`.`segment_builder_plumbing`.`demo_suppressions`' as source,
        (select count(*) from `dummy`.`segment_builder_plumbing`.`demo_suppressions`) as rows_in,
        0 as rows_before
    union all
    select
        'predictions' as raw_table,
        '' as source,
        0 as rows_in,
        0 as rows_before
    union all
    select
        'custom_objects' as raw_table,
        '' as source,
        0 as rows_in,
        0 as rows_before
    union all
    select
        'custom_object_links' as raw_table,
        '' as source,
        0 as rows_in,
        0 as rows_before
    union all
    select
        'profile_versions' as raw_table,
        '' as source,
        0 as rows_in,
        0 as rows_before
),

counts as (
    select
        *,
        cast(rows_in as float64) as number_of_rows_in
    from tables
),

reasons as (
    select
        raw_table,
        reason,
        count(*) as rows_rejected
    from `dummy`.`segment_builder`.`stg_raw__rejects`
    where is_counted
    group by raw_table, reason
),

ranked_reasons as (
    select
        *,
        sum(rows_rejected) over (partition by raw_table) as rows_of_all_reasons,
        row_number() over (partition by raw_table order by rows_rejected desc, reason asc) as place
    from reasons
)

select
    counts.raw_table as raw_table,
    counts.source,
    counts.rows_in,
    case when counts.rows_in > 0 then counts.rows_in else counts.rows_before end as rows_when_filled,
    coalesce(ranked_reasons.rows_of_all_reasons, 0) as rows_rejected,
    case
        when counts.rows_in > 0 then coalesce(ranked_reasons.rows_of_all_reasons, 0) / counts.number_of_rows_in
        when counts.rows_before > 0 then 1
        else 0
    end as reject_share,
    ranked_reasons.reason as main_reason,
    ranked_reasons.rows_rejected as rows_of_main_reason
from counts
left join ranked_reasons
    on counts.raw_table = ranked_reasons.raw_table
    and ranked_reasons.place = 1


-- models/staging/stg_raw__consents.sql

select
    profile_id,
    channel,
    status,
    status_at,
    lower(method) as method,
    method_detail,
    custom_source,
    double_opt_in,
    rcs_capable
from `dummy`.`segment_builder_plumbing`.`base_raw__consents`
where reject_reason is null


-- models/staging/stg_raw__custom_object_links.sql

select
    object_type_relationship_id,
    profile_id,
    object_id
from `dummy`.`segment_builder_plumbing`.`base_raw__custom_object_links`
where reject_reason is null


-- models/staging/stg_raw__custom_objects.sql

select
    object_type_id,
    object_id,
    properties_object as properties
from `dummy`.`segment_builder_plumbing`.`base_raw__custom_objects`
where reject_reason is null


-- models/staging/stg_raw__events.sql

select
    event_id,
    profile_id,
    profile_key,
    metric,
    metric_id,
    occurred_at,
    coalesce(value, case when regexp_contains(json_value(properties_object['$value']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties_object['$value']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties_object['$value']) as float64) as float64) end end) as value,
    properties_object as properties,
    loaded_at
from `dummy`.`segment_builder_plumbing`.`base_raw__events`
where reject_reason is null


-- models/staging/stg_raw__list_members.sql

select
    list_id,
    list_name,
    profile_id,
    joined_at
from `dummy`.`segment_builder_plumbing`.`base_raw__list_members`
where reject_reason is null


-- models/staging/stg_raw__predictions.sql

select
    profile_id,
    historic_clv,
    predicted_clv,
    total_clv,
    historic_number_of_orders,
    predicted_number_of_orders,
    average_days_between_orders,
    average_order_value,
    churn_probability,
    expected_date_of_next_purchase,
    predicted_gender,
    channel_affinity_array as channel_affinity
from `dummy`.`segment_builder_plumbing`.`base_raw__predictions`
where reject_reason is null


-- models/staging/stg_raw__profile_versions.sql

select
    profile_id,
    valid_from,
    email,
    phone_number,
    external_id,
    first_name,
    last_name,
    organization,
    title,
    locale,
    address1,
    address2,
    city,
    region,
    country,
    zip,
    timezone,
    latitude,
    longitude,
    properties_object as properties
from `dummy`.`segment_builder_plumbing`.`base_raw__profile_versions`
where reject_reason is null


-- models/staging/stg_raw__profiles.sql

select
    profile_id,
    email,
    phone_number,
    external_id,
    first_name,
    last_name,
    organization,
    title,
    locale,
    address1,
    address2,
    city,
    region,
    country,
    zip,
    timezone,
    latitude,
    longitude,
    created_at,
    updated_at,
    last_event_at,
    properties_object as properties
from `dummy`.`segment_builder_plumbing`.`base_raw__profiles`
where reject_reason is null


-- models/staging/stg_raw__rejects.sql

with

profiles as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__profiles`
    where
        reject_reason is not null
        or properties is not null and properties not in ('', 'null') and properties_object is null
),

events as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__events`
    where
        reject_reason is not null
        or properties is not null and properties not in ('', 'null') and properties_object is null
),

list_members as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__list_members`
    where
        reject_reason is not null
),

consents as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__consents`
    where
        reject_reason is not null
        or status_text is not null and lower(trim(status_text, ' ')) not in ('subscribed', 'unsubscribed', 'never_subscribed')
),

suppressions as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__suppressions`
    where
        reject_reason is not null
        or (channel_text is null or lower(trim(channel_text, ' ')) not in ('email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional'))
        or (reason_text is null or lower(trim(reason_text, ' ')) not in ('hard_bounce', 'user_suppressed', 'invalid_email', 'spam_complaint', 'unsubscribe'))
),

predictions as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__predictions`
    where
        reject_reason is not null
        or channel_affinity is not null and channel_affinity not in ('', 'null') and channel_affinity_array is null
),

custom_objects as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__custom_objects`
    where
        reject_reason is not null
        or properties is not null and properties not in ('', 'null') and properties_object is null
),

custom_object_links as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__custom_object_links`
    where
        reject_reason is not null
),

profile_versions as (
    select *
    from `dummy`.`segment_builder_plumbing`.`base_raw__profile_versions`
    where
        reject_reason is not null
        or properties is not null and properties not in ('', 'null') and properties_object is null
)

select
    'profiles' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'profile_id is repeated' as is_counted
from profiles
where reject_reason is not null

union all

select
    'profiles' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties' as raw_column,
    properties as raw_text,
    'properties is no JSON object' as reason,
    false as is_left_out,
    true as is_counted
from profiles
where
    reject_reason is null
    and properties is not null and properties not in ('', 'null') and properties_object is null

union all

select
    'events' as raw_table,
    event_id as record_id,
    profile_id as profile_id,
    properties as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'event_id is repeated' as is_counted
from events
where reject_reason is not null

union all

select
    'events' as raw_table,
    event_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties' as raw_column,
    properties as raw_text,
    'properties is no JSON object' as reason,
    false as is_left_out,
    true as is_counted
from events
where
    reject_reason is null
    and properties is not null and properties not in ('', 'null') and properties_object is null

union all

select
    'list_members' as raw_table,
    list_id as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    true as is_counted
from list_members
where reject_reason is not null

union all

select
    'consents' as raw_table,
    channel_text as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    case when reject_reason = 'channel "' || channel_text || '" is none of email, sms, push, whatsapp_marketing, whatsapp_transactional' then 'channel' end as raw_column,
    case when reject_reason = 'channel "' || channel_text || '" is none of email, sms, push, whatsapp_marketing, whatsapp_transactional' then channel_text end as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'consent is repeated' as is_counted
from consents
where reject_reason is not null

union all

select
    'consents' as raw_table,
    channel_text as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    'status' as raw_column,
    status_text as raw_text,
    'status "' || status_text || '" is none of subscribed, unsubscribed, never_subscribed' as reason,
    false as is_left_out,
    true as is_counted
from consents
where
    reject_reason is null
    and status_text is not null and lower(trim(status_text, ' ')) not in ('subscribed', 'unsubscribed', 'never_subscribed')

union all

select
    'suppressions' as raw_table,
    reason_text as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    true as is_counted
from suppressions
where reject_reason is not null

union all

select
    'suppressions' as raw_table,
    reason_text as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    'channel' as raw_column,
    channel_text as raw_text,
    case when channel_text is null then 'channel is null' else 'channel "' || channel_text || '" is none of email, sms, push, whatsapp_marketing, whatsapp_transactional' end as reason,
    false as is_left_out,
    true as is_counted
from suppressions
where
    reject_reason is null
    and (channel_text is null or lower(trim(channel_text, ' ')) not in ('email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional'))

union all

select
    'suppressions' as raw_table,
    reason_text as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    'reason' as raw_column,
    reason_text as raw_text,
    case when reason_text is null then 'reason is null' else 'reason "' || reason_text || '" is none of hard_bounce, user_suppressed, invalid_email, spam_complaint, unsubscribe' end as reason,
    false as is_left_out,
    not ((channel_text is null or lower(trim(channel_text, ' ')) not in ('email', 'sms', 'push', 'whatsapp_marketing', 'whatsapp_transactional'))) as is_counted
from suppressions
where
    reject_reason is null
    and (reason_text is null or lower(trim(reason_text, ' ')) not in ('hard_bounce', 'user_suppressed', 'invalid_email', 'spam_complaint', 'unsubscribe'))

union all

select
    'predictions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    channel_affinity as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'profile_id is repeated' as is_counted
from predictions
where reject_reason is not null

union all

select
    'predictions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    channel_affinity as properties,
    'channel_affinity' as raw_column,
    channel_affinity as raw_text,
    'channel_affinity is no JSON array' as reason,
    false as is_left_out,
    true as is_counted
from predictions
where
    reject_reason is null
    and channel_affinity is not null and channel_affinity not in ('', 'null') and channel_affinity_array is null

union all

select
    'custom_objects' as raw_table,
    object_id as record_id,
    cast(null as string) as profile_id,
    properties as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'object_id is repeated' as is_counted
from custom_objects
where reject_reason is not null

union all

select
    'custom_objects' as raw_table,
    object_id as record_id,
    cast(null as string) as profile_id,
    properties as properties,
    'properties' as raw_column,
    properties as raw_text,
    'properties is no JSON object' as reason,
    false as is_left_out,
    true as is_counted
from custom_objects
where
    reject_reason is null
    and properties is not null and properties not in ('', 'null') and properties_object is null

union all

select
    'custom_object_links' as raw_table,
    object_id as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    true as is_counted
from custom_object_links
where reject_reason is not null

union all

select
    'profile_versions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    cast(null as string) as raw_column,
    cast(null as string) as raw_text,
    reject_reason as reason,
    true as is_left_out,
    reject_reason <> 'version is repeated' as is_counted
from profile_versions
where reject_reason is not null

union all

select
    'profile_versions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties' as raw_column,
    properties as raw_text,
    'properties is no JSON object' as reason,
    false as is_left_out,
    true as is_counted
from profile_versions
where
    reject_reason is null
    and properties is not null and properties not in ('', 'null') and properties_object is null


-- models/staging/stg_raw__suppressions.sql

select
    profile_id,
    channel,
    reason,
    suppressed_at
from `dummy`.`segment_builder_plumbing`.`base_raw__suppressions`
where reject_reason is null
