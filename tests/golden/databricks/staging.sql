-- models/staging/base/base_raw__consents.sql

with

raw_rows as (

    select
        cast(`profile_id` as string) as profile_id,
        cast(`channel` as string) as channel,
        cast(`status` as string) as status,
        cast(`status_at` as timestamp) as status_at,
        cast(`method` as string) as method,
        cast(`method_detail` as string) as method_detail,
        cast(`custom_source` as string) as custom_source,
        cast(`double_opt_in` as boolean) as double_opt_in,
        cast(`rcs_capable` as boolean) as rcs_capable
    from `dummy`.`segment_builder_plumbing`.`demo_consents`
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id, channel
            order by status_at desc nulls last, status desc nulls last, method desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.recency > 1 then 'consent is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked.profile_id = profiles.profile_id


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

ranked as (
    select
        *,
        row_number() over (partition by object_type_id, object_id order by properties desc nulls last) as recency
    from raw_rows
)

select
    *,
    transform(
        array(case
            when regexp_like(properties, '^[ \\t\\n\\f\\r]*\\{')
                and aggregate(
                    sequence(0, length(properties) - length(translate(properties, '[{', ''))),
                    regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(properties, '#', '_'), '\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'), '"[^"\\\\\\x00-\\x1f]*"', '#'), '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'), '[ \\t\\n\\r]', ''),
                    (outline, step) -> regexp_replace(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')
                ) = '0'
                then from_json(
                    regexp_replace(
                        regexp_replace(replace(replace(properties, '\\\\', '\\u005c'), '\\"', '\\u0022'), '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                        '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
                    ),
                    'map<string, string>'
                )
        end),
        object -> map_from_arrays(
            array_distinct(map_keys(object)),
            transform(
                array_distinct(map_keys(object)),
                key -> element_at(filter(map_entries(object), entry -> entry.key = key), -1).value
            )
        )
    )[0] as properties_object,
    case
        when object_id is null then 'object_id is null'
        when recency > 1 then 'object_id is repeated'
    end as reject_reason
from ranked


-- models/staging/base/base_raw__events.sql

with

raw_rows as (

    select
        cast(`event_id` as string) as event_id,
        cast(`profile_id` as string) as profile_id,
        cast(`metric` as string) as metric,
        cast(`metric_id` as string) as metric_id,
        cast(`occurred_at` as timestamp) as occurred_at,
        case when `value` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`value` as double) end as value,
        cast(`properties` as string) as properties,
        cast(`loaded_at` as timestamp) as loaded_at
    from `dummy`.`segment_builder_plumbing`.`demo_events`
),

repeated_ids as (
    select event_id
    from raw_rows
    group by event_id
    having count(*) > 1
),

-- Ranking sorts whole rows, so only the few that are repeated go through it.
ranked as (
    select raw_rows.*, 1 as recency
    from raw_rows
    left join repeated_ids on raw_rows.event_id = repeated_ids.event_id
    where repeated_ids.event_id is null

    union all

    select
        raw_rows.*,
        row_number() over (
            partition by raw_rows.event_id
            order by
                raw_rows.loaded_at desc nulls last,
                raw_rows.occurred_at desc nulls last,
                raw_rows.profile_id desc nulls last,
                raw_rows.properties desc nulls last
        ) as recency
    from raw_rows
    inner join repeated_ids on raw_rows.event_id = repeated_ids.event_id
)

select
    ranked.*,
    transform(
        array(case
            when regexp_like(ranked.properties, '^[ \\t\\n\\f\\r]*\\{')
                and aggregate(
                    sequence(0, length(ranked.properties) - length(translate(ranked.properties, '[{', ''))),
                    regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(ranked.properties, '#', '_'), '\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'), '"[^"\\\\\\x00-\\x1f]*"', '#'), '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'), '[ \\t\\n\\r]', ''),
                    (outline, step) -> regexp_replace(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')
                ) = '0'
                then from_json(
                    regexp_replace(
                        regexp_replace(replace(replace(ranked.properties, '\\\\', '\\u005c'), '\\"', '\\u0022'), '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                        '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
                    ),
                    'map<string, string>'
                )
        end),
        object -> map_from_arrays(
            array_distinct(map_keys(object)),
            transform(
                array_distinct(map_keys(object)),
                key -> element_at(filter(map_entries(object), entry -> entry.key = key), -1).value
            )
        )
    )[0] as properties_object,
    case
        when ranked.event_id is null then 'event_id is null'
        when ranked.recency > 1 then 'event_id is repeated'
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.occurred_at is null then 'occurred_at is null'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked.profile_id = profiles.profile_id


-- models/staging/base/base_raw__list_members.sql

with

raw_rows as (

    select
        cast(`list_id` as string) as list_id,
        cast(`list_name` as string) as list_name,
        cast(`profile_id` as string) as profile_id,
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
        cast(null as double) as historic_clv,
        cast(null as double) as predicted_clv,
        cast(null as double) as total_clv,
        cast(null as double) as historic_number_of_orders,
        cast(null as double) as predicted_number_of_orders,
        cast(null as double) as average_days_between_orders,
        cast(null as double) as average_order_value,
        cast(null as double) as churn_probability,
        cast(null as timestamp) as expected_date_of_next_purchase,
        cast(null as string) as predicted_gender,
        cast(null as string) as channel_affinity
    from (select 1 as nothing) as no_such_table
    where 1 = 0
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id
            order by total_clv desc nulls last, expected_date_of_next_purchase desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    transform(case
    when regexp_like(ranked.channel_affinity, '^[ \\t\\n\\f\\r]*\\[')
        and aggregate(
            sequence(0, length(ranked.channel_affinity) - length(translate(ranked.channel_affinity, '[{', ''))),
            regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(ranked.channel_affinity, '#', '_'), '\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'), '"[^"\\\\\\x00-\\x1f]*"', '#'), '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'), '[ \\t\\n\\r]', ''),
            (outline, step) -> regexp_replace(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')
        ) = '0'
        then from_json(
            regexp_replace(
                regexp_replace(replace(replace(ranked.channel_affinity, '\\\\', '\\u005c'), '\\"', '\\u0022'), '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
            ),
            'array<string>'
        )
end, item -> case
    when startswith(item, '"') then substring(item, 2, length(item) - 2)
    when item rlike '^[\\[{]' then null
    when item rlike '[.E]' then case
        when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
            then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as string), '([.][0-9]+?)0+$', '$1')
        else regexp_replace(
            regexp_replace(regexp_replace(cast(try_cast(item as double) as string), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
        )
    end
    else item
end) as channel_affinity_array,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.recency > 1 then 'profile_id is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked.profile_id = profiles.profile_id


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
        cast(null as double) as latitude,
        cast(null as double) as longitude,
        cast(null as string) as properties
    from (select 1 as nothing) as no_such_table
    where 1 = 0
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id, valid_from
            order by properties desc nulls last
        ) as recency
    from raw_rows
)

select
    ranked.*,
    transform(
        array(case
            when regexp_like(ranked.properties, '^[ \\t\\n\\f\\r]*\\{')
                and aggregate(
                    sequence(0, length(ranked.properties) - length(translate(ranked.properties, '[{', ''))),
                    regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(ranked.properties, '#', '_'), '\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'), '"[^"\\\\\\x00-\\x1f]*"', '#'), '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'), '[ \\t\\n\\r]', ''),
                    (outline, step) -> regexp_replace(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')
                ) = '0'
                then from_json(
                    regexp_replace(
                        regexp_replace(replace(replace(ranked.properties, '\\\\', '\\u005c'), '\\"', '\\u0022'), '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                        '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
                    ),
                    'map<string, string>'
                )
        end),
        object -> map_from_arrays(
            array_distinct(map_keys(object)),
            transform(
                array_distinct(map_keys(object)),
                key -> element_at(filter(map_entries(object), entry -> entry.key = key), -1).value
            )
        )
    )[0] as properties_object,
    case
        when ranked.profile_id is null then 'profile_id is null'
        when ranked.valid_from is null then 'valid_from is null'
        when ranked.recency > 1 then 'version is repeated'
        when profiles.profile_id is null then 'profile_id is unknown'
    end as reject_reason
from ranked
left join `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles on ranked.profile_id = profiles.profile_id


-- models/staging/base/base_raw__profiles.sql

with

raw_rows as (

    select
        cast(`profile_id` as string) as profile_id,
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
        case when `latitude` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`latitude` as double) end as latitude,
        case when `longitude` between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(`longitude` as double) end as longitude,
        cast(`created_at` as timestamp) as created_at,
        cast(`updated_at` as timestamp) as updated_at,
        cast(`last_event_at` as timestamp) as last_event_at,
        cast(`properties` as string) as properties
    from `dummy`.`segment_builder_plumbing`.`demo_profiles`
),

ranked as (
    select
        *,
        row_number() over (
            partition by profile_id
            order by updated_at desc nulls last, created_at desc nulls last, properties desc nulls last
        ) as recency
    from raw_rows
)

select
    *,
    transform(
        array(case
            when regexp_like(properties, '^[ \\t\\n\\f\\r]*\\{')
                and aggregate(
                    sequence(0, length(properties) - length(translate(properties, '[{', ''))),
                    regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(properties, '#', '_'), '\\\\(["\\\\/bfnrt]|u[dD][89abAB][0-9A-Fa-f]{2}\\\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u([0-9A-CE-Fa-ce-f][0-9A-Fa-f]|[dD][0-7])[0-9A-Fa-f]{2})', '_'), '"[^"\\\\\\x00-\\x1f]*"', '#'), '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null', '0'), '[ \\t\\n\\r]', ''),
                    (outline, step) -> regexp_replace(outline, '\\[([#0](,[#0])*)?\\]|\\{(#:[#0](,#:[#0])*)?\\}', '0')
                ) = '0'
                then from_json(
                    regexp_replace(
                        regexp_replace(replace(replace(properties, '\\\\', '\\u005c'), '\\"', '\\u0022'), '"([^"]*)"', '"\\\\u0022$1\\\\u0022"'),
                        '"\\\\u0022([^"]*)\\\\u0022"([ \\t\\n\\r]*:)', '"$1"$2'
                    ),
                    'map<string, string>'
                )
        end),
        object -> map_from_arrays(
            array_distinct(map_keys(object)),
            transform(
                array_distinct(map_keys(object)),
                key -> element_at(filter(map_entries(object), entry -> entry.key = key), -1).value
            )
        )
    )[0] as properties_object,
    case
        when profile_id is null then 'profile_id is null'
        when recency > 1 then 'profile_id is repeated'
    end as reject_reason
from ranked


-- models/staging/base/base_raw__suppressions.sql

with

raw_rows as (

    select
        cast(`profile_id` as string) as profile_id,
        cast(`channel` as string) as channel,
        cast(`reason` as string) as reason,
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


-- models/staging/stg_raw__consents.sql

select
    profile_id,
    channel,
    coalesce(lower(status), 'never_subscribed') as status,
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
    metric,
    metric_id,
    occurred_at,
    coalesce(value, case when regexp_like(if(startswith(properties_object['$value'], '"'), substring(properties_object['$value'], 2, length(properties_object['$value']) - 2), properties_object['$value']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\\z') then case when try_cast(if(startswith(properties_object['$value'], '"'), substring(properties_object['$value'], 2, length(properties_object['$value']) - 2), properties_object['$value']) as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(if(startswith(properties_object['$value'], '"'), substring(properties_object['$value'], 2, length(properties_object['$value']) - 2), properties_object['$value']) as double) as double) end end) as value,
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

select
    'profiles' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__profiles`
where reject_reason is not null

union all

select
    'profiles' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties is no JSON object' as reason,
    false as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__profiles`
where
    reject_reason is null
    and properties not in ('', 'null')
    and properties_object is null

union all

select
    'events' as raw_table,
    event_id as record_id,
    profile_id as profile_id,
    properties as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__events`
where reject_reason is not null

union all

select
    'events' as raw_table,
    event_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties is no JSON object' as reason,
    false as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__events`
where
    reject_reason is null
    and properties not in ('', 'null')
    and properties_object is null

union all

select
    'list_members' as raw_table,
    list_id as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__list_members`
where reject_reason is not null

union all

select
    'consents' as raw_table,
    channel as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__consents`
where reject_reason is not null

union all

select
    'suppressions' as raw_table,
    reason as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__suppressions`
where reject_reason is not null

union all

select
    'predictions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    channel_affinity as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__predictions`
where reject_reason is not null

union all

select
    'predictions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    channel_affinity as properties,
    'channel_affinity is no JSON array' as reason,
    false as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__predictions`
where
    reject_reason is null
    and channel_affinity not in ('', 'null')
    and channel_affinity_array is null

union all

select
    'custom_objects' as raw_table,
    object_id as record_id,
    cast(null as string) as profile_id,
    properties as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__custom_objects`
where reject_reason is not null

union all

select
    'custom_objects' as raw_table,
    object_id as record_id,
    cast(null as string) as profile_id,
    properties as properties,
    'properties is no JSON object' as reason,
    false as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__custom_objects`
where
    reject_reason is null
    and properties not in ('', 'null')
    and properties_object is null

union all

select
    'custom_object_links' as raw_table,
    object_id as record_id,
    profile_id as profile_id,
    cast(null as string) as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__custom_object_links`
where reject_reason is not null

union all

select
    'profile_versions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    reject_reason as reason,
    true as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__profile_versions`
where reject_reason is not null

union all

select
    'profile_versions' as raw_table,
    profile_id as record_id,
    profile_id as profile_id,
    properties as properties,
    'properties is no JSON object' as reason,
    false as is_left_out
from `dummy`.`segment_builder_plumbing`.`base_raw__profile_versions`
where
    reject_reason is null
    and properties not in ('', 'null')
    and properties_object is null


-- models/staging/stg_raw__suppressions.sql

select
    profile_id,
    channel,
    lower(reason) as reason,
    suppressed_at
from `dummy`.`segment_builder_plumbing`.`base_raw__suppressions`
where reject_reason is null
