-- models/marts/segments/operators/every_caseless_filter_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is 'it's' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 = 'it''s'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is 'it's' in any case
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'it''s'
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 not in ('blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 not in ('blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_caseless_filter_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s ends with 'ключ 🙂' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        substr(found_1, -length('ключ 🙂')) = 'ключ 🙂'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names ends with 'ключ 🙂' in any case
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            translate(case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ') as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        substr(found_1, -length('ключ 🙂')) = 'ключ 🙂'
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s matches '(?i)^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        regexp_like(found_1, '^[^A-Ca-c0-9][A-Za-z\&-]{2,300}([Oo][^\n]*[Ee]|[ \t\n\f\r]\\+)\z')
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names matches '(?i)^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        regexp_like(found_1, '^[^A-Ca-c0-9][A-Za-z\&-]{2,300}([Oo][^\n]*[Ee]|[ \t\n\f\r]\\+)\z')
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_caseless_filter_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            transform(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end, item -> translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            transform(case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end, item -> translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            transform(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end, item -> translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not all_match(array['blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂' in any case
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            transform(case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end, item -> translate(item, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽͰͲͶͿΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫϏϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾ', 'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžͱͳͷϳάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋϗϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿ')) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not all_match(array['blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_column_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: email is set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            email is not null as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: zip is set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            zip is not null as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: the latest Placed Order, over all time; of that one: within 7 days after the first Refund with Item Names is 'it's', Item Names is 'it's', Item Names is not 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_2
        from (
            select events.*
            from (
                select
                    profile_id,
                    occurred_at,
                    properties,
                    row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place
                from "dummy"."segment_builder_plumbing"."int_events"
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
                            when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, 'Item Names'), 'null')
                        end as found_1
                    from "dummy"."segment_builder_plumbing"."int_events"
                    where
                        (metric = 'Refund' or metric_id = 'Refund')
                        and occurred_at <= timestamp '2026-08-01 06:00:00'
                ) as readings
                where
                    found_1 = 'it''s'
                group by profile_id
            ) as anchors on events.profile_id = anchors.profile_id
            where
                anchors.anchored_at < events.occurred_at
                and (date_diff('second', date_trunc('second', anchors.anchored_at), date_trunc('second', events.occurred_at)) * 1000000 + cast(substr(cast(cast(events.occurred_at as timestamp(6)) as varchar), -6) as bigint) - cast(substr(cast(cast(anchors.anchored_at as timestamp(6)) as varchar), -6) as bigint)) <= 604800000000
        ) as anchored_events
        where
            place = 1
    ) as readings
    where
        found_1 = 'it''s'
        and found_2 <> 'it''s'
),

-- any[1]: Placed Order, more than 2 times, within 7 days before Start
condition_2 as (
    select profile_id
    from (
        select events.*
        from "dummy"."segment_builder_plumbing"."int_events" as events
        inner join (
            select
                profile_id,
                case
                    when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                        then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'Start'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
                end as anchored_at
            from "dummy"."segment_builder_plumbing"."int_profiles"
        ) as anchors on events.profile_id = anchors.profile_id
        where
            events.occurred_at < anchors.anchored_at
            and (date_diff('second', date_trunc('second', events.occurred_at), date_trunc('second', anchors.anchored_at)) * 1000000 + cast(substr(cast(cast(anchors.anchored_at as timestamp(6)) as varchar), -6) as bigint) - cast(substr(cast(cast(events.occurred_at as timestamp(6)) as varchar), -6) as bigint)) <= 604800000000
    ) as anchored_events
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, sum of value more than 2, over all time, less Refund with Item Names is 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            value,
            1 as factor
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
        union all
        select
            profile_id,
            value,
            -1 as factor
        from (
            select
                profile_id,
                value,
                case
                    when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, 'Item Names'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as readings
        where
            found_1 = 'it''s'
    ) as measured_events
    group by profile_id
    having round(coalesce(sum(factor * value), 0), 9) > 2
),

-- any[3]: Placed Order, sum of value more than 2 with the same $value, over all time, less Refund with Item Names is 'it's'
condition_4 as (
    select distinct profile_id
    from (
        select
            profile_id,
            value,
            case when value is null then case
            when starts_with(nullif(element_at(properties, '$value'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '$value'), 'null'), '$')
            when regexp_like(nullif(element_at(properties, '$value'), 'null'), '^[\[{]') then null
            when regexp_like(nullif(element_at(properties, '$value'), 'null'), '[.E]') then case
                when abs(try_cast(nullif(element_at(properties, '$value'), 'null') as double)) between 0.0001 and 9999999999999998
                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '$value'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                else regexp_replace(
                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '$value'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                )
            end
            else nullif(element_at(properties, '$value'), 'null')
        end else case
            when abs(value) between 0.0001 and 9999999999999998
                then regexp_replace(cast(cast(value as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
            else regexp_replace(
                regexp_replace(regexp_replace(format('%s', value), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
            )
        end end as same_text,
            1 as factor
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
        union all
        select
            profile_id,
            value,
            case when value is null then case
            when starts_with(nullif(element_at(properties, '$value'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '$value'), 'null'), '$')
            when regexp_like(nullif(element_at(properties, '$value'), 'null'), '^[\[{]') then null
            when regexp_like(nullif(element_at(properties, '$value'), 'null'), '[.E]') then case
                when abs(try_cast(nullif(element_at(properties, '$value'), 'null') as double)) between 0.0001 and 9999999999999998
                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '$value'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                else regexp_replace(
                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '$value'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                )
            end
            else nullif(element_at(properties, '$value'), 'null')
        end else case
            when abs(value) between 0.0001 and 9999999999999998
                then regexp_replace(cast(cast(value as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
            else regexp_replace(
                regexp_replace(regexp_replace(format('%s', value), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
            )
        end end as same_text,
            -1 as factor
        from (
            select
                profile_id,
                value,
                properties,
                case
                    when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, 'Item Names'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as readings
        where
            found_1 = 'it''s'
    ) as measured_events
    where
        same_text is not null
    group by profile_id, same_text
    having round(coalesce(sum(factor * value), 0), 9) > 2
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


-- models/marts/segments/operators/every_event_among_events_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'Item'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item'), 'null')
            end as same_text
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as measured_events
        where
            same_text is not null
    ) as followed_events
    where (date_diff('second', date_trunc('second', occurred_at), date_trunc('second', filled_at)) * 1000000 + cast(substr(cast(cast(filled_at as timestamp(6)) as varchar), -6) as bigint) - cast(substr(cast(cast(occurred_at as timestamp(6)) as varchar), -6) as bigint)) < 604800000000
),

-- any[1]: Placed Order, more than 2 days between the two latest, over all time
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            occurred_at,
            row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as measured_events
    where
        place <= 2
    group by profile_id
    having case when count(*) = 2 then cast((date_diff('second', date_trunc('second', min(occurred_at)), date_trunc('second', max(occurred_at))) * 1000000 + cast(substr(cast(cast(max(occurred_at) as timestamp(6)) as varchar), -6) as bigint) - cast(substr(cast(cast(min(occurred_at) as timestamp(6)) as varchar), -6) as bigint)) as double) / 86400000000 end > 2
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 3 days of it; all with the same CheckoutId
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at, case
            when starts_with(nullif(element_at(properties, 'CheckoutId'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'CheckoutId'), 'null'), '$')
            when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '^[\[{]') then null
            when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '[.E]') then case
                when abs(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)) between 0.0001 and 9999999999999998
                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                else regexp_replace(
                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                )
            end
            else nullif(element_at(properties, 'CheckoutId'), 'null')
        end as same_text
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at, case
            when starts_with(nullif(element_at(properties, 'CheckoutId'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'CheckoutId'), 'null'), '$')
            when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '^[\[{]') then null
            when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '[.E]') then case
                when abs(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)) between 0.0001 and 9999999999999998
                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                else regexp_replace(
                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                )
            end
            else nullif(element_at(properties, 'CheckoutId'), 'null')
        end as same_text
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_1.same_text = step_3.same_text
        and step_3.occurred_at <= step_1.occurred_at + interval '259200' second
    where step_1.same_text is not null
    and not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at, case
                when starts_with(nullif(element_at(properties, 'CheckoutId'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'CheckoutId'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'CheckoutId'), 'null')
            end as same_text
            from "dummy"."segment_builder_plumbing"."int_events"
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
                when starts_with(nullif(element_at(properties, 'CheckoutId'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'CheckoutId'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'CheckoutId'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'CheckoutId'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'CheckoutId'), 'null')
            end as same_text
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.same_text = step_1.same_text
            and step_4.occurred_at <= step_1.occurred_at + interval '259200' second
    )
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null


-- models/marts/segments/operators/every_event_filter_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 'it''s'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is not 'it's'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> 'it''s'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names contains 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        strpos(found_1, 'it''s') > 0
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not contain 'it's'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not strpos(found_1, 'it''s') > 0
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names starts with 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        starts_with(found_1, 'it''s')
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names does not start with 'it's'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not starts_with(found_1, 'it''s')
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names ends with 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        substr(found_1, -length('it''s')) = 'it''s'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names does not end with 'it's'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not substr(found_1, -length('it''s')) = 'it''s'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Item Names'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 not in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_04.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = 12.5
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is not 12.5
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> 12.5
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is greater than 12.5
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 > 12.5
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at least 12.5
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 >= 12.5
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_05.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names is less than 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 < 12.5
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is at most 12.5
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <= 12.5
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is true
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                when nullif(element_at(properties, 'Item Names'), 'null') in ('true', 'false') then nullif(element_at(properties, 'Item Names'), 'null') = 'true'
                when try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) = 1 then true
                when try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) = 0 then false
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = true
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_06.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names contains all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        all_match(array['Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names contains none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not all_match(array['Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has exactly 2 items
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(cardinality(found_1), 0) = 2
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_07.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names has more than 2 items
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(cardinality(found_1), 0) > 2
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has at least 2 items
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(cardinality(found_1), 0) >= 2
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names has fewer than 2 items
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(cardinality(found_1), 0) < 2
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has at most 2 items
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        coalesce(cardinality(found_1), 0) <= 2
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_event_filter_08.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time, Item Names has an item that contains 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        any_match(found_1, item -> item is not null and strpos(item, 'it''s') > 0)
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has no item that contains 'it's'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'Item Names'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Item Names'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'Item Names'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not any_match(found_1, item -> item is not null and strpos(item, 'it''s') > 0)
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, over all time, Item Names is set
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            (nullif(element_at(properties, 'Item Names'), 'null') is not null) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is not set
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            (nullif(element_at(properties, 'Item Names'), 'null') is not null) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not found_1
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_funnel_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 hours of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '3600' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '3600' second
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 days of it
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '86400' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '86400' second
    )
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 3 days of it
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '259200' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '259200' second
    )
),

-- any[3]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 5 days of it
condition_4 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '432000' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '432000' second
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 weeks of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '604800' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '604800' second
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 30 days of it
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '2592000' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '2592000' second
    )
),

-- any[2]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 90 days of it
condition_3 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '7776000' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '7776000' second
    )
),

-- any[3]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 180 days of it
condition_4 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '15552000' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '15552000' second
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days; all within 1 years of it
condition_1 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Started Checkout' or metric_id = 'Started Checkout')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_3
        on step_1.profile_id = step_3.profile_id
        and (step_3.occurred_at > step_1.occurred_at or (step_3.occurred_at = step_1.occurred_at and step_3.event_id > step_1.event_id))
        and step_3.occurred_at <= step_1.occurred_at + interval '31536000' second
    where not exists (
        select 1
        from (
            select profile_id, event_id, occurred_at
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Refund' or metric_id = 'Refund')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as step_4
        where
            step_4.profile_id = step_1.profile_id
            and (step_4.occurred_at > step_3.occurred_at or (step_4.occurred_at = step_3.occurred_at and step_4.event_id > step_3.event_id))
            and step_4.occurred_at <= step_1.occurred_at + interval '31536000' second
    )
),

-- any[1]: Viewed Product, then no Placed Order, then Started Checkout, then no Refund; the first in the last 30 days
condition_2 as (
    select distinct step_1.profile_id as profile_id
    from (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Viewed Product' or metric_id = 'Viewed Product')
            and occurred_at >= timestamp '2026-07-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as step_1
    inner join (
        select profile_id, event_id, occurred_at
        from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
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
            from "dummy"."segment_builder_plumbing"."int_events"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in Black Friday weekend of 2 years ago (2024-11-29 to 2024-12-02)
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in Father's Day of 2 years ago (2024-06-03 to 2024-06-16)
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has an item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            any_match(
                transform(
                    filter(
                        case
                            when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[')
                                then transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> json_format(item))
                            when nullif(element_at(properties, 'it\''s'), 'null') is not null then array[nullif(element_at(properties, 'it\''s'), 'null')]
                        end,
                        item -> starts_with(item, '{')
                    ),
                    item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                ),
                item -> coalesce((starts_with(case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end, 'Blue') or case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end is null)
                and case when regexp_like(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) as double) end end > 12.5
                and case
                    when starts_with(nullif(element_at(item, 'Gift'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                    when nullif(element_at(item, 'Gift'), 'null') in ('true', 'false') then nullif(element_at(item, 'Gift'), 'null') = 'true'
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 1 then true
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 0 then false
                end = true
                and not (nullif(element_at(item, 'Note'), 'null') is not null), false)
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names has an item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            any_match(
                transform(
                    filter(
                        case
                            when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[')
                                then transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> json_format(item))
                            when nullif(element_at(properties, 'Item Names'), 'null') is not null then array[nullif(element_at(properties, 'Item Names'), 'null')]
                        end,
                        item -> starts_with(item, '{')
                    ),
                    item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                ),
                item -> coalesce((starts_with(case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end, 'Blue') or case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end is null)
                and case when regexp_like(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) as double) end end > 12.5
                and case
                    when starts_with(nullif(element_at(item, 'Gift'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                    when nullif(element_at(item, 'Gift'), 'null') in ('true', 'false') then nullif(element_at(item, 'Gift'), 'null') = 'true'
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 1 then true
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 0 then false
                end = true
                and not (nullif(element_at(item, 'Note'), 'null') is not null), false)
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s has no item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            any_match(
                transform(
                    filter(
                        case
                            when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[')
                                then transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> json_format(item))
                            when nullif(element_at(properties, 'it\''s'), 'null') is not null then array[nullif(element_at(properties, 'it\''s'), 'null')]
                        end,
                        item -> starts_with(item, '{')
                    ),
                    item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                ),
                item -> coalesce((starts_with(case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end, 'Blue') or case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end is null)
                and case when regexp_like(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) as double) end end > 12.5
                and case
                    when starts_with(nullif(element_at(item, 'Gift'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                    when nullif(element_at(item, 'Gift'), 'null') in ('true', 'false') then nullif(element_at(item, 'Gift'), 'null') = 'true'
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 1 then true
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 0 then false
                end = true
                and not (nullif(element_at(item, 'Note'), 'null') is not null), false)
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not found_1
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names has no item whose it's starts with 'Blue' or is missing and whose Price is greater than 12.5 and whose Gift is true and whose Note is not set
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            any_match(
                transform(
                    filter(
                        case
                            when starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '[')
                                then transform(cast(json_parse(nullif(element_at(properties, 'Item Names'), 'null')) as array(json)), item -> json_format(item))
                            when nullif(element_at(properties, 'Item Names'), 'null') is not null then array[nullif(element_at(properties, 'Item Names'), 'null')]
                        end,
                        item -> starts_with(item, '{')
                    ),
                    item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                ),
                item -> coalesce((starts_with(case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end, 'Blue') or case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end is null)
                and case when regexp_like(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$') as double) as double) end end > 12.5
                and case
                    when starts_with(nullif(element_at(item, 'Gift'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(item, 'Gift'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                    when nullif(element_at(item, 'Gift'), 'null') in ('true', 'false') then nullif(element_at(item, 'Gift'), 'null') = 'true'
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 1 then true
                    when try_cast(nullif(element_at(item, 'Gift'), 'null') as double) = 0 then false
                end = true
                and not (nullif(element_at(item, 'Note'), 'null') is not null), false)
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        not found_1
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_item_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Lines[].it\'s contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'it\''s'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it\''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it\''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it\''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it\''s'), 'null')
                end
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
),

-- any[1]: Placed Order, more than 2 times, over all time, Lines[].it's contains any of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'it''s'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'it''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'it''s'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'it''s'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'it''s'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'it''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'it''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'it''s'), 'null')
                end
            ) as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, sum of Lines[].Price more than 2, over all time
condition_3 as (
    select profile_id
    from (
        select profile_id, item
        from (
            select profile_id, transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'Price'), 'null')
                end
            ) as list
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as items (item)
    ) as items
    group by profile_id
    having round(coalesce(sum(case when regexp_like(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(item as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(item as double) as double) end end), 0), 9) > 2
),

-- any[3]: Placed Order, average of Lines[].Price more than 2, over all time
condition_4 as (
    select profile_id
    from (
        select profile_id, item
        from (
            select profile_id, transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'Price'), 'null')
                end
            ) as list
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as items (item)
    ) as items
    group by profile_id
    having round(avg(case when regexp_like(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(item as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(item as double) as double) end end), 9) > 2
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


-- models/marts/segments/operators/every_item_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, minimum of Lines[].Price more than 2, over all time
condition_1 as (
    select profile_id
    from (
        select profile_id, item
        from (
            select profile_id, transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'Price'), 'null')
                end
            ) as list
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as items (item)
    ) as items
    group by profile_id
    having min(case when regexp_like(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(item as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(item as double) as double) end end) > 2
),

-- any[1]: Placed Order, maximum of Lines[].Price more than 2, over all time
condition_2 as (
    select profile_id
    from (
        select profile_id, item
        from (
            select profile_id, transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'Price'), 'null')
                end
            ) as list
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as items (item)
    ) as items
    group by profile_id
    having max(case when regexp_like(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(item as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(item as double) as double) end end) > 2
),

-- any[2]: Placed Order, more than 2 different values of Lines[].Price, over all time
condition_3 as (
    select profile_id
    from (
        select profile_id, item
        from (
            select profile_id, transform(
                filter(
                    transform(
                        filter(
                            case
                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                            end,
                            item -> starts_with(item, '{')
                        ),
                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                    ),
                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                ),
                item -> case
                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(item, 'Price'), 'null')
                end
            ) as list
            from "dummy"."segment_builder_plumbing"."int_events"
            where
                (metric = 'Placed Order' or metric_id = 'Placed Order')
                and occurred_at <= timestamp '2026-08-01 06:00:00'
        ) as lists
        cross join unnest(lists.list) as items (item)
    ) as items
    group by profile_id
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
                    from "dummy"."segment_builder_plumbing"."int_events"
                    where
                        (metric = 'Placed Order' or metric_id = 'Placed Order')
                        and occurred_at <= timestamp '2026-08-01 06:00:00'
                ) as matched
                left join (
                    select
                        profile_id,
                        round(coalesce(sum(case when regexp_like(item, '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(item as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(item as double) as double) end end), 0), 9) as amount
                    from (
                        select profile_id, item
                        from (
                            select profile_id, transform(
                                filter(
                                    transform(
                                        filter(
                                            case
                                                when starts_with(nullif(element_at(properties, 'Lines'), 'null'), '[')
                                                    then transform(cast(json_parse(nullif(element_at(properties, 'Lines'), 'null')) as array(json)), item -> json_format(item))
                                                when nullif(element_at(properties, 'Lines'), 'null') is not null then array[nullif(element_at(properties, 'Lines'), 'null')]
                                            end,
                                            item -> starts_with(item, '{')
                                        ),
                                        item -> transform_values(try_cast(try(json_parse(item)) as map(varchar, json)), (key, value) -> json_format(value))
                                    ),
                                    item -> (nullif(element_at(item, 'Price'), 'null') is not null)
                                ),
                                item -> case
                                    when starts_with(nullif(element_at(item, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(item, 'Price'), 'null'), '$')
                                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '^[\[{]') then null
                                    when regexp_like(nullif(element_at(item, 'Price'), 'null'), '[.E]') then case
                                        when abs(try_cast(nullif(element_at(item, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                                            then regexp_replace(cast(cast(try_cast(nullif(element_at(item, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                        else regexp_replace(
                                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(item, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                        )
                                    end
                                    else nullif(element_at(item, 'Price'), 'null')
                                end
                            ) as list
                            from "dummy"."segment_builder_plumbing"."int_events"
                            where
                                (metric = 'Placed Order' or metric_id = 'Placed Order')
                                and occurred_at <= timestamp '2026-08-01 06:00:00'
                        ) as lists
                        cross join unnest(lists.list) as items (item)
                    ) as items
                    group by profile_id
                ) as measured_items on matched.profile_id = measured_items.profile_id
            ) as measured_profiles
            inner join (
                select profile_id
                from "dummy"."segment_builder_plumbing"."int_profiles"
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
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
left join condition_4 on profiles.profile_id = condition_4.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null
    or condition_4.profile_id is not null


-- models/marts/segments/operators/every_measurement_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, over all time
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, sum of value more than 2, over all time
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having round(coalesce(sum(value), 0), 9) > 2
),

-- any[2]: Placed Order, average of value more than 2, over all time
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having round(avg(value), 9) > 2
),

-- any[3]: Placed Order, minimum of value more than 2, over all time
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having min(value) > 2
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


-- models/marts/segments/operators/every_measurement_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, maximum of value more than 2, over all time
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having max(value) > 2
),

-- any[1]: Placed Order, on more than 2 days, over all time
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(distinct cast(occurred_at as date)) > 2
),

-- any[2]: Placed Order, sum of Price more than 2, over all time
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having round(coalesce(sum(case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) as double) end end), 0), 9) > 2
),

-- any[3]: Placed Order, average of Price more than 2, over all time
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having round(avg(case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) as double) end end), 9) > 2
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


-- models/marts/segments/operators/every_measurement_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, minimum of Price more than 2, over all time
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having min(case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) as double) end end) > 2
),

-- any[1]: Placed Order, maximum of Price more than 2, over all time
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having max(case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$') as double) as double) end end) > 2
),

-- any[2]: Placed Order, more than 2 different values of Price, over all time
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(distinct case
        when starts_with(nullif(element_at(properties, 'Price'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Price'), 'null'), '$')
        when regexp_like(nullif(element_at(properties, 'Price'), 'null'), '^[\[{]') then null
        when regexp_like(nullif(element_at(properties, 'Price'), 'null'), '[.E]') then case
            when abs(try_cast(nullif(element_at(properties, 'Price'), 'null') as double)) between 0.0001 and 9999999999999998
                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Price'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
            else regexp_replace(
                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Price'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
            )
        end
        else nullif(element_at(properties, 'Price'), 'null')
    end) > 2
)

select
    profiles.profile_id as profile_id,
    timestamp '2026-08-01 06:00:00' as evaluated_at
from profiles
left join condition_1 on profiles.profile_id = condition_1.profile_id
left join condition_2 on profiles.profile_id = condition_2.profile_id
left join condition_3 on profiles.profile_id = condition_3.profile_id
where
    condition_1.profile_id is not null
    or condition_2.profile_id is not null
    or condition_3.profile_id is not null


-- models/marts/segments/operators/every_object_filter_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is 'it's'
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 = 'it''s'
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is not 'it's'
condition_2 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 <> 'it''s'
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 contains 'it's'
condition_3 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            strpos(found_1, 'it''s') > 0
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not contain 'it's'
condition_4 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not strpos(found_1, 'it''s') > 0
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 starts with 'it's'
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            starts_with(found_1, 'it''s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not start with 'it's'
condition_2 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not starts_with(found_1, 'it''s')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 ends with 'it's'
condition_3 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            substr(found_1, -length('it''s')) = 'it''s'
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not end with 'it's'
condition_4 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not substr(found_1, -length('it''s')) = 'it''s'
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                    when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                        when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                            then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                        else regexp_replace(
                            regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                        )
                    end
                    else nullif(element_at(properties, '12'), 'null')
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            found_1 not in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is 12.5
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is less than 12.5
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case when regexp_like(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$') as double) as double) end end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                    when nullif(element_at(properties, '12'), 'null') in ('true', 'false') then nullif(element_at(properties, '12'), 'null') = 'true'
                    when try_cast(nullif(element_at(properties, '12'), 'null') as double) = 1 then true
                    when try_cast(nullif(element_at(properties, '12'), 'null') as double) = 0 then false
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 contains 12
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            any_match(found_1, item -> item is not null and item in ('12'))
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 does not contain 12
condition_2 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            not any_match(found_1, item -> item is not null and item in ('12'))
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has exactly 2 items
condition_3 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(cardinality(found_1), 0) = 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has more than 2 items
condition_4 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(cardinality(found_1), 0) > 2
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has at least 2 items
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(cardinality(found_1), 0) >= 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[1]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has fewer than 2 items
condition_2 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(cardinality(found_1), 0) < 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[2]: objects of type OT1 by relationship REL1: is greater than 0, property 12 has at most 2 items
condition_3 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                case
                    when starts_with(nullif(element_at(properties, '12'), 'null'), '[') then transform(
                        transform(cast(json_parse(nullif(element_at(properties, '12'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                        item -> case
                            when starts_with(item, '"') then json_extract_scalar(item, '$')
                            when regexp_like(item, '^[\[{]') then null
                            when regexp_like(item, '[.E]') then case
                                when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else item
                        end
                    )
                    when not starts_with(nullif(element_at(properties, '12'), 'null'), '{')
                        then array[case
                            when starts_with(nullif(element_at(properties, '12'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, '12'), 'null'), '$')
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '^[\[{]') then null
                            when regexp_like(nullif(element_at(properties, '12'), 'null'), '[.E]') then case
                                when abs(try_cast(nullif(element_at(properties, '12'), 'null') as double)) between 0.0001 and 9999999999999998
                                    then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, '12'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                                else regexp_replace(
                                    regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, '12'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                                )
                            end
                            else nullif(element_at(properties, '12'), 'null')
                        end]
                end as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
            where
                object_type_id = 'OT1'
        ) as readings
        where
            coalesce(cardinality(found_1), 0) <= 2
    ) as objects on links.object_id = objects.object_id
    where links.object_type_relationship_id = 'REL1'
    group by links.profile_id
    having count(distinct objects.object_id) > 0
),

-- any[3]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is set
condition_4 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                (nullif(element_at(properties, '12'), 'null') is not null) as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: objects of type OT1 by relationship REL1: is greater than 0, property 12 is not set
condition_1 as (
    select links.profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__custom_object_links" as links
    inner join (
        select object_id
        from (
            select
                object_id,
                (nullif(element_at(properties, '12'), 'null') is not null) as found_1
            from "dummy"."segment_builder_plumbing"."stg_raw__custom_objects"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: on any of the lists Blue, it's, joined in the last 7 days
condition_1 as (
    select distinct profile_id
    from "dummy"."segment_builder_plumbing"."stg_raw__list_members"
    where
        (list_id in ('Blue', 'it''s') or list_name in ('Blue', 'it''s'))
        and (joined_at is null or joined_at <= timestamp '2026-08-01 06:00:00')
        and joined_at >= timestamp '2026-07-25 00:00:00' and joined_at <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: can receive email marketing
condition_2 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive email marketing, bounce date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
            where
                suppressions.channel = 'email'
                and (
                    suppressions.suppressed_at is null
                    or suppressions.suppressed_at <= timestamp '2026-08-01 06:00:00'
                )
        ))
        and profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive email marketing, unsubscribed, status date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'email'
    where
        not (coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not profiles.profile_id in (
            select suppressions.profile_id
            from "dummy"."segment_builder_plumbing"."stg_raw__suppressions" as suppressions
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'sms'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
),

-- any[3]: cannot receive sms marketing, never subscribed
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: cannot receive sms marketing, unsubscribed, status date in the last 7 days
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
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
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'push'
    where
        coalesce(consents.status, 'never_subscribed') = 'subscribed'
        and consents.status_at >= timestamp '2026-07-25 00:00:00' and consents.status_at <= timestamp '2026-08-01 06:00:00'
),

-- any[2]: cannot receive push marketing
condition_3 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'push'
    where
        not (coalesce(consents.status, 'never_subscribed') = 'subscribed')
),

-- any[3]: whatsapp marketing: explicitly reachable
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: whatsapp marketing: explicitly unreachable
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'unsubscribed'
),

-- any[1]: whatsapp marketing: implicitly reachable
condition_2 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        1 = 0
),

-- any[2]: whatsapp marketing: implicitly unreachable
condition_3 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') = 'never_subscribed'
),

-- any[3]: whatsapp marketing: implicitly or explicitly reachable
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: whatsapp marketing: implicitly or explicitly unreachable
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder_plumbing"."stg_raw__consents" as consents
        on profiles.profile_id = consents.profile_id
        and consents.channel = 'whatsapp_marketing'
    where
        coalesce(consents.status, 'never_subscribed') <> 'subscribed'
),

-- any[1]: in the european union
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where is_in_european_union
),

-- any[2]: in the united states
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where is_in_united_states
),

-- any[3]: less than 50 miles from postal code 02108, USA
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    cross join "dummy"."segment_builder_plumbing"."postal_code_centroids" as postal_codes
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: average days between orders is greater than 0.5
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_days_between_orders > 0.5
),

-- any[1]: average order value is greater than 0.5
condition_2 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.average_order_value > 0.5
),

-- any[2]: churn probability is greater than 0.5
condition_3 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.churn_probability > 0.5
),

-- any[3]: historic clv is greater than 0.5
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: historic number of orders is greater than 0.5
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.historic_number_of_orders > 0.5
),

-- any[1]: predicted clv is greater than 0.5
condition_2 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_clv > 0.5
),

-- any[2]: predicted number of orders is greater than 0.5
condition_3 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.predicted_number_of_orders > 0.5
),

-- any[3]: total clv is greater than 0.5
condition_4 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: expected date of next purchase in the last 7 days
condition_1 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where predictions.expected_date_of_next_purchase >= timestamp '2026-07-25 00:00:00' and predictions.expected_date_of_next_purchase <= timestamp '2026-08-01 06:00:00'
),

-- any[1]: channel affinity: priority of sms is 1
condition_2 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where nullif(array_position(predictions.channel_affinity, 'sms'), 0) = 1
),

-- any[2]: channel affinity: rank of sms is 'high'
condition_3 as (
    select profiles.profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles" as profiles
    left join "dummy"."segment_builder"."profile_predictions" as predictions
        on profiles.profile_id = predictions.profile_id
    where case when nullif(array_position(predictions.channel_affinity, 'sms'), 0) = 1 then 'high' when nullif(array_position(predictions.channel_affinity, 'sms'), 0) = 2 then 'medium' when nullif(array_position(predictions.channel_affinity, 'sms'), 0) > 2 then 'low' end = 'high'
),

-- any[3]: in a stable sample of 10 % with salt 'it's'
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where lower(substr(to_hex(md5(to_utf8('it''s|' || profile_id))), 1, 8)) < '19999999'
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
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the calendar day 4 days ago, up to the same moment of it as now
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-28 00:00:00' and occurred_at <= timestamp '2026-07-28 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the calendar week 4 weeks ago, up to the same moment of it as now
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-06-29 00:00:00' and occurred_at <= timestamp '2026-07-04 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the calendar month 4 months ago, up to the same moment of it as now
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-04-01 00:00:00' and occurred_at <= timestamp '2026-04-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the calendar quarter 4 quarters ago, up to the same moment of it as now
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-07-01 00:00:00' and occurred_at <= timestamp '2025-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_period_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the calendar year 4 years ago, up to the same moment of it as now
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2022-01-01 00:00:00' and occurred_at <= timestamp '2022-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, in more than 2 weeks, over all time
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(distinct floor(((to_milliseconds((CAST(CAST(cast(occurred_at as date) AS TIMESTAMP) AS DATE) - CAST(CAST(cast(timestamp '1970-01-05 00:00:00' as date) AS TIMESTAMP) AS DATE)))) / 86400000) / 7.0)) > 2
),

-- any[2]: Placed Order, in more than 2 months, over all time
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(distinct 100 * extract(year from occurred_at) + extract(month from occurred_at)) > 2
),

-- any[3]: it\'s in the calendar quarter 4 quarters ago, up to the same moment of it as now
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 >= timestamp '2025-07-01 00:00:00' and found_1 <= timestamp '2025-08-01 06:00:00'
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


-- models/marts/segments/operators/every_property_date_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s before 2026-03-01
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the last 40 days
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the next 40 hours
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s in the next 40 years
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s at least 40 months ago
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s between 1 and 3 weeks ago
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 730 and 801
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the last 40 days
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 622 and 801
),

-- any[1]: it\'s has its day of the year in the last 40 weeks
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        ((100 * extract(month from found_1) + extract(day from found_1)) >= 1025 or (100 * extract(month from found_1) + extract(day from found_1)) <= 801) and (100 * extract(month from found_1) + extract(day from found_1)) <> 229
),

-- any[2]: it\'s has its day of the year in the last 40 months
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 101 and 1231
),

-- any[3]: it\'s has its day of the year in the last 40 years
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 101 and 1231
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the next 40 hours
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) = 802
),

-- any[1]: it\'s has its day of the year in the next 40 days
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 802 and 910
),

-- any[2]: it\'s has its day of the year in the next 40 weeks
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        ((100 * extract(month from found_1) + extract(day from found_1)) >= 802 or (100 * extract(month from found_1) + extract(day from found_1)) <= 508) and (100 * extract(month from found_1) + extract(day from found_1)) <> 229
),

-- any[3]: it\'s has its day of the year in the next 40 months
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 101 and 1231
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has its day of the year in the next 40 years
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) between 101 and 1231
),

-- any[1]: it\'s has its day of the year today
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (100 * extract(month from found_1) + extract(day from found_1)) = 801
),

-- any[2]: it\'s has its month of the year now
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        extract(month from found_1) = 8
),

-- any[3]: it\'s in month 2 of a year
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            coalesce(case
                when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)-02-29)([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?)?\z')
                    then cast(replace(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1), 'T', ' ') || substr('0000-00-00 00:00:00', length(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)', 1)) + 1) as timestamp(6)) - interval '1' minute * coalesce(60 * try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$', 1) as integer) + try_cast(regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$', 1) || regexp_extract(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$', 1) as integer), 0)
            end, case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^(--|0000-)?((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)\z') then cast('2000-' || substr(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), length(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) - 4) || ' 00:00:00' as timestamp(6)) end) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        extract(month from found_1) = 2
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 = 'it''s'
),

-- any[1]: it\'s is Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 <> 'it''s'
),

-- any[3]: it\'s is not Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        strpos(found_1, 'it''s') > 0
),

-- any[1]: it\'s contains Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not strpos(found_1, 'it''s') > 0
),

-- any[3]: it\'s does not contain Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s starts with 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        starts_with(found_1, 'it''s')
),

-- any[1]: it\'s starts with Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not starts_with(found_1, 'it''s')
),

-- any[3]: it\'s does not start with Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s ends with 'it's'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        substr(found_1, -length('it''s')) = 'it''s'
),

-- any[1]: it\'s ends with Other or is missing
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (substr(found_1, -length(found_2)) = found_2 or found_1 is null or found_2 is null)
),

-- any[2]: it\'s does not end with 'it's'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not substr(found_1, -length('it''s')) = 'it''s'
),

-- any[3]: it\'s does not end with Other or is missing
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'Other'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'Other'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'Other'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'Other'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'Other'), 'null')
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        (not substr(found_1, -length(found_2)) = found_2 or found_1 is null or found_2 is null)
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s matches '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
),

-- any[1]: it\'s does not match '^[^a-c\d][[:alpha:]&-]{2,300}(?:o.*e|\s\\+?)$'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not regexp_like(found_1, '^[^a-c0-9][A-Za-z\&-]{2,300}(o[^\n]*e|[ \t\n\f\r]\\+)\z')
),

-- any[2]: it\'s is one of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
),

-- any[3]: it\'s is none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 not in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂')
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a number of 'US', 'NL'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end, '^[+][1-9][0-9]{1,14}\z') then case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end, '^[+][1-9][0-9]{1,14}\z') then case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                    when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                        then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                    else regexp_replace(
                        regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                    )
                end
                else nullif(element_at(properties, 'it\''s'), 'null')
            end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is not 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is at least 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is at most 12.5
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$') as double) as double) end end as found_1,
            case when regexp_like(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$'), '^[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?\z') then case when try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) between -1.7976931348623157e308 and 1.7976931348623157e308 then cast(try_cast(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$') as double) as double) end end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                when nullif(element_at(properties, 'it\''s'), 'null') in ('true', 'false') then nullif(element_at(properties, 'it\''s'), 'null') = 'true'
                when try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) = 1 then true
                when try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) = 0 then false
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                when nullif(element_at(properties, 'it\''s'), 'null') in ('true', 'false') then nullif(element_at(properties, 'it\''s'), 'null') = 'true'
                when try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) = 1 then true
                when try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) = 0 then false
            end as found_1,
            case
                when starts_with(nullif(element_at(properties, 'Other'), 'null'), '"') then case when lower(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')) in ('true', 't', 'yes', 'y', '1') then true when lower(json_extract_scalar(nullif(element_at(properties, 'Other'), 'null'), '$')) in ('false', 'f', 'no', 'n', '0') then false end
                when nullif(element_at(properties, 'Other'), 'null') in ('true', 'false') then nullif(element_at(properties, 'Other'), 'null') = 'true'
                when try_cast(nullif(element_at(properties, 'Other'), 'null') as double) = 1 then true
                when try_cast(nullif(element_at(properties, 'Other'), 'null') as double) = 0 then false
            end as found_2
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s contains 12
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('12'))
),

-- any[1]: it\'s does not contain 12
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not any_match(found_1, item -> item is not null and item in ('12'))
),

-- any[2]: it\'s has exactly 2 items
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        coalesce(cardinality(found_1), 0) = 2
),

-- any[3]: it\'s has more than 2 items
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        coalesce(cardinality(found_1), 0) > 2
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s has at least 2 items
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        coalesce(cardinality(found_1), 0) >= 2
),

-- any[1]: it\'s has fewer than 2 items
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        coalesce(cardinality(found_1), 0) < 2
),

-- any[2]: it\'s has at most 2 items
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        coalesce(cardinality(found_1), 0) <= 2
),

-- any[3]: it\'s is set
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            (nullif(element_at(properties, 'it\''s'), 'null') is not null) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is not set
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            (nullif(element_at(properties, 'it\''s'), 'null') is not null) as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
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
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
),

-- any[2]: it\'s contains all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        all_match(array['Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
),

-- any[3]: it\'s contains none of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not any_match(found_1, item -> item is not null and item in ('Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'))
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s does not contain all of 'Blue', 'it's', 'back\slash', 'tab ', 'ключ 🙂'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '[') then transform(
                    transform(cast(json_parse(nullif(element_at(properties, 'it\''s'), 'null')) as array(json)), item -> nullif(json_format(item), 'null')),
                    item -> case
                        when starts_with(item, '"') then json_extract_scalar(item, '$')
                        when regexp_like(item, '^[\[{]') then null
                        when regexp_like(item, '[.E]') then case
                            when abs(try_cast(item as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(item as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(item as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else item
                    end
                )
                when not starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '{')
                    then array[case
                        when starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"') then json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '^[\[{]') then null
                        when regexp_like(nullif(element_at(properties, 'it\''s'), 'null'), '[.E]') then case
                            when abs(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)) between 0.0001 and 9999999999999998
                                then regexp_replace(cast(cast(try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double) as decimal(38, 21)) as varchar), '([.][0-9]+?)0+$', '$1')
                            else regexp_replace(
                                regexp_replace(regexp_replace(format('%s', try_cast(nullif(element_at(properties, 'it\''s'), 'null') as double)), '([.]0)?E', 'e'), 'e(-?)([0-9])$', 'e$10$2'), 'e([0-9])', 'e+$1'
                            )
                        end
                        else nullif(element_at(properties, 'it\''s'), 'null')
                    end]
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        not all_match(array['Blue', 'it''s', 'back\slash', ('tab' || chr(9)), 'ключ 🙂'], wanted -> any_match(found_1, item -> item is not null and item = wanted))
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
    from "dummy"."segment_builder_plumbing"."int_profiles"
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
                from "dummy"."segment_builder_plumbing"."int_events"
                where
                    (metric = 'Placed Order' or metric_id = 'Placed Order')
                    and occurred_at <= timestamp '2026-08-01 06:00:00'
                group by profile_id
            ) as measured_profiles
            inner join (
                select profile_id
                from "dummy"."segment_builder_plumbing"."int_profiles"
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
                    case when count(*) = 2 then cast((date_diff('second', date_trunc('second', min(occurred_at)), date_trunc('second', max(occurred_at))) * 1000000 + cast(substr(cast(cast(max(occurred_at) as timestamp(6)) as varchar), -6) as bigint) - cast(substr(cast(cast(min(occurred_at) as timestamp(6)) as varchar), -6) as bigint)) as double) / 86400000000 end as amount
                from (
                    select
                        profile_id,
                        occurred_at,
                        row_number() over (partition by profile_id order by occurred_at desc, event_id desc) as place
                    from "dummy"."segment_builder_plumbing"."int_events"
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
                from "dummy"."segment_builder_plumbing"."int_profiles"
                where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
            ) as candidates on measured_profiles.profile_id = candidates.profile_id
            where measured_profiles.amount is not null
        ) as values_of_profiles
    ) as ranked_profiles
    where (place - 1) * 100000 < number_of_ranked * 33333 + cast((number_of_ranked * 333333 + cast((number_of_ranked * 333336 + mod(1000000 - mod(number_of_ranked * 333336, 1000000), 1000000)) / 1000000 as bigint) + mod(1000000 - mod(number_of_ranked * 333333 + cast((number_of_ranked * 333336 + mod(1000000 - mod(number_of_ranked * 333336, 1000000), 1000000)) / 1000000 as bigint), 1000000), 1000000)) / 1000000 as bigint)
),

-- any[2]: above the mean by sum of value in Placed Order, over all time, among all
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            round(cast(amount as double), 9) as measured,
            round(avg(cast(amount as double)) over (), 9) as mean
        from (
            select
                measured_profiles.profile_id as profile_id,
                measured_profiles.amount as amount
            from (
                select
                    profile_id,
                    round(coalesce(sum(value), 0), 9) as amount
                from "dummy"."segment_builder_plumbing"."int_events"
                where
                    (metric = 'Placed Order' or metric_id = 'Placed Order')
                    and occurred_at <= timestamp '2026-08-01 06:00:00'
                group by profile_id
            ) as measured_profiles
            inner join (
                select profile_id
                from "dummy"."segment_builder_plumbing"."int_profiles"
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
            round(cast(amount as double), 9) as measured,
            round(avg(cast(amount as double)) over (), 9) as mean
        from (
            select
                measured_profiles.profile_id as profile_id,
                measured_profiles.amount as amount
            from (
                select
                    profile_id,
                    historic_clv as amount
                from "dummy"."segment_builder"."profile_predictions"
            ) as measured_profiles
            inner join (
                select profile_id
                from "dummy"."segment_builder_plumbing"."int_profiles"
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
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, before 2026-03-01
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-03-01 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, after 2026-03-01
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-03-02 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, from 2026-03-01 to 2026-03-05
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-03-01 00:00:00' and occurred_at <= timestamp '2026-03-05 10:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the last 40 hours
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-30 14:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the last 40 days
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-06-22 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the last 40 weeks
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2025-10-25 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the last 40 months
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2023-04-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the last 40 years
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '1986-08-01 00:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the next 40 hours
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, in the next 40 days
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, in the next 40 weeks
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, in the next 40 months
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_04.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, in the next 40 years
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at > timestamp '2026-08-01 06:00:00' and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, at least 40 hours ago
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-07-30 14:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, at least 40 days ago
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2026-06-22 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, at least 40 weeks ago
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2025-10-25 00:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_05.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, at least 40 months ago
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '2023-04-01 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, at least 40 years ago
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at < timestamp '1986-08-01 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, between 1 and 3 hours ago
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-08-01 03:00:00' and occurred_at <= timestamp '2026-08-01 05:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, between 1 and 3 days ago
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-29 00:00:00' and occurred_at < timestamp '2026-08-01 00:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_06.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, between 1 and 3 weeks ago
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-07-11 00:00:00' and occurred_at < timestamp '2026-07-26 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, between 1 and 3 months ago
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2026-05-01 00:00:00' and occurred_at < timestamp '2026-07-02 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, between 1 and 3 years ago
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at >= timestamp '2023-08-01 00:00:00' and occurred_at < timestamp '2025-08-02 00:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the last 40 hours
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 730 and 801
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_07.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the last 40 days
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 622 and 801
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, has its day of the year in the last 40 weeks
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and ((100 * extract(month from occurred_at) + extract(day from occurred_at)) >= 1025 or (100 * extract(month from occurred_at) + extract(day from occurred_at)) <= 801) and (100 * extract(month from occurred_at) + extract(day from occurred_at)) <> 229
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, has its day of the year in the last 40 months
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the last 40 years
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_08.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the next 40 hours
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) = 802
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, has its day of the year in the next 40 days
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 802 and 910
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[2]: Placed Order, more than 2 times, has its day of the year in the next 40 weeks
condition_3 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and ((100 * extract(month from occurred_at) + extract(day from occurred_at)) >= 802 or (100 * extract(month from occurred_at) + extract(day from occurred_at)) <= 508) and (100 * extract(month from occurred_at) + extract(day from occurred_at)) <> 229
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[3]: Placed Order, more than 2 times, has its day of the year in the next 40 months
condition_4 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_timeframe_09.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: Placed Order, more than 2 times, has its day of the year in the next 40 years
condition_1 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and (100 * extract(month from occurred_at) + extract(day from occurred_at)) between 101 and 1231
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
),

-- any[1]: Placed Order, more than 2 times, over all time
condition_2 as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_events"
    where
        (metric = 'Placed Order' or metric_id = 'Placed Order')
        and occurred_at <= timestamp '2026-08-01 06:00:00'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_version_01.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is version '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 = '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is version '1.10'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 = '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s is not version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 <> '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is not version '1.10'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <> '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_version_02.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a version after '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 > '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is a version after '1.10'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 > '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s is at least version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 >= '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at least version '1.10'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 >= '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
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


-- models/marts/segments/operators/every_version_03.sql

with

profiles as (
    select profile_id
    from "dummy"."segment_builder_plumbing"."int_profiles"
    where created_at is null or created_at <= timestamp '2026-08-01 06:00:00'
),

-- any[0]: it\'s is a version before '1.10'
condition_1 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 < '000000001000000010000000000000000000'
),

-- any[1]: Placed Order, more than 2 times, over all time, Item Names is a version before '1.10'
condition_2 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 < '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
),

-- any[2]: it\'s is at most version '1.10'
condition_3 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'it\''s'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'it\''s'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_profiles"
    ) as readings
    where
        found_1 <= '000000001000000010000000000000000000'
),

-- any[3]: Placed Order, more than 2 times, over all time, Item Names is at most version '1.10'
condition_4 as (
    select profile_id
    from (
        select
            profile_id,
            case
                when regexp_like(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]{1,9}([.][0-9]{1,9}){0,3}\z')
                    then lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
                    || lpad(coalesce(regexp_extract(if(starts_with(nullif(element_at(properties, 'Item Names'), 'null'), '"'), json_extract_scalar(nullif(element_at(properties, 'Item Names'), 'null'), '$')), '^[0-9]+[.][0-9]+[.][0-9]+[.]([0-9]+)', 1), ''), 9, '0')
            end as found_1
        from "dummy"."segment_builder_plumbing"."int_events"
        where
            (metric = 'Placed Order' or metric_id = 'Placed Order')
            and occurred_at <= timestamp '2026-08-01 06:00:00'
    ) as readings
    where
        found_1 <= '000000001000000010000000000000000000'
    group by profile_id
    having count(*) > 2
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
