{% macro registry() %}
    {#-
        The grammar as data. Validation, the reference in the README and the tests read this one table.

        filters     filter type -> operator -> members beside `type` and `operator`, each with its kind of value
        contexts    where a filter stands -> filter type -> operators that are allowed there
        conditions  condition type -> members; a member's kind is a word of `kinds` in validate.sql, a list of the
                    allowed values, or `filter:CONTEXT`. `reads` names the models it selects from beside int_profiles; `cases` choose further members by the value of one of them.
    -#}
    {% set text_operators = [
        'equals', 'not-equals', 'contains', 'not-contains', 'starts-with', 'not-starts-with',
        'ends-with', 'not-ends-with',
    ] %}
    {% set numeric_operators = [
        'equals', 'not-equals', 'greater-than', 'greater-than-or-equal', 'less-than', 'less-than-or-equal',
    ] %}
    {% set length_operators = [
        'length-equals', 'length-greater-than', 'length-greater-than-or-equal', 'length-less-than',
        'length-less-than-or-equal',
    ] %}
    {% set set_operators = ['contains-any', 'contains-all', 'not-contains-any', 'not-contains-all'] %}
    {% set units = ['hour', 'day', 'week', 'month', 'year'] %}

    {% set filters = {
        'string': {'in': {'value': 'texts'}, 'not-in': {'value': 'texts'},
                   'regex': {'value': 'regex?'}, 'nregex': {'value': 'regex?'},
                   'phone-country-code-in': {'value': 'countries'}, 'phone-country-code-not-in': {'value': 'countries'}},
        'numeric': {'between': {'start': 'number', 'end': 'number'}},
        'boolean': {'equals': {'value': 'boolean'}},
        'list': {'contains': {'value': 'item?'}, 'not-contains': {'value': 'item?'},
                 'contains-substring': {'value': 'text?'}, 'not-contains-substring': {'value': 'text?'}},
        'existence': {'is-set': {}, 'not-set': {}},
        'date': {
            'alltime': {},
            'before': {'date': 'instant'}, 'after': {'date': 'instant'},
            'between-static': {'start': 'instant', 'end': 'instant'},
            'in-the-last': {'unit': units, 'quantity': 'quantity'},
            'in-the-next': {'unit': units, 'quantity': 'quantity'},
            'at-least': {'unit': units, 'quantity': 'quantity'},
            'between': {'unit': units, 'start': 'quantity', 'end': 'quantity'},
            'anniversary': {}, 'anniversary-month': {}, 'calendar-month': {'value': 'month'},
            'anniversary-last': {'unit': units, 'quantity': 'quantity'},
            'anniversary-next': {'unit': units, 'quantity': 'quantity'},
        },
    } %}
    {% for operator in text_operators %}{% do filters.string.update({operator: {'value': 'text?'}}) %}{% endfor %}
    {% for operator in numeric_operators %}{% do filters.numeric.update({operator: {'value': 'number'}}) %}{% endfor %}
    {% for operator in set_operators %}{% do filters.list.update({operator: {'value': 'texts'}}) %}{% endfor %}
    {% for operator in length_operators %}{% do filters.list.update({operator: {'value': 'quantity'}}) %}{% endfor %}

    {% set range_operators = ['between-static', 'in-the-last', 'in-the-next', 'at-least', 'between'] %}
    {% set static_operators = ['before', 'after'] + range_operators %}
    {% set anniversary_operators = ['anniversary-last', 'anniversary-next'] %}
    {% set date_operators = static_operators + anniversary_operators + ['anniversary', 'anniversary-month', 'calendar-month'] %}
    {% set string_operators = text_operators + ['in', 'not-in', 'regex', 'nregex'] %}

    {% set contexts = {
        'profile property': {
            'string': string_operators + ['phone-country-code-in', 'phone-country-code-not-in'],
            'numeric': numeric_operators,
            'boolean': ['equals'],
            'list': ['contains', 'not-contains'] + set_operators + length_operators,
            'existence': ['is-set', 'not-set'],
            'date': date_operators,
        },
        'event property': {
            'string': string_operators,
            'numeric': numeric_operators,
            'boolean': ['equals'],
            'list': set_operators + ['contains-substring', 'not-contains-substring'] + length_operators,
            'existence': ['is-set', 'not-set'],
        },
        'custom object property': {
            'string': string_operators,
            'numeric': numeric_operators + ['between'],
            'boolean': ['equals'],
            'list': ['contains', 'not-contains'] + length_operators,
            'existence': ['is-set', 'not-set'],
            'date': static_operators + anniversary_operators,
        },
        'measurement': {'numeric': numeric_operators},
        'number of objects': {'numeric': numeric_operators},
        'timeframe of events': {'date': static_operators + anniversary_operators + ['alltime']},
        'timeframe of joining': {'date': static_operators},
        'timeframe of a funnel': {'date': range_operators},
        'distance': {'numeric': ['less-than', 'greater-than']},
        'predicted number': {'numeric': numeric_operators},
        'predicted date': {'date': date_operators},
        'predicted gender': {'string': ['equals', 'not-equals']},
        'channel priority': {'numeric': ['equals']},
        'channel rank': {'string': ['equals', 'not-equals']},
        'date of consent': {'date': date_operators},
        'date of suppression': {'date': date_operators, 'existence': ['is-set']},
        'flag of consent': {'boolean': ['equals']},
        'source of consent': {'string': ['equals']},
        'detail of a method': {'string': ['in', 'equals']},
    } %}

    {% set measurements = ['count', 'sum', 'average', 'minimum', 'maximum', 'unique', 'days'] %}
    {% set channels = ['email', 'push', 'sms', 'whatsapp'] %}

    {% set conditions = {
        'profile-metric': {
            'reads': ['int_events'],
            'members': {
                'metric_id': 'text',
                'measurement': measurements,
                'measurement_property': 'text?',
                'measurement_filter': 'filter:measurement',
                'timeframe_filter': 'filter?:timeframe of events',
                'metric_filters': 'metric filters',
            },
            'optional': ['measurement_property', 'timeframe_filter', 'metric_filters'],
        },
        'profile-metric-funnel': {
            'reads': ['int_events'],
            'members': {
                'timeframe_filter': 'filter?:timeframe of a funnel',
                'completion_window_seconds': 'completion window',
                'steps': 'steps',
            },
            'optional': ['timeframe_filter', 'completion_window_seconds'],
        },
        'profile-property': {
            'reads': [],
            'members': {'property': 'profile property', 'filter': 'filter:profile property'},
        },
        'profile-group-membership': {
            'reads': ['stg_raw__list_members'],
            'members': {'is_member': 'boolean', 'group_ids': 'names', 'timeframe_filter': 'filter?:timeframe of joining'},
            'optional': ['timeframe_filter'],
        },
        'profile-marketing-consent': {'reads': ['stg_raw__consents', 'stg_raw__suppressions'], 'members': {'consent': 'consent'}},
        'profile-permissions': {
            'reads': ['stg_raw__consents', 'stg_raw__suppressions'],
            'members': {'channel': ['whatsapp_marketing', 'whatsapp_transactional'], 'permission': 'permission'},
        },
        'profile-region': {
            'reads': [],
            'members': {'in_region': 'boolean', 'region': ['european_union', 'united_states']},
        },
        'profile-postal-code-distance': {
            'reads': ['postal_code_centroids'],
            'members': {
                'country_code': 'country',
                'postal_code': 'text',
                'unit': ['miles', 'kilometers'],
                'filter': 'filter:distance',
            },
        },
        'profile-predictive-analytics': {
            'reads': ['profile_predictions'],
            'members': {
                'dimension': [
                    'average_days_between_orders', 'average_order_value', 'churn_probability', 'historic_clv',
                    'historic_number_of_orders', 'predicted_clv', 'predicted_number_of_orders', 'total_clv',
                    'expected_date_of_next_purchase', 'predicted_gender', 'channel_affinity',
                ],
            },
            'cases': {
                'dimension': {
                    'expected_date_of_next_purchase': {'filter': 'filter:predicted date'},
                    'predicted_gender': {'filter': 'filter:predicted gender'},
                    'channel_affinity': {
                        'measurement': ['priority', 'rank'],
                        'predicted_channel': channels,
                    },
                    '*': {'filter': 'filter:predicted number'},
                },
                'measurement': {
                    'priority': {'filter': 'filter:channel priority'},
                    'rank': {'filter': 'filter:channel rank'},
                },
            },
        },
        'profile-has-custom-object': {
            'reads': ['stg_raw__custom_objects', 'stg_raw__custom_object_links'],
            'members': {
                'object_type_id': 'text',
                'object_type_relationship_id': 'text',
                'filter': 'filter:number of objects',
                'filters': 'object filters',
            },
            'optional': ['filters'],
        },
        'profile-segment-membership': {'reads': [], 'members': {'is_member': 'boolean', 'segment': 'text'}},
        'profile-sample': {'reads': [], 'members': {'percentage': 'percentage', 'salt': 'text?'}, 'optional': ['salt']},
    } %}

    {{ return({'filters': filters, 'contexts': contexts, 'conditions': conditions}) }}
{% endmacro %}


{% macro consent_registry() %}
    {#- channel -> can_receive_marketing -> subscription -> the fields that `filters` may name (`*` after a subscription:
        filters are required there), and for the field `method` the methods; * after a method: it takes a filter. -#}
    {% set suppression_dates = ['bounce_date', 'manual_suppression_date', 'invalid_email_date'] %}
    {{ return({
        'email': {
            'true': {
                'any': {'fields': []},
                'never_subscribed': {'fields': []},
                'subscribed': {
                    'fields': ['is_double_opt_in', 'status_date', 'custom_source', 'method'],
                    'methods': {'form': 'in', 'preference_page': 'equals', 'api': 'in', 'inbound_message': none, 'back_in_stock': none,
                                'sftp': none, 'manual_import': 'in', 'manual_add': 'in', 'integration': ['shopify']},
                },
            },
            'false': {
                'any': {'fields': suppression_dates},
                'never_subscribed': {'fields': suppression_dates},
                'subscribed': {'fields': suppression_dates},
                'unsubscribed': {
                    'fields': ['status_date', 'method'],
                    'or_fields': suppression_dates,
                    'methods': {'api': 'in', 'inbound_message': none, 'preference_page': none, 'manual_remove': none,
                                'spam_complaint': none, 'mailbox_provider': none, 'one_click_unsubscribe': none,
                                'manual_import': none, 'sftp': none, 'data_warehouse_import': none,
                                'profile_modification': none, 'integration': ['constant_contact']},
                },
            },
        },
        'sms': {
            'true': {
                'subscribed': {
                    'fields': ['status_date', 'is_rcs_capable', 'method'],
                    'methods': {'form': 'in', 'manual_import': 'in', 'manual_add': 'in', 'checkout': none, 'inbound_message': none,
                                'preference_page': none, 'sftp': none, 'integration': ['shopify']},
                },
            },
            'false': {
                'any': {'fields': []},
                'never_subscribed': {'fields': []},
                'unsubscribed': {
                    'fields': ['status_date', 'method'],
                    'methods': {'form': 'in', 'manual_import': 'in', 'manual_add': 'in', 'manual_remove': none, 'bulk_remove': none,
                                'checkout': none, 'inbound_message': none, 'preference_page': none, 'sftp': none,
                                'carrier_deactivation': none, 'provided_landline': none, 'message_blocked': none,
                                'provided_no_age': none, 'failed_age_gate': none, 'integration': ['shopify']},
                },
            },
        },
        'push': {
            'true': {'any': {'fields': ['status_date']}},
            'false': {'any': {'fields': []}},
        },
    }) }}
{% endmacro %}


{% macro permission_registry() %}
    {#- reachable_status -> whether it takes filters. -#}
    {{ return({
        'statuses': {
            'explicitly_reachable': true, 'explicitly_unreachable': true, 'implicitly_reachable': false,
            'implicitly_unreachable': false, 'implicitly_or_explicitly_reachable': false,
            'implicitly_or_explicitly_unreachable': false,
        },
        'fields': ['effective_date', 'recorded_date', 'subscribe_method'],
        'methods': [
            'api', 'back_in_stock', 'bigcommerce', 'bulk_remove', 'campaign_monitor', 'carrier_deactivation', 'checkout',
            'constant_contact', 'exact_target', 'facebook', 'failed_age_gate', 'form', 'inbound_message', 'integration',
            'mad_mimi', 'magento_two', 'mailbox_provider', 'manual_add', 'manual_import', 'manual_remove',
            'message_blocked', 'netsuite', 'preference_page', 'provided_landline', 'provided_no_age', 'sftp', 'shopify',
            'social_instagram_message', 'spam_complaint', 'square', 'wix', 'woocommerce',
        ],
    }) }}
{% endmacro %}


{% macro profile_columns() %}
    {#- Name of a profile property in a definition -> column and type. Custom properties are properties['…']. -#}
    {{ return({
        'email': ['email', 'text'], 'phone_number': ['phone_number', 'text'], 'external_id': ['external_id', 'text'],
        'first_name': ['first_name', 'text'], 'last_name': ['last_name', 'text'],
        'organization': ['organization', 'text'], 'title': ['title', 'text'], 'locale': ['locale', 'text'],
        'created': ['created_at', 'timestamp'], 'created_at': ['created_at', 'timestamp'],
        'updated': ['updated_at', 'timestamp'], 'updated_at': ['updated_at', 'timestamp'],
        'last_event_date': ['last_event_at', 'timestamp'], 'last_event_at': ['last_event_at', 'timestamp'],
        "location['address1']": ['address1', 'text'], "location['address2']": ['address2', 'text'],
        "location['city']": ['city', 'text'], "location['region']": ['region', 'text'],
        "location['country']": ['country', 'text'], "location['zip']": ['zip', 'text'],
        "location['timezone']": ['timezone', 'text'],
        "location['latitude']": ['latitude', 'number'], "location['longitude']": ['longitude', 'number'],
    }) }}
{% endmacro %}


{% macro completion_windows() %}
    {#- Name of a funnel's completion window -> seconds. -#}
    {{ return({
        'HOURS_1': 3600, 'DAYS_1': 86400, 'DAYS_3': 259200, 'DAYS_5': 432000, 'WEEKS_1': 604800,
        'DAYS_30': 2592000, 'DAYS_90': 7776000, 'DAYS_180': 15552000, 'YEARS_1': 31536000,
    }) }}
{% endmacro %}
