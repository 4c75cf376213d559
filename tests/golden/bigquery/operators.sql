-- models/marts/segments/operators/every_caseless_filter_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is 'it's' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 = 'it\'s'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is 'it's' in any case
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            translate(case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'it\'s'
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 not in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            translate(case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 not in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_caseless_filter_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s ends with 'ключ 🙂' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        ends_with(found_1, 'ключ 🙂')
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names ends with 'ключ 🙂' in any case
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            translate(case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        ends_with(found_1, 'ключ 🙂')
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s matches '(?i)^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        regexp_contains(found_1, '^[^A-Ca-c\\d][[:alpha:]&-]{2,300}(?:[Oo].*[Ee]|\\s\\\\+?)$')
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names matches '(?i)^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        regexp_contains(found_1, '^[^A-Ca-c\\d][[:alpha:]&-]{2,300}(?:[Oo].*[Ee]|\\s\\\\+?)$')
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_caseless_filter_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end) as item) end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case when case
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
            end) as item) end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case when case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end is not null then array(select translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') from unnest(case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end) as item) end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case when case
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
            end) as item) end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_column_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: email is set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            email is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
),

-- any[1]: created at is set
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            created_at is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
),

-- any[2]: updated at is set
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            updated_at is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
),

-- any[3]: last event at is set
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            last_event_at is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_column_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: zip is set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            zip is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
),

-- any[1]: latitude is set
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            latitude is not null as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
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


-- models/marts/segments/operators/every_event_among_events_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: the latest Placed Order, over all time; of that one: within 7 days after the first Refund with Item Names is 'it's', Item Names is 'it's', Item Names is not 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_2
        from (
            select events.*
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
            ) as events
            inner join (
                select profile_id, min(occurred_at) as anchored_at
                from (
                    select
                        profile_id,
                        occurred_at,
                        case
                            when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['Item Names'])
                        end as found_1
                    from `dummy`.`segment_builder_plumbing`.`int_events`
                    where
                        (metric = 'Refund' or metric_id = 'Refund')
                        and occurred_at <= timestamp '2026-08-01 06:00:00'
                ) as readings
                where
                    found_1 = 'it\'s'
                group by profile_id
            ) as anchors on events.profile_id = anchors.profile_id
            where
                anchors.anchored_at < events.occurred_at
                and timestamp_diff(events.occurred_at, anchors.anchored_at, microsecond) <= 604800000000
        ) as anchored_events
        where
            place = 1
    ) as readings
    where
        found_1 = 'it\'s'
        and found_2 <> 'it\'s'
),

-- any[1]: Placed Order, more than 2 times, within 7 days before Start
condition_2 as (
    select profile_key
    from (
        select events.*
        from `dummy`.`segment_builder_plumbing`.`int_events` as events
        inner join (
            select
                profile_id,
                case
                    when regexp_contains(json_value(properties['Start']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                        then timestamp_sub(cast(replace(regexp_extract(json_value(properties['Start']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['Start']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['Start']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['Start']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['Start']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
                end as anchored_at
            from `dummy`.`segment_builder_plumbing`.`int_profiles`
        ) as anchors on events.profile_id = anchors.profile_id
        where
            events.occurred_at < anchors.anchored_at
            and timestamp_diff(anchors.anchored_at, events.occurred_at, microsecond) <= 604800000000
    ) as anchored_events
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, sum of value more than 2, over all time, less Refund with Item Names is 'it's'
condition_3 as (
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
        from (
            select
                profile_key,
                value,
                case
                    when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['Item Names'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as readings
        where
            found_1 = 'it\'s'
    ) as measured_events
    group by profile_key
    having round(coalesce(sum(factor * value), 0), 9) > 2
),

-- any[3]: Placed Order, sum of value more than 2 with the same $value, over all time, less Refund with Item Names is 'it's'
condition_4 as (
    select distinct profile_key
    from (
        select
            profile_key,
            value,
            case when value is null then case
            when json_type(properties['$value']) = 'number' and regexp_contains(json_value(properties['$value']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['$value']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['$value'])
        end else regexp_replace(cast(value as string), '^[^.e]*$', '\\0.0') end as same_text,
            1 as factor
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
        union all
        select
            profile_key,
            value,
            case when value is null then case
            when json_type(properties['$value']) = 'number' and regexp_contains(json_value(properties['$value']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['$value']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['$value'])
        end else regexp_replace(cast(value as string), '^[^.e]*$', '\\0.0') end as same_text,
            -1 as factor
        from (
            select
                profile_key,
                value,
                properties,
                case
                    when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['Item Names'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as readings
        where
            found_1 = 'it\'s'
    ) as measured_events
    where
        same_text is not null
    group by profile_key, same_text
    having round(coalesce(sum(factor * value), 0), 9) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_among_events_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times with the same Item within any 7 days, over all time
condition_1 as (
    select distinct profile_id
    from (
        select
            profile_id,
            occurred_at,
            lead(occurred_at, 2) over (
                partition by profile_id, same_text order by occurred_at
            ) as filled_at
        from (
            select
                profile_id,
                occurred_at,
                case
                when json_type(properties['Item']) = 'number' and regexp_contains(json_value(properties['Item']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item'])
            end as same_text
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as measured_events
        where
            same_text is not null
    ) as followed_events
    where timestamp_diff(filled_at, occurred_at, microsecond) < 604800000000
),

-- any[1]: Placed Order, more than 2 days between the two latest, over all time
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            occurred_at,
            row_number() over (partition by profile_key order by occurred_at desc, event_id desc) as place
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as measured_events
    where
        place <= 2
    group by profile_key
    having case when count(*) = 2 then cast(timestamp_diff(max(occurred_at), min(occurred_at), microsecond) as float64) / 86400000000 end > 2
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 3 days of it; all with the same CheckoutId
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at, case
            when json_type(properties['CheckoutId']) = 'number' and regexp_contains(json_value(properties['CheckoutId']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['CheckoutId']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['CheckoutId'])
        end as same_text
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at, case
            when json_type(properties['CheckoutId']) = 'number' and regexp_contains(json_value(properties['CheckoutId']), '[.eE]')
                then regexp_replace(cast(safe_cast(json_value(properties['CheckoutId']) as float64) as string), '^[^.e]*$', '\\0.0')
            else json_value(properties['CheckoutId'])
        end as same_text
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_1.same_text = step_3.same_text
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 259200 second)
    where step_1.same_text is not null
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at, case
                when json_type(properties['CheckoutId']) = 'number' and regexp_contains(json_value(properties['CheckoutId']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['CheckoutId']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['CheckoutId'])
            end as same_text
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and step_2.same_text = step_1.same_text
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at, case
                when json_type(properties['CheckoutId']) = 'number' and regexp_contains(json_value(properties['CheckoutId']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['CheckoutId']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['CheckoutId'])
            end as same_text
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.same_text = step_1.same_text
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 259200 second)
    )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null


-- models/marts/segments/operators/every_event_filter_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is 'it's'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'it\'s'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is not 'it's'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> 'it\'s'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names contains 'it's'
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        strpos(found_1, 'it\'s') > 0
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not contain 'it's'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not strpos(found_1, 'it\'s') > 0
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names starts with 'it's'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        starts_with(found_1, 'it\'s')
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names does not start with 'it's'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not starts_with(found_1, 'it\'s')
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names ends with 'it's'
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        ends_with(found_1, 'it\'s')
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not end with 'it's'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not ends_with(found_1, 'it\'s')
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) = 'number' and regexp_contains(json_value(properties['Item Names']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Item Names']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Item Names'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 not in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_04.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is 12.5
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 12.5
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is not 12.5
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> 12.5
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is greater than 12.5
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 > 12.5
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at least 12.5
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 >= 12.5
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_05.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is less than 12.5
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 < 12.5
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is at most 12.5
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <= 12.5
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is true
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when json_type(properties['Item Names']) in ('number')
                    then case case when regexp_contains(json_value(properties['Item Names']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Item Names']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Item Names']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Item Names'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Item Names'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = true
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_06.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names contains all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names contains none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has exactly 2 items
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(array_length(found_1), 0) = 2
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_07.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names has more than 2 items
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(array_length(found_1), 0) > 2
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has at least 2 items
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(array_length(found_1), 0) >= 2
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names has fewer than 2 items
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(array_length(found_1), 0) < 2
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has at most 2 items
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(array_length(found_1), 0) <= 2
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_event_filter_08.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names has an item that contains 'it's'
condition_1 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where strpos(item, 'it\'s') > 0) end
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has no item that contains 'it's'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not case when found_1 is not null then exists (select 1 from unnest(found_1) as item where strpos(item, 'it\'s') > 0) end
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is set
condition_3 as (
    select profile_key
    from (
        select
            profile_key,
            (coalesce(json_type(properties['Item Names']), 'null') <> 'null') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is not set
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            (coalesce(json_type(properties['Item Names']), 'null') <> 'null') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not found_1
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_funnel_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 hours of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 3600 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 3600 second)
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 days of it
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 86400 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 86400 second)
    )
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 3 days of it
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 259200 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 259200 second)
    )
),

-- any[3]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 5 days of it
condition_4 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 432000 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 432000 second)
    )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_funnel_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 weeks of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 604800 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 604800 second)
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 30 days of it
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 2592000 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 2592000 second)
    )
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 90 days of it
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 7776000 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 7776000 second)
    )
),

-- any[3]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 180 days of it
condition_4 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 15552000 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 15552000 second)
    )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_funnel_03.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 years of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= timestamp_add(step_1.occurred_at, interval 31536000 second)
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= timestamp_add(step_1.occurred_at, interval 31536000 second)
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_2
        where
            step_2.profile_id = step_1.profile_id
            and (step_2.occurred_at > step_1.occurred_at or (step_2.occurred_at = step_1.occurred_at and step_2.event_id > step_1.event_id))
            and (step_3.occurred_at > step_2.occurred_at or (step_3.occurred_at = step_2.occurred_at and step_3.event_id > step_2.event_id))
    )
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
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
    or condition_2.profile_id is not null


-- models/marts/segments/operators/every_holiday_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in Black Friday weekend of 2 years ago (2024-11-29 to 2024-12-02)
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-11-29 00:00:00' and found_1 < timestamp '2024-12-03 00:00:00'
),

-- any[1]: it\'s in Christmas of 2 years ago (2024-12-01 to 2024-12-26)
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-12-01 00:00:00' and found_1 < timestamp '2024-12-27 00:00:00'
),

-- any[2]: it\'s in Sinterklaas of 2 years ago (2024-11-15 to 2024-12-05)
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-11-15 00:00:00' and found_1 < timestamp '2024-12-06 00:00:00'
),

-- any[3]: it\'s in Mother's Day of 2 years ago (2024-04-29 to 2024-05-12)
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-04-29 00:00:00' and found_1 < timestamp '2024-05-13 00:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_holiday_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in Father's Day of 2 years ago (2024-06-03 to 2024-06-16)
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-06-03 00:00:00' and found_1 < timestamp '2024-06-17 00:00:00'
),

-- any[1]: it\'s in Valentine's Day of 2 years ago (2024-02-01 to 2024-02-14)
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2024-02-01 00:00:00' and found_1 < timestamp '2024-02-15 00:00:00'
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


-- models/marts/segments/operators/every_item_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has an item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when (coalesce(json_type(properties['it\\\'s']), 'null') <> 'null') then exists (
                    select 1
                    from unnest(coalesce(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null)), [properties['it\\\'s']])) as item
                    where json_type(item) = 'object'
                    and (starts_with(case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end, 'Blue') or case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end is null)
                    and case when regexp_contains(json_value(item['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Price']) as float64) as float64) end end > 12.5
                    and case
                        when json_type(item['Gift']) in ('number')
                            then case case when regexp_contains(json_value(item['Gift']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Gift']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Gift']) as float64) as float64) end end when 1 then true when 0 then false end
                        else case when lower(json_value(item['Gift'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(item['Gift'])) in ('false', 'f', 'no', 'n', '0') then false end
                    end = true
                    and not (coalesce(json_type(item['Note']), 'null') <> 'null')
                )
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has an item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when (coalesce(json_type(properties['Item Names']), 'null') <> 'null') then exists (
                    select 1
                    from unnest(coalesce(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null)), [properties['Item Names']])) as item
                    where json_type(item) = 'object'
                    and (starts_with(case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end, 'Blue') or case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end is null)
                    and case when regexp_contains(json_value(item['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Price']) as float64) as float64) end end > 12.5
                    and case
                        when json_type(item['Gift']) in ('number')
                            then case case when regexp_contains(json_value(item['Gift']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Gift']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Gift']) as float64) as float64) end end when 1 then true when 0 then false end
                        else case when lower(json_value(item['Gift'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(item['Gift'])) in ('false', 'f', 'no', 'n', '0') then false end
                    end = true
                    and not (coalesce(json_type(item['Note']), 'null') <> 'null')
                )
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s has no item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when (coalesce(json_type(properties['it\\\'s']), 'null') <> 'null') then exists (
                    select 1
                    from unnest(coalesce(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null)), [properties['it\\\'s']])) as item
                    where json_type(item) = 'object'
                    and (starts_with(case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end, 'Blue') or case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end is null)
                    and case when regexp_contains(json_value(item['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Price']) as float64) as float64) end end > 12.5
                    and case
                        when json_type(item['Gift']) in ('number')
                            then case case when regexp_contains(json_value(item['Gift']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Gift']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Gift']) as float64) as float64) end end when 1 then true when 0 then false end
                        else case when lower(json_value(item['Gift'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(item['Gift'])) in ('false', 'f', 'no', 'n', '0') then false end
                    end = true
                    and not (coalesce(json_type(item['Note']), 'null') <> 'null')
                )
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not found_1
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has no item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when (coalesce(json_type(properties['Item Names']), 'null') <> 'null') then exists (
                    select 1
                    from unnest(coalesce(json_query_array(if(json_type(properties['Item Names']) = 'array', properties['Item Names'], null)), [properties['Item Names']])) as item
                    where json_type(item) = 'object'
                    and (starts_with(case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end, 'Blue') or case
                        when json_type(item['it\'s']) = 'number' and regexp_contains(json_value(item['it\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\'s'])
                    end is null)
                    and case when regexp_contains(json_value(item['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Price']) as float64) as float64) end end > 12.5
                    and case
                        when json_type(item['Gift']) in ('number')
                            then case case when regexp_contains(json_value(item['Gift']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(item['Gift']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(item['Gift']) as float64) as float64) end end when 1 then true when 0 then false end
                        else case when lower(json_value(item['Gift'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(item['Gift'])) in ('false', 'f', 'no', 'n', '0') then false end
                    end = true
                    and not (coalesce(json_type(item['Note']), 'null') <> 'null')
                )
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not found_1
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_item_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Lines[].it\'s contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['it\\\'s']) = 'number' and regexp_contains(json_value(item['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['it\\\'s'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['it\\\'s']), 'null') <> 'null')
                )
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
),

-- any[1]: Placed Order, more than 2 times, over all time, Lines[].it's contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
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
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, sum of Lines[].Price more than 2, over all time
condition_3 as (
    select profile_key
    from (
        select profile_key, item
        from (
            select profile_key, case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['Price'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                )
            end as list
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as item
    ) as items
    group by profile_key
    having round(coalesce(sum(case when regexp_contains(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(item as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(item as float64) as float64) end end), 0), 9) > 2
),

-- any[3]: Placed Order, average of Lines[].Price more than 2, over all time
condition_4 as (
    select profile_key
    from (
        select profile_key, item
        from (
            select profile_key, case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['Price'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                )
            end as list
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as item
    ) as items
    group by profile_key
    having round(avg(case when regexp_contains(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(item as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(item as float64) as float64) end end), 9) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_item_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, minimum of Lines[].Price more than 2, over all time
condition_1 as (
    select profile_key
    from (
        select profile_key, item
        from (
            select profile_key, case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['Price'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                )
            end as list
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as item
    ) as items
    group by profile_key
    having min(case when regexp_contains(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(item as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(item as float64) as float64) end end) > 2
),

-- any[1]: Placed Order, maximum of Lines[].Price more than 2, over all time
condition_2 as (
    select profile_key
    from (
        select profile_key, item
        from (
            select profile_key, case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['Price'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                )
            end as list
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as item
    ) as items
    group by profile_key
    having max(case when regexp_contains(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(item as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(item as float64) as float64) end end) > 2
),

-- any[2]: Placed Order, more than 2 different values of Lines[].Price, over all time
condition_3 as (
    select profile_key
    from (
        select profile_key, item
        from (
            select profile_key, case
                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                    select case
                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item['Price'])
                    end
                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                    where json_type(item) = 'object'
                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                )
            end as list
            from `dummy`.`segment_builder_plumbing`.`int_events`
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as item
    ) as items
    group by profile_key
    having count(distinct item) > 2
),

-- any[3]: in the top 10 % by sum of Lines[].Price in Placed Order, over all time, among all
condition_4 as (
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
                    matched.profile_id as profile_id,
                    coalesce(measured_items.amount, 0) as amount
                from (
                    select distinct profile_id
                    from `dummy`.`segment_builder_plumbing`.`int_events`
                    where
                        (metric = 'Placed Order' or metric_id = 'Placed Order')
                        and occurred_at <= timestamp '2026-08-01 06:00:00'
                ) as matched
                left join (
                    select
                        profile_id,
                        round(coalesce(sum(case when regexp_contains(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(item as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(item as float64) as float64) end end), 0), 9) as amount
                    from (
                        select profile_id, item
                        from (
                            select profile_id, case
                                when (coalesce(json_type(properties['Lines']), 'null') <> 'null') then array(
                                    select case
                                        when json_type(item['Price']) = 'number' and regexp_contains(json_value(item['Price']), '[.eE]')
                                            then regexp_replace(cast(safe_cast(json_value(item['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
                                        else json_value(item['Price'])
                                    end
                                    from unnest(coalesce(json_query_array(if(json_type(properties['Lines']) = 'array', properties['Lines'], null)), [properties['Lines']])) as item
                                    where json_type(item) = 'object'
                                    and (coalesce(json_type(item['Price']), 'null') <> 'null')
                                )
                            end as list
                            from `dummy`.`segment_builder_plumbing`.`int_events`
                            where
                                (metric = 'Placed Order' or metric_id = 'Placed Order')
                                and occurred_at <= timestamp '2026-08-01 06:00:00'
                        ) as lists
                        cross join unnest(lists.list) as item
                    ) as items
                    group by profile_id
                ) as measured_items on matched.profile_id = measured_items.profile_id
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
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_measurement_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, sum of value more than 2, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(value), 0), 9) > 2
),

-- any[2]: Placed Order, average of value more than 2, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(avg(value), 9) > 2
),

-- any[3]: Placed Order, minimum of value more than 2, over all time
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having min(value) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_measurement_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, maximum of value more than 2, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having max(value) > 2
),

-- any[1]: Placed Order, on more than 2 days, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(distinct cast(occurred_at as date)) > 2
),

-- any[2]: Placed Order, sum of Price more than 2, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(coalesce(sum(case when regexp_contains(json_value(properties['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Price']) as float64) as float64) end end), 0), 9) > 2
),

-- any[3]: Placed Order, average of Price more than 2, over all time
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having round(avg(case when regexp_contains(json_value(properties['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Price']) as float64) as float64) end end), 9) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_measurement_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, minimum of Price more than 2, over all time
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having min(case when regexp_contains(json_value(properties['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Price']) as float64) as float64) end end) > 2
),

-- any[1]: Placed Order, maximum of Price more than 2, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having max(case when regexp_contains(json_value(properties['Price']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Price']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Price']) as float64) as float64) end end) > 2
),

-- any[2]: Placed Order, more than 2 different values of Price, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(distinct case
        when json_type(properties['Price']) = 'number' and regexp_contains(json_value(properties['Price']), '[.eE]')
            then regexp_replace(cast(safe_cast(json_value(properties['Price']) as float64) as string), '^[^.e]*$', '\\0.0')
        else json_value(properties['Price'])
    end) > 2
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
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null


-- models/marts/segments/operators/every_object_filter_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is 'it's'
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 = 'it\'s'
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is not 'it's'
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 <> 'it\'s'
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 contains 'it's'
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            strpos(found_1, 'it\'s') > 0
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not contain 'it's'
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not strpos(found_1, 'it\'s') > 0
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 starts with 'it's'
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            starts_with(found_1, 'it\'s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not start with 'it's'
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not starts_with(found_1, 'it\'s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 ends with 'it's'
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            ends_with(found_1, 'it\'s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not end with 'it's'
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not ends_with(found_1, 'it\'s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_03.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                        then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                    else json_value(properties['12'])
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 not in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_04.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is 12.5
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 = 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is not 12.5
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 <> 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is greater than 12.5
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 > 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is at least 12.5
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 >= 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_05.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is less than 12.5
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 < 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is at most 12.5
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 <= 12.5
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is between 1 and 1.2345678901234567e+19
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 between 1 and 1.2345678901234567e+19
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is true
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) in ('number')
                        then case case when regexp_contains(json_value(properties['12']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['12']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['12']) as float64) as float64) end end when 1 then true when 0 then false end
                    else case when lower(json_value(properties['12'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['12'])) in ('false', 'f', 'no', 'n', '0') then false end
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 = true
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_06.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 contains 12
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('12')) end
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not contain 12
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('12')) end
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has exactly 2 items
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(array_length(found_1), 0) = 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has more than 2 items
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(array_length(found_1), 0) > 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_07.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has at least 2 items
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(array_length(found_1), 0) >= 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has fewer than 2 items
condition_2 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(array_length(found_1), 0) < 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has at most 2 items
condition_3 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when json_type(properties['12']) = 'array' then array(
                        select case
                            when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(item)
                        end
                        from unnest(json_query_array(if(json_type(properties['12']) = 'array', properties['12'], null))) as item
                    )
                    when json_type(properties['12']) in ('string', 'number', 'boolean')
                        then [case
                            when json_type(properties['12']) = 'number' and regexp_contains(json_value(properties['12']), '[.eE]')
                                then regexp_replace(cast(safe_cast(json_value(properties['12']) as float64) as string), '^[^.e]*$', '\\0.0')
                            else json_value(properties['12'])
                        end]
                end as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(array_length(found_1), 0) <= 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is set
condition_4 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                (coalesce(json_type(properties['12']), 'null') <> 'null') as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_object_filter_08.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is not set
condition_1 as (
    select links.profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_object_links` as links
    inner join (
        select object_id
        from (
            select
                object_id,
                (coalesce(json_type(properties['12']), 'null') <> 'null') as found_1
            from `dummy`.`segment_builder_plumbing`.`stg_raw__custom_objects`
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not found_1
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/operators/every_other_condition_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: on any of the lists Blue, it's, joined in the last 7 days
condition_1 as (
    select distinct profile_id
    from `dummy`.`segment_builder_plumbing`.`stg_raw__list_members`
    where
        (list_id in ('Blue', 'it\'s') or list_name in ('Blue', 'it\'s'))
        and (joined_at is null or joined_at <= timestamp '2026-08-01 06:00:00')
        and joined_at >= timestamp '2026-07-25 00:00:00' and joined_at <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: can receive email marketing
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
),

-- any[2]: can receive email marketing, subscribed, is double opt in is true
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
        and consents.double_opt_in = true
),

-- any[3]: can receive email marketing, never subscribed
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
        and coalesce(consents.status, 'never_subscribed') = 'never_subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive email marketing, bounce date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
                and suppressions.reason = 'hard_bounce'
                and suppressions.suppressed_at >= timestamp '2026-07-25 00:00:00' and suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
        )
),

-- any[1]: cannot receive email marketing, subscribed, bounce date in the last 7 days
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
                and suppressions.reason = 'hard_bounce'
                and suppressions.suppressed_at >= timestamp '2026-07-25 00:00:00' and suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
        )
),

-- any[2]: cannot receive email marketing, never subscribed, bounce date in the last 7 days
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and coalesce(consents.status, 'never_subscribed') = 'never_subscribed'
        and profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
                and suppressions.reason = 'hard_bounce'
                and suppressions.suppressed_at >= timestamp '2026-07-25 00:00:00' and suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
        )
),

-- any[3]: cannot receive email marketing, unsubscribed, bounce date in the last 7 days
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and coalesce(consents.status, 'never_subscribed') = 'unsubscribed'
        and profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
                and suppressions.reason = 'hard_bounce'
                and suppressions.suppressed_at >= timestamp '2026-07-25 00:00:00' and suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
        )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_03.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive email marketing, unsubscribed, status date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from `dummy`.`segment_builder_plumbing`.`stg_raw__suppressions` as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and coalesce(consents.status, 'never_subscribed') = 'unsubscribed'
        and consents.status_at >= timestamp '2026-07-25 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: can receive sms marketing, subscribed, status date in the last 7 days
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'sms'
    where
        coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and consents.status_at >= timestamp '2026-07-25 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- any[2]: cannot receive sms marketing
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'sms'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
),

-- any[3]: cannot receive sms marketing, never subscribed
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'sms'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
        and coalesce(consents.status, 'never_subscribed') = 'never_subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_04.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive sms marketing, unsubscribed, status date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'sms'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
        and coalesce(consents.status, 'never_subscribed') = 'unsubscribed'
        and consents.status_at >= timestamp '2026-07-25 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: can receive push marketing, status date in the last 7 days
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'push'
    where
        coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and consents.status_at >= timestamp '2026-07-25 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- any[2]: cannot receive push marketing
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'push'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
),

-- any[3]: whatsapp marketing: explicitly reachable
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_05.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: whatsapp marketing: explicitly unreachable
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'unsubscribed'
),

-- any[1]: whatsapp marketing: implicitly reachable
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        1 = 0
),

-- any[2]: whatsapp marketing: implicitly unreachable
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'never_subscribed'
),

-- any[3]: whatsapp marketing: implicitly or explicitly reachable
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'subscribed'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_06.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: whatsapp marketing: implicitly or explicitly unreachable
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder_plumbing`.`stg_raw__consents` as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') <> 'subscribed'
),

-- any[1]: in the european union
condition_2 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where is_in_european_union
),

-- any[2]: in the united states
condition_3 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where is_in_united_states
),

-- any[3]: less than 50 miles from postal code 02108, USA
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    cross join `dummy`.`segment_builder_plumbing`.`postal_code_centroids` as postal_codes
    where
        postal_codes.country_code = 'US'
        and postal_codes.postal_code = '02108'
        and profiles.place_latitude is not null
        and 2 * 6371.0088 * asin(least(1, sqrt(power(sin((postal_codes.latitude - profiles.place_latitude) * 0.008726646259971648e0), 2) + cos(profiles.place_latitude * 0.017453292519943295e0) * cos(postal_codes.latitude * 0.017453292519943295e0) * power(sin((postal_codes.longitude - profiles.place_longitude) * 0.008726646259971648e0), 2)))) < 80.4672
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_07.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: average days between orders is greater than 0.5
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_days_between_orders > 0.5
),

-- any[1]: average order value is greater than 0.5
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_order_value > 0.5
),

-- any[2]: churn probability is greater than 0.5
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.churn_probability > 0.5
),

-- any[3]: historic clv is greater than 0.5
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.historic_clv > 0.5
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_08.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: historic number of orders is greater than 0.5
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.historic_number_of_orders > 0.5
),

-- any[1]: predicted clv is greater than 0.5
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_clv > 0.5
),

-- any[2]: predicted number of orders is greater than 0.5
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_number_of_orders > 0.5
),

-- any[3]: total clv is greater than 0.5
condition_4 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.total_clv > 0.5
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_other_condition_09.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: expected date of next purchase in the last 7 days
condition_1 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.expected_date_of_next_purchase >= timestamp '2026-07-25 00:00:00' and predictions.expected_date_of_next_purchase <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: channel affinity: priority of sms is 1
condition_2 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where (select min(place) + 1 from unnest(json_query_array(predictions.channel_affinity)) as item with offset as place where json_value(item) = 'sms') = 1
),

-- any[2]: channel affinity: rank of sms is 'high'
condition_3 as (
    select profiles.profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles` as profiles
    left join `dummy`.`segment_builder`.`profile_predictions` as predictions
        on profiles.profile_id = predictions.profile_id
    where case when (select min(place) + 1 from unnest(json_query_array(predictions.channel_affinity)) as item with offset as place where json_value(item) = 'sms') = 1 then 'high' when (select min(place) + 1 from unnest(json_query_array(predictions.channel_affinity)) as item with offset as place where json_value(item) = 'sms') = 2 then 'medium' when (select min(place) + 1 from unnest(json_query_array(predictions.channel_affinity)) as item with offset as place where json_value(item) = 'sms') > 2 then 'low' end = 'high'
),

-- any[3]: in a stable sample of 10 % with salt 'it's'
condition_4 as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where substr(to_hex(md5('it\'s|' || profile_id)), 1, 8) < '19999999'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_period_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the calendar day 4 days ago, up to the same moment of it as now
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-28 00:00:00' and occurred_at <= timestamp '2026-07-28 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the calendar week 4 weeks ago, up to the same moment of it as now
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-06-29 00:00:00' and occurred_at <= timestamp '2026-07-04 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the calendar month 4 months ago, up to the same moment of it as now
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-04-01 00:00:00' and occurred_at <= timestamp '2026-04-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the calendar quarter 4 quarters ago, up to the same moment of it as now
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-07-01 00:00:00' and occurred_at <= timestamp '2025-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_period_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the calendar year 4 years ago, up to the same moment of it as now
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2022-01-01 00:00:00' and occurred_at <= timestamp '2022-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, in more than 2 weeks, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(distinct floor(

        datetime_diff(
            cast(cast(occurred_at as date) as datetime),
            cast(cast(timestamp '1970-01-05 00:00:00' as date) as datetime),
            day
        )

       / 7.0)) > 2
),

-- any[2]: Placed Order, in more than 2 months, over all time
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(distinct 100 * extract(year from occurred_at at time zone 'UTC') + extract(month from occurred_at at time zone 'UTC')) > 2
),

-- any[3]: it\'s in the calendar quarter 4 quarters ago, up to the same moment of it as now
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2025-07-01 00:00:00' and found_1 <= timestamp '2025-08-01 06:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s before 2026-03-01
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '2026-03-01 00:00:00'
),

-- any[1]: it\'s after 2026-03-01
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-03-02 00:00:00'
),

-- any[2]: it\'s from 2026-03-01 to 2026-03-05
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-03-01 00:00:00' and found_1 <= timestamp '2026-03-05 10:00:00'
),

-- any[3]: it\'s in the last 40 hours
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-07-30 14:00:00' and found_1 <= timestamp '2026-08-01 06:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the last 40 days
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-06-22 00:00:00' and found_1 <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: it\'s in the last 40 weeks
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2025-10-25 00:00:00' and found_1 <= timestamp '2026-08-01 06:00:00'
),

-- any[2]: it\'s in the last 40 months
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2023-04-01 00:00:00' and found_1 <= timestamp '2026-08-01 06:00:00'
),

-- any[3]: it\'s in the last 40 years
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '1986-08-01 00:00:00' and found_1 <= timestamp '2026-08-01 06:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_03.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the next 40 hours
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > timestamp '2026-08-01 06:00:00' and found_1 <= timestamp '2026-08-02 22:00:00'
),

-- any[1]: it\'s in the next 40 days
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > timestamp '2026-08-01 06:00:00' and found_1 < timestamp '2026-09-11 00:00:00'
),

-- any[2]: it\'s in the next 40 weeks
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > timestamp '2026-08-01 06:00:00' and found_1 < timestamp '2027-05-09 00:00:00'
),

-- any[3]: it\'s in the next 40 months
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > timestamp '2026-08-01 06:00:00' and found_1 < timestamp '2029-12-02 00:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_04.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the next 40 years
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > timestamp '2026-08-01 06:00:00' and found_1 < timestamp '2066-08-02 00:00:00'
),

-- any[1]: it\'s at least 40 hours ago
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '2026-07-30 14:00:00'
),

-- any[2]: it\'s at least 40 days ago
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '2026-06-22 00:00:00'
),

-- any[3]: it\'s at least 40 weeks ago
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '2025-10-25 00:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_05.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s at least 40 months ago
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '2023-04-01 00:00:00'
),

-- any[1]: it\'s at least 40 years ago
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < timestamp '1986-08-01 00:00:00'
),

-- any[2]: it\'s between 1 and 3 hours ago
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-08-01 03:00:00' and found_1 <= timestamp '2026-08-01 05:00:00'
),

-- any[3]: it\'s between 1 and 3 days ago
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-07-29 00:00:00' and found_1 < timestamp '2026-08-01 00:00:00'
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_06.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s between 1 and 3 weeks ago
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-07-11 00:00:00' and found_1 < timestamp '2026-07-26 00:00:00'
),

-- any[1]: it\'s between 1 and 3 months ago
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2026-05-01 00:00:00' and found_1 < timestamp '2026-07-02 00:00:00'
),

-- any[2]: it\'s between 1 and 3 years ago
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= timestamp '2023-08-01 00:00:00' and found_1 < timestamp '2025-08-02 00:00:00'
),

-- any[3]: it\'s has its day of the year in the last 40 hours
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 730 and 801
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_07.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the last 40 days
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 622 and 801
),

-- any[1]: it\'s has its day of the year in the last 40 weeks
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        ((100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) >= 1025 or (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) <= 801) and (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) <> 229
),

-- any[2]: it\'s has its day of the year in the last 40 months
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 101 and 1231
),

-- any[3]: it\'s has its day of the year in the last 40 years
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 101 and 1231
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_08.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the next 40 hours
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) = 802
),

-- any[1]: it\'s has its day of the year in the next 40 days
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 802 and 910
),

-- any[2]: it\'s has its day of the year in the next 40 weeks
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        ((100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) >= 802 or (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) <= 508) and (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) <> 229
),

-- any[3]: it\'s has its day of the year in the next 40 months
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 101 and 1231
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_date_09.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the next 40 years
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) between 101 and 1231
),

-- any[1]: it\'s has its day of the year today
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (100 * extract(month from found_1 at time zone 'UTC') + extract(day from found_1 at time zone 'UTC')) = 801
),

-- any[2]: it\'s has its month of the year now
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        extract(month from found_1 at time zone 'UTC') = 8
),

-- any[3]: it\'s in month 2 of a year
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_contains(json_value(properties['it\\\'s']), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?$')
                    then timestamp_sub(cast(replace(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)'), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_value(properties['it\\\'s']), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)')) + 1) as timestamp), interval coalesce(60 * safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') as int64) + safe_cast(regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') || regexp_extract(json_value(properties['it\\\'s']), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') as int64), 0) minute)
            end, case when regexp_contains(json_value(properties['it\\\'s']), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$') then cast('2000-' || substr(json_value(properties['it\\\'s']), length(json_value(properties['it\\\'s'])) - 4) || ' 00:00:00' as timestamp) end) as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        extract(month from found_1 at time zone 'UTC') = 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 = 'it\'s'
),

-- any[1]: it\'s is Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 = found_2 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s is not 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 <> 'it\'s'
),

-- any[3]: it\'s is not Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 <> found_2 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_02.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        strpos(found_1, 'it\'s') > 0
),

-- any[1]: it\'s contains Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (strpos(found_1, found_2) > 0 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s does not contain 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not strpos(found_1, 'it\'s') > 0
),

-- any[3]: it\'s does not contain Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (not strpos(found_1, found_2) > 0 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_03.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s starts with 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        starts_with(found_1, 'it\'s')
),

-- any[1]: it\'s starts with Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (starts_with(found_1, found_2) or found_1 is null or found_2 is null)
),

-- any[2]: it\'s does not start with 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not starts_with(found_1, 'it\'s')
),

-- any[3]: it\'s does not start with Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (not starts_with(found_1, found_2) or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_04.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s ends with 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        ends_with(found_1, 'it\'s')
),

-- any[1]: it\'s ends with Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (ends_with(found_1, found_2) or found_1 is null or found_2 is null)
),

-- any[2]: it\'s does not end with 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not ends_with(found_1, 'it\'s')
),

-- any[3]: it\'s does not end with Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1,
            case
                when json_type(properties['Other']) = 'number' and regexp_contains(json_value(properties['Other']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['Other']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['Other'])
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (not ends_with(found_1, found_2) or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_05.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
),

-- any[1]: it\'s does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not regexp_contains(found_1, '^[^a-c\\d][[:alpha:]&-]{2,300}(?:o.*e|\\s\\\\+?)$')
),

-- any[2]: it\'s is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
),

-- any[3]: it\'s is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 not in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_06.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a number of 'US', 'NL'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end, '^[+][1-9][0-9]{1,14}$') then case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (starts_with(found_1, '+1') or starts_with(found_1, '+31'))
),

-- any[1]: it\'s is no number of 'US', 'NL'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end, '^[+][1-9][0-9]{1,14}$') then case
                when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                    then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                else json_value(properties['it\\\'s'])
            end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not (starts_with(found_1, '+1') or starts_with(found_1, '+31'))
),

-- any[2]: it\'s is 12.5
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 = 12.5
),

-- any[3]: it\'s is Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 = found_2 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_07.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is not 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 <> 12.5
),

-- any[1]: it\'s is not Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 <> found_2 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s is greater than 12.5
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > 12.5
),

-- any[3]: it\'s is greater than Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 > found_2 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_08.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is at least 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= 12.5
),

-- any[1]: it\'s is at least Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 >= found_2 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s is less than 12.5
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < 12.5
),

-- any[3]: it\'s is less than Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 < found_2 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_09.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is at most 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 <= 12.5
),

-- any[1]: it\'s is at most Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end as found_1,
            case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 <= found_2 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s is true
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) in ('number')
                    then case case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['it\\\'s'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['it\\\'s'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 = true
),

-- any[3]: it\'s is Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) in ('number')
                    then case case when regexp_contains(json_value(properties['it\\\'s']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['it\\\'s']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['it\\\'s']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['it\\\'s'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['it\\\'s'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_1,
            case
                when json_type(properties['Other']) in ('number')
                    then case case when regexp_contains(json_value(properties['Other']), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?$') then case when safe_cast(json_value(properties['Other']) as float64) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(safe_cast(json_value(properties['Other']) as float64) as float64) end end when 1 then true when 0 then false end
                else case when lower(json_value(properties['Other'])) in ('true', 't', 'yes', 'y', '1') then true when lower(json_value(properties['Other'])) in ('false', 'f', 'no', 'n', '0') then false end
            end as found_2
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (found_1 = found_2 or found_1 is null or found_2 is null)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_10.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains 12
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('12')) end
),

-- any[1]: it\'s does not contain 12
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('12')) end
),

-- any[2]: it\'s has exactly 2 items
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        coalesce(array_length(found_1), 0) = 2
),

-- any[3]: it\'s has more than 2 items
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        coalesce(array_length(found_1), 0) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_11.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has at least 2 items
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        coalesce(array_length(found_1), 0) >= 2
),

-- any[1]: it\'s has fewer than 2 items
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        coalesce(array_length(found_1), 0) < 2
),

-- any[2]: it\'s has at most 2 items
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        coalesce(array_length(found_1), 0) <= 2
),

-- any[3]: it\'s is set
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            (coalesce(json_type(properties['it\\\'s']), 'null') <> 'null') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_12.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is not set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            (coalesce(json_type(properties['it\\\'s']), 'null') <> 'null') as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not found_1
),

-- any[1]: it\'s contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
),

-- any[2]: it\'s contains all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
),

-- any[3]: it\'s contains none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue', 'it\'s', 'back\\slash', ('tab' || chr(9)), 'ключ 🙂')) end
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_property_filter_13.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when json_type(properties['it\\\'s']) = 'array' then array(
                    select case
                        when json_type(item) = 'number' and regexp_contains(json_value(item), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(item) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(item)
                    end
                    from unnest(json_query_array(if(json_type(properties['it\\\'s']) = 'array', properties['it\\\'s'], null))) as item
                )
                when json_type(properties['it\\\'s']) in ('string', 'number', 'boolean')
                    then [case
                        when json_type(properties['it\\\'s']) = 'number' and regexp_contains(json_value(properties['it\\\'s']), '[.eE]')
                            then regexp_replace(cast(safe_cast(json_value(properties['it\\\'s']) as float64) as string), '^[^.e]*$', '\\0.0')
                        else json_value(properties['it\\\'s'])
                    end]
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        not (case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('Blue')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('it\'s')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('back\\slash')) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in (('tab' || chr(9)))) end and case when found_1 is not null then exists (select 1 from unnest(found_1) as item where item in ('ключ 🙂')) end)
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
where
    condition_1.profile_id is not null


-- models/marts/segments/operators/every_rank_01.sql

with

profiles as (
    select profile_id
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: in the top 12.5 % by sum of value in Placed Order, over all time, among all
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
                    and occurred_at <= timestamp '2026-08-01 06:00:00'
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
    where (place - 1) * 1000 < number_of_ranked * 125
),

-- any[1]: in the bottom 33.333333333333336 % by gap of Placed Order, over all time, among all
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            amount as measured,
            row_number() over (order by amount, profile_id) as place,
            count(*) over () as number_of_ranked
        from (
            select
                measured_profiles.profile_id as profile_id,
                measured_profiles.amount as amount
            from (
                select
                    profile_id,
                    case when count(*) = 2 then cast(timestamp_diff(max(occurred_at), min(occurred_at), microsecond) as float64) / 86400000000 end as amount
                from (
                    select
                        profile_id,
                        occurred_at,
                        row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place
                    from `dummy`.`segment_builder_plumbing`.`int_events`
                    where
                        (metric = 'Placed Order' or metric_id = 'Placed Order')
                        and occurred_at <= timestamp '2026-08-01 06:00:00'
                ) as measured_events
                where
                    place <= 2
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
    where (place - 1) * 100000 < number_of_ranked * 33333 + cast((number_of_ranked * 333333 + cast((number_of_ranked * 333336 + mod(1000000 - mod(number_of_ranked * 333336, 1000000), 1000000)) / 1000000 as int64) + mod(1000000 - mod(number_of_ranked * 333333 + cast((number_of_ranked * 333336 + mod(1000000 - mod(number_of_ranked * 333336, 1000000), 1000000)) / 1000000 as int64), 1000000), 1000000)) / 1000000 as int64)
),

-- any[2]: above the mean by sum of value in Placed Order, over all time, among all
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            round(cast(amount as float64), 9) as measured,
            round(avg(cast(amount as float64)) over (), 9) as mean
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
                    and occurred_at <= timestamp '2026-08-01 06:00:00'
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
    where measured > mean
),

-- any[3]: below the mean by historic clv, among all
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            round(cast(amount as float64), 9) as measured,
            round(avg(cast(amount as float64)) over (), 9) as mean
        from (
            select
                measured_profiles.profile_id as profile_id,
                measured_profiles.amount as amount
            from (
                select
                    profile_id,
                    historic_clv as amount
                from `dummy`.`segment_builder`.`profile_predictions`
            ) as measured_profiles
            inner join (
                select profile_id
                from `dummy`.`segment_builder_plumbing`.`int_profiles`
                where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
            ) as candidates on measured_profiles.profile_id = candidates.profile_id
            where measured_profiles.amount is not null
        ) as values_of_profiles
    ) as ranked_profiles
    where measured < mean
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_timeframe_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, before 2026-03-01
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-03-01 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, after 2026-03-01
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-03-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, from 2026-03-01 to 2026-03-05
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-03-01 00:00:00' and occurred_at <= timestamp '2026-03-05 10:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the last 40 hours
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-30 14:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the last 40 days
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-06-22 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the last 40 weeks
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-10-25 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the last 40 months
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2023-04-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the last 40 years
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '1986-08-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the next 40 hours
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the next 40 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the next 40 weeks
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the next 40 months
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_04.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the next 40 years
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, at least 40 hours ago
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-07-30 14:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, at least 40 days ago
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-06-22 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, at least 40 weeks ago
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2025-10-25 00:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_05.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, at least 40 months ago
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2023-04-01 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, at least 40 years ago
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '1986-08-01 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, between 1 and 3 hours ago
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-08-01 03:00:00' and occurred_at <= timestamp '2026-08-01 05:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, between 1 and 3 days ago
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-29 00:00:00' and occurred_at < timestamp '2026-08-01 00:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_06.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, between 1 and 3 weeks ago
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-11 00:00:00' and occurred_at < timestamp '2026-07-26 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, between 1 and 3 months ago
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-05-01 00:00:00' and occurred_at < timestamp '2026-07-02 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, between 1 and 3 years ago
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2023-08-01 00:00:00' and occurred_at < timestamp '2025-08-02 00:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the last 40 hours
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 730 and 801
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_07.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the last 40 days
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 622 and 801
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, has its day of the year in the last 40 weeks
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and ((100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) >= 1025 or (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) <= 801) and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) <> 229
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, has its day of the year in the last 40 months
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the last 40 years
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_08.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the next 40 hours
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) = 802
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, has its day of the year in the next 40 days
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 802 and 910
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, has its day of the year in the next 40 weeks
condition_3 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and ((100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) >= 802 or (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) <= 508) and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) <> 229
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the next 40 months
condition_4 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_key = condition_3.profile_key
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null
    or condition_3.profile_key is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_timeframe_09.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the next 40 years
condition_1 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at at time zone 'UTC') + extract(day from occurred_at at time zone 'UTC')) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time
condition_2 as (
    select profile_key
    from `dummy`.`segment_builder_plumbing`.`int_events`
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_key = condition_1.profile_key
left join condition_2 on profiles.profile_key = condition_2.profile_key
where
    condition_1.profile_key is not null
    or condition_2.profile_key is not null


-- models/marts/segments/operators/every_version_01.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is version '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 = '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is version '1.10'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s is not version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 <> '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is not version '1.10'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_version_02.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a version after '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 > '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is a version after '1.10'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 > '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s is at least version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 >= '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at least version '1.10'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 >= '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null


-- models/marts/segments/operators/every_version_03.sql

with

profiles as (
    select profile_id, profile_key
    from `dummy`.`segment_builder_plumbing`.`int_profiles`
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a version before '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 < '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is a version before '1.10'
condition_2 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 < '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
),

-- any[2]: it\'s is at most version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_contains(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['it\\\'s']) = 'string' then json_value(properties['it\\\'s']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_profiles`
    ) as readings
    where
        found_1 <= '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at most version '1.10'
condition_4 as (
    select profile_key
    from (
        select
            profile_key,
            case
                when regexp_contains(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$')
                    then lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(case when json_type(properties['Item Names']) = 'string' then json_value(properties['Item Names']) end, '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)'), ''), 9, '0')
            end as found_1
        from `dummy`.`segment_builder_plumbing`.`int_events`
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <= '000000001000000010000000000000000000'
    group by profile_key
    having count(*) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_key = condition_2.profile_key
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_key = condition_4.profile_key
where
    condition_1.profile_id is not null
    or condition_2.profile_key is not null
    or condition_3.profile_id is not null
    or condition_4.profile_key is not null
