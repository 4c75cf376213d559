{% macro registry() %}
    {#-
        The grammar as data. Validation, the reference in the README and the tests read this one table.

        condition   the shape of a condition: `cases` has one entry per type, and `reads` names the models that it selects from
                    beside int_profiles
        filters     filter type -> operator -> members beside `type` and `operator`
        contexts    where a filter stands -> filter type -> operators that are allowed there
        value_kinds where a filter stands -> the kind of its `value`, where it is not the operator's own
        missing     where a filter may say `missing: match`
        numbers     kinds that are numbers: between which bounds, whole or not

        A shape says what an object may hold: `members`, `optional` (may also be null or empty), and `by`: a member whose
        value chooses one of `cases`, a shape that adds its own members.
        A kind says what a member may hold: a word of kind_in_words(), a list of the allowed texts, `filter:CONTEXT`, a shape,
        or {each: kind}: a list, of at least one item if `filled`; its `first` item may be of a kind of its own, and where the first
        is an `or_each`, so are all.
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
    {% set text, texts, number, length = {'value': 'text?'}, {'value': {'each': 'text'}}, {'value': 'number'}, {'value': 'quantity'} %}

    {% set filters = {
        'string': {
            'equals': text, 'not-equals': text, 'contains': text, 'not-contains': text, 'starts-with': text,
            'not-starts-with': text, 'ends-with': text, 'not-ends-with': text,
            'in': texts, 'not-in': texts, 'regex': {'value': 'regex?'}, 'nregex': {'value': 'regex?'},
            'phone-country-code-in': {'value': {'each': 'alpha-2'}},
            'phone-country-code-not-in': {'value': {'each': 'alpha-2'}},
        },
        'numeric': {
            'equals': number, 'not-equals': number, 'greater-than': number, 'greater-than-or-equal': number,
            'less-than': number, 'less-than-or-equal': number, 'between': {'start': 'number', 'end': 'number'},
        },
        'boolean': {'equals': {'value': 'boolean'}},
        'list': {
            'contains': {'value': 'item?'}, 'not-contains': {'value': 'item?'},
            'contains-any': texts, 'contains-all': texts, 'not-contains-any': texts, 'not-contains-all': texts,
            'contains-substring': text, 'not-contains-substring': text,
            'length-equals': length, 'length-greater-than': length, 'length-greater-than-or-equal': length,
            'length-less-than': length, 'length-less-than-or-equal': length,
        },
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
        'origin of consent': {'string': ['in']},
        'page of consent': {'string': ['equals']},
        'shop integration': {'string': ['in']},
        'mail integration': {'string': ['in']},
    } %}
    {% set value_kinds = {
        'number of objects': 'integer', 'distance': 'distance', 'channel priority': 'integer',
        'predicted gender': ['likely_female', 'likely_male', 'uncertain'], 'channel rank': ['high', 'medium', 'low'],
        'shop integration': {'each': ['shopify']}, 'mail integration': {'each': ['constant_contact']},
    } %}
    {% set missing = [
        'profile property', 'event property', 'custom object property', 'predicted number', 'predicted date',
        'predicted gender', 'channel priority', 'channel rank',
    ] %}

    {% set huge = 1.7976931348623157e308 %}
    {% set numbers = {
        'number': {'least': -huge, 'most': huge},
        'integer': {'least': -huge, 'most': huge, 'is_whole': true},
        'quantity': {'least': 0, 'most': huge, 'is_whole': true},
        'distance': {'least': 0, 'most': huge},
        'month': {'least': 1, 'most': 12, 'is_whole': true},
        'percentage': {'least': 0, 'most': 100},
    } %}

    {% set metric_filters = {'each': {'members': {'property': 'text'}, 'optional': {'filter': 'filter:event property'}}} %}
    {% set step = {'members': {'metric_exists': 'boolean', 'metric_id': 'text'}, 'optional': {'metric_filters': metric_filters}} %}
    {% set first_step = {'members': {'metric_exists': 'first step', 'metric_id': 'text'}, 'optional': {'metric_filters': metric_filters}} %}
    {% set of_a_property = {'optional': {'measurement_property': 'text'}} %}
    {% set of_no_property = {'optional': {'measurement_property': 'nothing: this measures no property'}} %}
    {% set predicted_number = {'members': {'filter': 'filter:predicted number'}} %}

    {% set conditions = {
        'profile-metric': {
            'reads': ['int_events'],
            'members': {'metric_id': 'text', 'measurement_filter': 'filter:measurement'},
            'optional': {'timeframe_filter': 'filter:timeframe of events', 'metric_filters': metric_filters},
            'by': 'measurement',
            'cases': {
                'count': of_no_property, 'sum': of_a_property, 'average': of_a_property, 'minimum': of_a_property,
                'maximum': of_a_property, 'unique': {'members': {'measurement_property': 'text'}}, 'days': of_no_property,
            },
        },
        'profile-metric-funnel': {
            'reads': ['int_events'],
            'members': {'steps': {'each': step, 'first': first_step, 'filled': true}},
            'optional': {
                'timeframe_filter': 'filter:timeframe of a funnel',
                'completion_window_seconds': segment_builder.completion_windows() | list,
            },
        },
        'profile-property': {
            'reads': [],
            'members': {'property': 'profile property', 'filter': 'filter:profile property'},
        },
        'profile-group-membership': {
            'reads': ['stg_raw__list_members'],
            'members': {'group_ids': {'each': 'text', 'filled': true}},
            'by': 'is_member',
            'cases': {
                true: {'optional': {'timeframe_filter': 'filter:timeframe of joining'}},
                false: {'optional': {'timeframe_filter': 'nothing: who is not on a list has not joined it'}},
            },
        },
        'profile-marketing-consent': {
            'reads': ['stg_raw__consents', 'stg_raw__suppressions'],
            'members': {'consent': segment_builder.consent_shape()},
        },
        'profile-permissions': {
            'reads': ['stg_raw__consents', 'stg_raw__suppressions'],
            'members': {
                'channel': ['whatsapp_marketing', 'whatsapp_transactional'],
                'permission': segment_builder.permission_shape(),
            },
        },
        'profile-region': {
            'reads': [],
            'members': {'in_region': 'boolean', 'region': ['european_union', 'united_states']},
        },
        'profile-postal-code-distance': {
            'reads': ['postal_code_centroids'],
            'members': {
                'country_code': 'country', 'postal_code': 'text', 'unit': ['miles', 'kilometers'],
                'filter': 'filter:distance',
            },
        },
        'profile-predictive-analytics': {
            'reads': ['profile_predictions'],
            'by': 'dimension',
            'cases': {
                'average_days_between_orders': predicted_number, 'average_order_value': predicted_number,
                'churn_probability': predicted_number, 'historic_clv': predicted_number,
                'historic_number_of_orders': predicted_number, 'predicted_clv': predicted_number,
                'predicted_number_of_orders': predicted_number, 'total_clv': predicted_number,
                'next_order_window_probability': predicted_number,
                'expected_date_of_next_purchase': {'members': {'filter': 'filter:predicted date'}},
                'predicted_gender': {'members': {'filter': 'filter:predicted gender'}},
                'channel_affinity': {
                    'members': {'predicted_channel': ['email', 'push', 'sms', 'whatsapp']},
                    'by': 'measurement',
                    'cases': {
                        'priority': {'members': {'filter': 'filter:channel priority'}},
                        'rank': {'members': {'filter': 'filter:channel rank'}},
                    },
                },
            },
        },
        'profile-has-custom-object': {
            'reads': ['stg_raw__custom_objects', 'stg_raw__custom_object_links'],
            'members': {
                'object_type_id': 'text', 'object_type_relationship_id': 'text', 'filter': 'filter:number of objects',
            },
            'optional': {
                'filters': {'each': {'members': {'property_id': 'integer', 'filter': 'filter:custom object property'}}},
            },
        },
        'profile-segment-membership': {'reads': [], 'members': {'is_member': 'boolean', 'segment': 'text'}},
        'profile-sample': {'reads': [], 'members': {'percentage': 'percentage'}, 'optional': {'salt': 'text'}},
    } %}

    {{ return({
        'condition': {'by': 'type', 'cases': conditions},
        'filters': filters, 'contexts': contexts, 'value_kinds': value_kinds, 'missing': missing, 'numbers': numbers,
    }) }}
{% endmacro %}


{% macro consent_shape() %}
    {#- Which status a channel knows, and which filters go with it: by channel, can_receive_marketing and subscription. -#}
    {% set no_filters = {'optional': {'filters': 'nothing: no filters go with this status'}} %}
    {% set status_date = {'members': {'filter': 'filter:date of consent'}} %}
    {% set flag = {'members': {'filter': 'filter:flag of consent'}} %}
    {% set suppression_date = {'members': {'filter': 'filter:date of suppression'}} %}
    {% set suppression_dates = {'by': 'field', 'cases': {
        'bounce_date': suppression_date, 'manual_suppression_date': suppression_date, 'invalid_email_date': suppression_date,
    }} %}
    {% set suppressed = {'optional': {'filters': {'each': suppression_dates}}} %}

    {% set by_itself = {} %}
    {% set from_origin = {'optional': {'filter': 'filter:origin of consent'}} %}
    {% set from_page = {'optional': {'filter': 'filter:page of consent'}} %}
    {% set from_shop = {'members': {'filter': 'filter:shop integration'}} %}
    {% set from_mail = {'members': {'filter': 'filter:mail integration'}} %}

    {{ return({'by': 'channel', 'cases': {
        'email': {'by': 'can_receive_marketing', 'cases': {
            true: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'any': no_filters,
                'never_subscribed': no_filters,
                'subscribed': {'optional': {'filters': {'each': {'by': 'field', 'cases': {
                    'is_double_opt_in': flag,
                    'status_date': status_date,
                    'custom_source': {'members': {'filter': 'filter:source of consent'}},
                    'method': {'by': 'method', 'cases': {
                        'form': from_origin, 'preference_page': from_page, 'api': from_origin, 'inbound_message': by_itself,
                        'back_in_stock': by_itself, 'sftp': by_itself, 'manual_import': from_origin,
                        'manual_add': from_origin, 'integration': from_shop,
                    }},
                }}}}},
            }}}},
            false: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'any': suppressed,
                'never_subscribed': suppressed,
                'subscribed': suppressed,
                'unsubscribed': {'optional': {'filters': {'or_each': suppression_dates, 'each': {'by': 'field', 'cases': {
                    'status_date': status_date,
                    'method': {'by': 'method', 'cases': {
                        'api': from_origin, 'inbound_message': by_itself, 'preference_page': by_itself,
                        'manual_remove': by_itself, 'spam_complaint': by_itself, 'mailbox_provider': by_itself,
                        'one_click_unsubscribe': by_itself, 'manual_import': by_itself, 'sftp': by_itself,
                        'data_warehouse_import': by_itself, 'profile_modification': by_itself, 'integration': from_mail,
                    }},
                }}}}},
            }}}},
        }},
        'sms': {'by': 'can_receive_marketing', 'cases': {
            true: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'subscribed': {'optional': {'filters': {'each': {'by': 'field', 'cases': {
                    'status_date': status_date,
                    'is_rcs_capable': flag,
                    'method': {'by': 'method', 'cases': {
                        'form': from_origin, 'manual_import': from_origin, 'manual_add': from_origin, 'checkout': by_itself,
                        'inbound_message': by_itself, 'preference_page': by_itself, 'sftp': by_itself,
                        'integration': from_shop,
                    }},
                }}}}},
            }}}},
            false: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'any': no_filters,
                'never_subscribed': no_filters,
                'unsubscribed': {'optional': {'filters': {'each': {'by': 'field', 'cases': {
                    'status_date': status_date,
                    'method': {'by': 'method', 'cases': {
                        'form': from_origin, 'manual_import': from_origin, 'manual_add': from_origin,
                        'manual_remove': by_itself, 'bulk_remove': by_itself, 'checkout': by_itself,
                        'inbound_message': by_itself, 'preference_page': by_itself, 'sftp': by_itself,
                        'carrier_deactivation': by_itself, 'provided_landline': by_itself, 'message_blocked': by_itself,
                        'provided_no_age': by_itself, 'failed_age_gate': by_itself, 'integration': from_shop,
                    }},
                }}}}},
            }}}},
        }},
        'push': {'by': 'can_receive_marketing', 'cases': {
            true: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'any': {'optional': {'filters': {'each': {'by': 'field', 'cases': {'status_date': status_date}}}}},
            }}}},
            false: {'members': {'consent_status': {'by': 'subscription', 'cases': {'any': no_filters}}}},
        }},
    }}) }}
{% endmacro %}


{% macro permission_shape() %}
    {#- The permission to write on WhatsApp. Only what somebody said or did explicitly has a date and a method. -#}
    {% set no_filters = {'optional': {'filters': 'nothing: no filters go with this status'}} %}
    {% set date = {'members': {'filter': 'filter:date of consent'}} %}
    {% set by_itself, from_form = {}, {'optional': {'filter': 'filter:origin of consent'}} %}
    {% set methods = {
        'api': by_itself, 'back_in_stock': by_itself, 'bigcommerce': by_itself, 'bulk_remove': by_itself,
        'campaign_monitor': by_itself, 'carrier_deactivation': by_itself, 'checkout': by_itself,
        'constant_contact': by_itself, 'exact_target': by_itself, 'facebook': by_itself,
        'failed_age_gate': by_itself, 'form': from_form, 'inbound_message': by_itself,
        'integration': by_itself, 'mad_mimi': by_itself, 'magento_two': by_itself,
        'mailbox_provider': by_itself, 'manual_add': by_itself, 'manual_import': by_itself,
        'manual_remove': by_itself, 'message_blocked': by_itself, 'netsuite': by_itself,
        'preference_page': by_itself, 'provided_landline': by_itself, 'provided_no_age': by_itself,
        'sftp': by_itself, 'shopify': by_itself, 'social_instagram_message': by_itself,
        'spam_complaint': by_itself, 'square': by_itself, 'wix': by_itself, 'woocommerce': by_itself,
    } %}
    {% set explicit = {'optional': {'filters': {'each': {'by': 'field', 'cases': {
        'effective_date': date, 'recorded_date': date, 'subscribe_method': {'by': 'method', 'cases': methods},
    }}}}} %}
    {{ return({'by': 'reachable_status', 'cases': {
        'explicitly_reachable': explicit, 'explicitly_unreachable': explicit, 'implicitly_reachable': no_filters,
        'implicitly_unreachable': no_filters, 'implicitly_or_explicitly_reachable': no_filters,
        'implicitly_or_explicitly_unreachable': no_filters,
    }}) }}
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
