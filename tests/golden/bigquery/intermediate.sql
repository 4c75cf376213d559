-- models/intermediate/evaluation_instant.sql

select timestamp '2026-08-01 06:00:00' as as_of


-- models/intermediate/int_events.sql

select
    event_id,
    profile_id,
    profile_key,
    metric,
    metric_id,
    occurred_at,
    value,
    properties,
    loaded_at,
    case when metric = 'Opened Email' or metric_id = 'Opened Email' then (case
        when json_type(properties['Apple Privacy Open']) in ('number')
            then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
        else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
    end) = false end as has_apple_privacy_open_is_false_f22447711e63,
    case when metric = 'Opened Email' or metric_id = 'Opened Email' then (case
        when json_type(properties['Apple Privacy Open']) in ('number')
            then case case when regexp_contains(json_value(properties['Apple Privacy Open']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Apple Privacy Open']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Apple Privacy Open']) as float64) as float64) end end when 1 then true when 0 then false end
        else case when lower(json_value(properties['Apple Privacy Open'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Apple Privacy Open'])) in ('false', 'f', 'no', 'n', '0') then false end
    end) = true end as has_apple_privacy_open_is_true_710285fe7d5b,
    case when metric = 'Bounced Email' or metric_id = 'Bounced Email' then (case
        when json_type(properties['Bounce Type']) = 'number' and regexp_contains(json_value(properties['Bounce Type']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Bounce Type']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Bounce Type'])
    end) = 'Soft' end as has_bounce_type_is_soft_5cc7115b1b9f,
    case when metric = 'Opened Email' or metric_id = 'Opened Email' then (case
        when json_type(properties['Campaign Name']) = 'number' and regexp_contains(json_value(properties['Campaign Name']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Campaign Name']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Campaign Name'])
    end) = 'Spring Sale' end as has_campaign_name_is_spring_sale_92abe15af99f,
    case when metric = 'Clicked Email' or metric_id = 'Clicked Email' then (case
        when json_type(properties['Campaign Name']) = 'number' and regexp_contains(json_value(properties['Campaign Name']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Campaign Name']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Campaign Name'])
    end) = 'Spring Sale' end as has_campaign_name_is_spring_sale_b4189dd1bee7,
    case when metric = 'Viewed Product' or metric_id = 'Viewed Product' then case when (case
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
    end) is not null then exists (select 1 from unnest((case
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
    end)) as item where item in ('New England Patriots')) end end as has_categories_contains_any_of_new_england_p_6ecfef1aeaeb,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
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
    end) is not null then exists (select 1 from unnest((case
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
    end)) as item where item in ('New England Patriots')) end end as has_collections_contains_any_of_new_england_829b5c5eb98c,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('Blue')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('it\'s')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('back\\slash')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in (('tab' || chr(9)))) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('ключ 🙂')) end) end as has_item_names_contains_all_of_blue_it_s_bac_ebe4392f2ca0,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end end as has_item_names_contains_any_of_blue_it_s_bac_89d24e009e98,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end end as has_item_names_contains_any_of_blue_it_s_bac_ae18fd8855da,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then strpos((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') > 0 end as has_item_names_contains_it_s_d9b4fa211f33,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end end as has_item_names_contains_none_of_blue_it_s_ba_34c0ceeaddaf,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not (case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in ('blue')) end and case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in ('it\'s')) end and case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in ('back\\slash')) end and case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in (('tab' || chr(9)))) end and case when (case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end) is not null then exists (select 1 from unnest((case when case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) as item) end)) as item where item in ('ключ 🙂')) end) end as has_item_names_does_not_contain_all_of_blue_0bf019a10d53,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not (case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('Blue')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('it\'s')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('back\\slash')) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in (('tab' || chr(9)))) end and case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where item in ('ключ 🙂')) end) end as has_item_names_does_not_contain_all_of_blue_27876f8968a5,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not strpos((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') > 0 end as has_item_names_does_not_contain_it_s_62232e052b98,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not ends_with((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') end as has_item_names_does_not_end_with_it_s_155f4d798a3a,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not regexp_contains((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$') end as has_item_names_does_not_match_a_c_d_alpha_2_1408087b5412,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not starts_with((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') end as has_item_names_does_not_start_with_it_s_f0c24a5f2e2c,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then ends_with((translate(case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')), 'ключ 🙂') end as has_item_names_ends_with_in_any_case_6fcac3d5c857,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then ends_with((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') end as has_item_names_ends_with_it_s_45f10338547b,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where strpos(item, 'it\'s') > 0) end end as has_item_names_has_an_item_that_contains_it_460278bce086,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then coalesce(array_length((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)), 0) >= 2 end as has_item_names_has_at_least_2_items_ff8249cbe14a,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then coalesce(array_length((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)), 0) <= 2 end as has_item_names_has_at_most_2_items_c020b28c5628,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then coalesce(array_length((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)), 0) = 2 end as has_item_names_has_exactly_2_items_138cee8da11e,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then coalesce(array_length((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)), 0) < 2 end as has_item_names_has_fewer_than_2_items_9b594516dcda,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then coalesce(array_length((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)), 0) > 2 end as has_item_names_has_more_than_2_items_d6577ca4714d,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not case when (case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end) is not null then exists (select 1 from unnest((case
        when json_type(properties['Item Names']) = 'array' then array(
            select case
                when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item)
            end
            from unnest(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null))) as item
        )
        when json_type(properties['Item Names']) in ('string', 'number', 'boolean')
            then [case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end]
    end)) as item where strpos(item, 'it\'s') > 0) end end as has_item_names_has_no_item_that_contains_it_9df57d68fc29,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) = 12.5 end as has_item_names_is_12_5_c2685b98d387,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) > '000000001000000010000000000000000000' end as has_item_names_is_a_version_after_1_10_f56edaee69a6,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) < '000000001000000010000000000000000000' end as has_item_names_is_a_version_before_1_10_a11939a00676,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) >= 12.5 end as has_item_names_is_at_least_12_5_e0bf649edab9,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) >= '000000001000000010000000000000000000' end as has_item_names_is_at_least_version_1_10_945a13d3567b,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) <= 12.5 end as has_item_names_is_at_most_12_5_7e8d6e54ea86,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) <= '000000001000000010000000000000000000' end as has_item_names_is_at_most_version_1_10_e8e07bcf090c,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) > 12.5 end as has_item_names_is_greater_than_12_5_86ceaaaa1a61,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end) = 'it\'s' end as has_item_names_is_it_s_4da79657d773,
    case when metric = 'Refund' or metric_id = 'Refund' then (case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end) = 'it\'s' end as has_item_names_is_it_s_bcfcef17b6dd,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (translate(case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) = 'it\'s' end as has_item_names_is_it_s_in_any_case_8cd86adc729d,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) < 12.5 end as has_item_names_is_less_than_12_5_5e356322e5dd,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (translate(case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) not in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂') end as has_item_names_is_none_of_blue_it_s_back_sla_7d3fb87afab9,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end) not in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂') end as has_item_names_is_none_of_blue_it_s_back_sla_dfd83a4cb4c6,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end) <> 12.5 end as has_item_names_is_not_12_5_68ecd9a80355,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end) <> 'it\'s' end as has_item_names_is_not_it_s_8b8ba5461ec5,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then not ((coalesce(json_type(properties['Item Names']), 'null') <> 'null')) end as has_item_names_is_not_set_66618edfb2f6,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) <> '000000001000000010000000000000000000' end as has_item_names_is_not_version_1_10_298822a76a58,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end) in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂') end as has_item_names_is_one_of_blue_it_s_back_slas_3c88f34ad9a1,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then ((coalesce(json_type(properties['Item Names']), 'null') <> 'null')) end as has_item_names_is_set_7880cdb46385,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when json_type(properties['Item Names']) in ('number')
            then case case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end when 1 then true when 0 then false end
        else case when lower(json_value(properties['Item Names'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Item Names'])) in ('false', 'f', 'no', 'n', '0') then false end
    end) = true end as has_item_names_is_true_da637555a149,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then (case
        when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
            then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
    end) = '000000001000000010000000000000000000' end as has_item_names_is_version_1_10_a0dae9843988,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then regexp_contains((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$') end as has_item_names_matches_a_c_d_alpha_2_300_o_e_73a37c8330ed,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then regexp_contains((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), '^[^A-Ca-c\\d][[:alpha:]&-]{2,300}(?:[Oo].*[Ee]|\\s\\\\+?)$') end as has_item_names_matches_i_a_c_d_alpha_2_300_o_b4954b64a78a,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then starts_with((case
        when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Item Names'])
    end), 'it\'s') end as has_item_names_starts_with_it_s_bac2c42b1d50,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
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
    end) is not null then exists (select 1 from unnest((case
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
    end)) as item where item in ('Summer Shorts')) end end as has_items_contains_any_of_summer_shorts_4f770a9a3213,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
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
    end) is not null then exists (select 1 from unnest((case
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
    end)) as item where item in ('Summer Tank Top')) end end as has_items_contains_any_of_summer_tank_top_184f17bb98fb,
    case when metric = 'Placed Order' or metric_id = 'Placed Order' then case when (case
        when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
            select case
                when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item['it\'s'])
            end
            from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
            where json_type(item) = 'object'
            and (coalesce(json_type(item['it\'s']), 'null') <> 'null')
        )
    end) is not null then exists (select 1 from unnest((case
        when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
            select case
                when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(item['it\'s'])
            end
            from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
            where json_type(item) = 'object'
            and (coalesce(json_type(item['it\'s']), 'null') <> 'null')
        )
    end)) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end end as has_lines_it_s_contains_any_of_blue_it_s_bac_72d0d91d4dea
from `dummy`.`segment_builder_plumbing`.`stg_raw__events`


-- models/intermediate/int_profiles.sql

-- depends_on: `dummy`.`segment_builder_plumbing`.`input_gate`

with

ranked_versions as (
    select
        *,
        row_number() over (partition by profile_id order by valid_from desc) as recency
    from `dummy`.`segment_builder_plumbing`.`stg_raw__profile_versions`
    where valid_from <= timestamp '2026-08-01 06:00:00'
),

versions as (
    select * from ranked_versions
    where recency = 1
),

-- As they were at the run's instant, where that is known; else as they are.
dated_profiles as (
    select
        profiles.profile_id,
        profiles.created_at,
        profiles.updated_at,
        profiles.last_event_at,
        case when versions.profile_id is null then profiles.email else versions.email end as email,
        case when versions.profile_id is null then profiles.phone_number else versions.phone_number end as phone_number,
        case when versions.profile_id is null then profiles.external_id else versions.external_id end as external_id,
        case when versions.profile_id is null then profiles.first_name else versions.first_name end as first_name,
        case when versions.profile_id is null then profiles.last_name else versions.last_name end as last_name,
        case when versions.profile_id is null then profiles.organization else versions.organization end as organization,
        case when versions.profile_id is null then profiles.title else versions.title end as title,
        case when versions.profile_id is null then profiles.locale else versions.locale end as locale,
        case when versions.profile_id is null then profiles.address1 else versions.address1 end as address1,
        case when versions.profile_id is null then profiles.address2 else versions.address2 end as address2,
        case when versions.profile_id is null then profiles.city else versions.city end as city,
        case when versions.profile_id is null then profiles.region else versions.region end as region,
        case when versions.profile_id is null then profiles.country else versions.country end as country,
        case when versions.profile_id is null then profiles.zip else versions.zip end as zip,
        case when versions.profile_id is null then profiles.timezone else versions.timezone end as timezone,
        case when versions.profile_id is null then profiles.latitude else versions.latitude end as latitude,
        case when versions.profile_id is null then profiles.longitude else versions.longitude end as longitude,
        case when versions.profile_id is null then profiles.properties else versions.properties end as properties
    from `dummy`.`segment_builder_plumbing`.`stg_raw__profiles` as profiles
    left join versions on profiles.profile_id = versions.profile_id
),

profiles as (
    select
        *,
        latitude between -90 and 90 and longitude between -180 and 180 as has_coordinates,
        lower(trim(country, ' ')) as country_spelling,
        trim(zip, ' ') as postal_code
    from dated_profiles
),

country_spellings as (
    select * from `dummy`.`segment_builder_plumbing`.`country_spellings`
),

countries as (
    select * from `dummy`.`segment_builder_plumbing`.`countries`
),

postal_codes as (
    select * from `dummy`.`segment_builder_plumbing`.`postal_code_centroids`
)

select
    profiles.profile_id,
    cast(concat('0x', substr(to_hex(md5(profiles.profile_id)), 1, 15)) as int64) as profile_key,
    profiles.email,
    profiles.phone_number,
    profiles.external_id,
    profiles.first_name,
    profiles.last_name,
    profiles.organization,
    profiles.title,
    profiles.locale,
    profiles.address1,
    profiles.address2,
    profiles.city,
    profiles.region,
    profiles.country,
    profiles.zip,
    profiles.timezone,
    profiles.latitude as latitude,
    profiles.longitude as longitude,
    profiles.created_at,
    profiles.updated_at,
    profiles.last_event_at,
    profiles.properties,
    country_spellings.country_code as country_code,
    coalesce(countries.is_european_union, false) as is_in_european_union,
    coalesce(country_spellings.country_code = 'US', false) as is_in_united_states,
    case when profiles.has_coordinates then profiles.latitude else postal_codes.latitude end as place_latitude,
    case when profiles.has_coordinates then profiles.longitude else postal_codes.longitude end as place_longitude
from profiles
left join country_spellings on profiles.country_spelling = country_spellings.spelling
left join countries on country_spellings.country_code = countries.country_code
left join postal_codes
    on country_spellings.country_code = postal_codes.country_code
    and case
        -- Where postal codes were taken for numbers, those of the East Coast have lost their zeros.
        when
            country_spellings.country_code = 'US'
            and regexp_contains(profiles.postal_code, '^[0-9]{3,4}$')
            then lpad(profiles.postal_code, 5, '0')
        when country_spellings.country_code = 'US' then substr(profiles.postal_code, 1, 5)
        else profiles.postal_code
    end = postal_codes.postal_code
