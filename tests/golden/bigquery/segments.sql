-- models/marts/segments/guide/abandoned_cart.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Started Checkout, at least once, in the last 1 week
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Started Checkout' or metric_id = 'Started Checkout')
        and occurred_at >= timestamp '2026-07-25 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 1 week
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-25 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/almost_purchased.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0].any[0]: Opened Email, at least once, in the last 90 days, Apple Privacy Open is false
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[0].any[1]: Clicked Email, at least once, in the last 90 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[0].any[2]: Active on Site, at least once, in the last 90 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Active on Site' or metric_id = 'Active on Site')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[0].any[3]: Viewed Product, at least once, in the last 90 days
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Viewed Product' or metric_id = 'Viewed Product')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[0].any[4]: Started Checkout, at least once, in the last 90 days
condition_5 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Started Checkout' or metric_id = 'Started Checkout')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, over all time
condition_6 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
left join condition_5 on profiles.profile_key = condition_5.profile_key
left join condition_6 on profiles.profile_key = condition_6.profile_key
where
    (
        condition_1.profile_key is not null
        or condition_2.profile_key is not null
        or condition_3.profile_key is not null
        or condition_4.profile_key is not null
        or condition_5.profile_key is not null
    )
    and condition_6.profile_key is null


-- models/marts/segments/guide/aov_high.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: average order value is at least 100
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_order_value >= 100
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/aov_low.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: average order value is less than 30
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_order_value < 30
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/birthday_next_week.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Birthday has its day of the year in the next 7 days
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['Birthday']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['Birthday']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['Birthday']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['Birthday']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['Birthday']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['Birthday']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['Birthday']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['Birthday']), length(json_value(properties['Birthday'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 802 and 808
),

-- all[1]: can receive email marketing
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    and condition_2.profile_id is not null


-- models/marts/segments/guide/bought_this_quarter_and_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, in this calendar quarter
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, at least once, in the calendar quarter 4 quarters ago
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-07-01 00:00:00' and occurred_at < timestamp '2025-10-01 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is not null


-- models/marts/segments/guide/buying_cycle_base.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least 2 times, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/chronic_soft_bounce.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Bounced Email, at least 4 times, in the last 90 days, Bounce Type is 'Soft'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Bounce Type']) = 'number' and regexp_contains(json_value(properties['Bounce Type']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Bounce Type']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Bounce Type'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Bounced Email' or metric_id = 'Bounced Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'Soft'
    group by profile_key
    having count(*) >= 4
),

-- all[1]: can receive email marketing
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_key is not null
    and condition_2.profile_id is not null


-- models/marts/segments/guide/churn_risk.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: churn probability is at least 0.5
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.churn_probability >= 0.5
),

-- all[1]: Placed Order, at least once, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_id is not null
    and condition_2.profile_key is not null


-- models/marts/segments/guide/churn_risk_behavioural.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 180 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-02-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[2]: Active on Site, zero times, in the last 60 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Active on Site' or metric_id = 'Active on Site')
        and occurred_at >= timestamp '2026-06-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null
    and condition_3.profile_key is null


-- models/marts/segments/guide/clv_all_buyers.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/clv_high.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: total clv is greater than 100
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.total_clv > 100
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/clv_low.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: predicted clv is at most 5
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_clv <= 5
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/clv_low_campaign.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: predicted clv is at most 5
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_clv <= 5
),

-- all[1]: on the list Newsletter
condition_2 as (
    select distinct profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__list_members`
    where
        (list_id in ('Newsletter') or list_name in ('Newsletter'))
        and (joined_at is null or joined_at <= timestamp '2026-08-01 06:00:00')
),

-- all[2]: Opened Email, at least once, in the last 90 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Opened Email' or metric_id = 'Opened Email')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_key = condition_3.profile_key
where
    condition_1.profile_id is not null
    and condition_2.profile_id is not null
    and condition_3.profile_key is not null


-- models/marts/segments/guide/cross_sell.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, over all time, Items contains any of 'Summer Shorts'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Items']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['Items']) = 'array', properties['Items'], null))) as item
                )
                when json_type(properties['Items']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['Items']) = 'number' and regexp_contains(json_value(properties['Items']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['Items']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['Items'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Summer Shorts')) end
    group by profile_key
),

-- all[1]: Placed Order, zero times, over all time, Items contains any of 'Summer Tank Top'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Items']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['Items']) = 'array', properties['Items'], null))) as item
                )
                when json_type(properties['Items']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['Items']) = 'number' and regexp_contains(json_value(properties['Items']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['Items']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['Items'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Summer Tank Top')) end
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/engaged_30d_without_mpp.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0].any[0]: Opened Email, at least once, in the last 30 days, Apple Privacy Open is false
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[0].any[1]: Clicked Email, at least once, in the last 30 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[0].any[2]: can receive email marketing, subscribed, status date in the last 15 days
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and consents.status_at >= timestamp '2026-07-17 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- all[1]: can receive email marketing, subscribed
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    (
        condition_1.profile_key is not null
        or condition_2.profile_key is not null
        or condition_3.profile_id is not null
    )
    and condition_4.profile_id is not null


-- models/marts/segments/guide/engagement_frequent.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least 3 times, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 3
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/engagement_high_value.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, sum of value at least 250, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(value), 0), 9) >= 250
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/engagement_lapsed.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, at least 395 days ago
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2025-07-02 00:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 395 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/engagement_low_value.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, sum of value less than 250, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(value), 0), 9) >= 250
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/engagement_near_lapsed.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, between 121 and 395 days ago
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-07-02 00:00:00' and occurred_at < timestamp '2026-04-03 00:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 120 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-04-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/engagement_never_bought.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, zero times, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is null


-- models/marts/segments/guide/engagement_recent_buyers.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in the last 120 days
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-04-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/expected_next_order_2w.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: next order window probability is at least 0.25
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.next_order_window_probability >= 0.25
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/former_vip.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least 3 times, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 3
),

-- all[1]: Placed Order, sum of value at least 250, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(value), 0), 9) >= 250
),

-- all[2]: Placed Order, zero times, in the last 180 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-02-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[3]: Opened Email, zero times, in the last 90 days, Apple Privacy Open is false
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[4]: Clicked Email, zero times, in the last 90 days
condition_5 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
left join condition_5 on profiles.profile_key = condition_5.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is not null
    and condition_3.profile_key is null
    and condition_4.profile_key is null
    and condition_5.profile_key is null


-- models/marts/segments/guide/holiday_bfcm_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Black Friday weekend (2025-11-28 to 2025-12-01)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-11-28 00:00:00' and occurred_at < timestamp '2025-12-02 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/holiday_christmas_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Christmas (2025-12-01 to 2025-12-26)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-12-01 00:00:00' and occurred_at < timestamp '2025-12-27 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/holiday_fathers_day_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Father's Day (2025-06-02 to 2025-06-15)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-06-02 00:00:00' and occurred_at < timestamp '2025-06-16 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/holiday_mothers_day_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Mother's Day (2025-04-28 to 2025-05-11)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-04-28 00:00:00' and occurred_at < timestamp '2025-05-12 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/holiday_sinterklaas_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Sinterklaas (2025-11-15 to 2025-12-05)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-11-15 00:00:00' and occurred_at < timestamp '2025-12-06 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/holiday_valentines_day_last_year.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, at least once, in last year's Valentine's Day (2025-02-01 to 2025-02-14)
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-02-01 00:00:00' and occurred_at < timestamp '2025-02-15 00:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/item_brand_specific.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0].any[0]: Viewed Product, at least once, in the last 90 days, Categories contains any of 'New England Patriots'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Categories']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['Categories']) = 'array', properties['Categories'], null))) as item
                )
                when json_type(properties['Categories']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['Categories']) = 'number' and regexp_contains(json_value(properties['Categories']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['Categories']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['Categories'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('New England Patriots')) end
    group by profile_key
),

-- all[0].any[1]: Placed Order, at least once, in the last 365 days, Collections contains any of 'New England Patriots'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Collections']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['Collections']) = 'array', properties['Collections'], null))) as item
                )
                when json_type(properties['Collections']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['Collections']) = 'number' and regexp_contains(json_value(properties['Collections']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['Collections']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['Collections'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at >= timestamp '2025-08-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('New England Patriots')) end
    group by profile_key
),

-- all[1]: predicted gender is 'likely_female'
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_gender = 'likely_female'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
where
    (
        condition_1.profile_key is not null
        or condition_2.profile_key is not null
    )
    and condition_3.profile_id is not null


-- models/marts/segments/guide/latest_order_with_discount.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: the latest Placed Order, over all time; of that one: Discount Codes has at least 1 items
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['Discount Codes']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['Discount Codes']) = 'array', properties['Discount Codes'], null))) as item
                )
                when json_type(properties['Discount Codes']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['Discount Codes']) = 'number' and regexp_contains(json_value(properties['Discount Codes']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['Discount Codes']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['Discount Codes'])
                    end]
            end as found_1
        from (
            select
                profile_id,
                occurred_at,
                properties,
                row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as occurrences
        where
            place = 1
    ) as readings
    where
        coalesce(array_length(found_1), 0) >= 1
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/location_cold_regions.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: country is 'Canada'
condition_1 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where
        country = 'Canada'
),

-- any[1], any[2], any[3], any[4], any[5], any[6]: region is one of 'Connecticut', 'Maine', 'Massachusetts', 'New Hampshire', 'Rhode Island', 'Vermont'
condition_2 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where
        region in ('Connecticut', 'Maine', 'Massachusetts', 'New Hampshire', 'Rhode Island', 'Vermont')
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null


-- models/marts/segments/guide/location_gdpr.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: in the european union
condition_1 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where is_in_european_union
),

-- any[1]: country is 'United Kingdom'
condition_2 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where
        country = 'United Kingdom'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null


-- models/marts/segments/guide/location_not_us_canada.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0], all[1]: country is none of 'United States', 'Canada'
condition_1 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where
        country not in ('United States', 'Canada')
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/mpp_openers.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Opened Email, at least once, over all time, Apple Privacy Open is true
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = true
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/mpp_unengaged_openers.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Opened Email, at least once, in the last 90 days, Apple Privacy Open is true
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = true
    group by profile_key
),

-- all[1]: Opened Email, zero times, in the last 90 days, Apple Privacy Open is false
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[2]: Clicked Email, zero times, in the last 90 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null
    and condition_3.profile_key is null


-- models/marts/segments/guide/multi_channel.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0].any[0]: Opened Email, at least once, in the last 30 days, Campaign Name is 'Spring Sale'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Campaign Name']) = 'number' and regexp_contains(json_value(properties['Campaign Name']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Campaign Name']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Campaign Name'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'Spring Sale'
    group by profile_key
),

-- all[0].any[1]: Clicked Email, at least once, in the last 30 days, Campaign Name is 'Spring Sale'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Campaign Name']) = 'number' and regexp_contains(json_value(properties['Campaign Name']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Campaign Name']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Campaign Name'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Clicked Email' or metric_id = 'Clicked Email')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'Spring Sale'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 30 days
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
where
    (
        condition_1.profile_key is not null
        or condition_2.profile_key is not null
    )
    and condition_3.profile_key is null


-- models/marts/segments/guide/near_boston_50mi.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: less than 50 miles from postal code 02110, USA
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    cross join `dummy`.`segment_builder_plumbing`.`postal_code_centroids` as postal_codes
    where
        postal_codes.country_code = 'US'
        and postal_codes.postal_code = '02110'
        and profiles.place_latitude is not null
        and 2 * 6371.0088 * asin(least(1, sqrt(power(sin((postal_codes.latitude - profiles.place_latitude) * 0.008726646259971648e0), 2) + cos(profiles.place_latitude * 0.017453292519943295e0) * cos(postal_codes.latitude * 0.017453292519943295e0) * power(sin((postal_codes.longitude - profiles.place_longitude) * 0.008726646259971648e0), 2)))) < 80.4672
),

-- all[1]: can receive email marketing, subscribed
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    and condition_2.profile_id is not null


-- models/marts/segments/guide/net_high_value.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, sum of value at least 250, over all time, less Refunded Order, less Cancelled Order
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            value,
            1 as factor
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
        union all
        select
            profile_key,
            value,
            -1 as factor
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Refunded Order' or metric_id = 'Refunded Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
        union all
        select
            profile_key,
            value,
            -1 as factor
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Cancelled Order' or metric_id = 'Cancelled Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as measured_events
    group by profile_key
    having round(coalesce(sum(factor * value), 0), 9) >= 250
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
where
    condition_1.profile_key is not null


-- models/marts/segments/guide/never_engaged.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: can receive email marketing
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
),

-- all[1]: Received Email, at least 5 times, in the last 180 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Received Email' or metric_id = 'Received Email')
        and occurred_at >= timestamp '2026-02-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 5
),

-- all[2]: Opened Email, zero times, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Opened Email' or metric_id = 'Opened Email')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[3]: Clicked Email, zero times, over all time
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[4]: Placed Order, zero times, over all time
condition_5 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
left join condition_5 on profiles.profile_key = condition_5.profile_key
where
    condition_1.profile_id is not null
    and condition_2.profile_key is not null
    and condition_3.profile_key is null
    and condition_4.profile_key is null
    and condition_5.profile_key is null


-- models/marts/segments/guide/order_refunded.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: Placed Order, then Refunded Order; the first in the last 90 days; all within 30 days of it; all with the same $event_id
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at, case
            when json_type(properties['$event_id']) = 'number' and regexp_contains(json_value(properties['$event_id']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['$event_id']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['$event_id'])
        end as same_text
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at, case
            when json_type(properties['$event_id']) = 'number' and regexp_contains(json_value(properties['$event_id']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['$event_id']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['$event_id'])
        end as same_text
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Refunded Order' or metric_id = 'Refunded Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_2
        on step_1.profile_id = step_2.profile_id
        and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
        and step_1.same_text = step_2.same_text
        and step_2.occurred_at <= timestamp_add(step_1.occurred_at, interval 2592000 second)
    where step_1.same_text is not null
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/re_engage.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: can receive email marketing, subscribed
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
),

-- all[1]: Received Email, at least 5 times, in the last 180 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Received Email' or metric_id = 'Received Email')
        and occurred_at >= timestamp '2026-02-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 5
),

-- all[2]: Opened Email, zero times, in the last 90 days, Apple Privacy Open is false
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[3]: Clicked Email, zero times, in the last 90 days
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[4]: Active on Site, zero times, in the last 90 days
condition_5 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Active on Site' or metric_id = 'Active on Site')
        and occurred_at >= timestamp '2026-05-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[5].any[0]: Opened Email, at least once, over all time, Apple Privacy Open is false
condition_6 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Apple Privacy Open']) in ('number')
                    then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Opened Email' or metric_id = 'Opened Email')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = false
    group by profile_key
),

-- all[5].any[1]: Clicked Email, at least once, over all time
condition_7 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Clicked Email' or metric_id = 'Clicked Email')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[5].any[2]: Placed Order, at least once, over all time
condition_8 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
left join condition_5 on profiles.profile_key = condition_5.profile_key
left join condition_6 on profiles.profile_key = condition_6.profile_key
left join condition_7 on profiles.profile_key = condition_7.profile_key
left join condition_8 on profiles.profile_key = condition_8.profile_key
where
    condition_1.profile_id is not null
    and condition_2.profile_key is not null
    and condition_3.profile_key is null
    and condition_4.profile_key is null
    and condition_5.profile_key is null
    and (
        condition_6.profile_key is not null
        or condition_7.profile_key is not null
        or condition_8.profile_key is not null
    )


-- models/marts/segments/guide/recent_subscribers.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: can receive email marketing, subscribed, status date in the last 30 days
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and consents.status_at >= timestamp '2026-07-02 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- all[1]: Placed Order, zero times, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_id is not null
    and condition_2.profile_key is null


-- models/marts/segments/guide/test_control.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: in the segment almost_purchased
condition_1 as (
    select profile_id
    from `dummy`.`segment_builder`.`almost_purchased`
),

-- all[1].none[0]: in a stable sample of 10 % with salt 'almost purchased'
condition_2 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where substr(to_hex(md5('almost purchased|' || profile_id)), 1, 8) < '19999999'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    and not (
        condition_2.profile_id is not null
    )


-- models/marts/segments/guide/test_sample.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: in the segment almost_purchased
condition_1 as (
    select profile_id
    from `dummy`.`segment_builder`.`almost_purchased`
),

-- all[1]: in a stable sample of 10 % with salt 'almost purchased'
condition_2 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where substr(to_hex(md5('almost purchased|' || profile_id)), 1, 8) < '19999999'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
where
    condition_1.profile_id is not null
    and condition_2.profile_id is not null


-- models/marts/segments/guide/top_tenth_by_revenue.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- definition: in the top 10 % by sum of value in Placed Order, in the last 365 days, among all
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            amount as measured,
            row_number() over (order by amount desc, profile_id) as place,
            count(*) over () as number_of_ranked
        from (
            select
                measured_profiles.profile_id as profile_id,
                measured_profiles.amount as amount
            from (
                select
                    profile_id,
                    round(coalesce(sum(value), 0), 9) as amount
                from `dummy`.`segment_builder_plumbing`.`int_events`
                where
                    (metric = 'Placed Order' or metric_id = 'Placed Order')
                    and occurred_at >= timestamp '2025-08-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
                group by profile_id
            ) as measured_profiles
            inner join (
                select profile_id
                from `dummy`.`segment_builder_plumbing`.`int_profiles`
                where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
            ) as candidates on measured_profiles.profile_id = candidates.profile_id
            where measured_profiles.amount is not null
        ) as values_of_profiles
    ) as ranked_profiles
    where (place - 1) * 100 < number_of_ranked * 10
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/guide/vip.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, in the last 120 days
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-04-03 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, at least 3 times, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) >= 3
),

-- all[2]: Placed Order, sum of value more than 250, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(value), 0), 9) > 250
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
where
    condition_1.profile_key is not null
    and condition_2.profile_key is not null
    and condition_3.profile_key is not null


-- models/marts/segments/guide/winback.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- all[0]: Placed Order, at least once, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[1]: Placed Order, zero times, in the last 180 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-02-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
),

-- all[2]: can receive email marketing
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
where
    condition_1.profile_key is not null
    and condition_2.profile_key is null
    and condition_3.profile_id is not null
