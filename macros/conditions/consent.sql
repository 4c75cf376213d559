{% macro consent_condition(aspect, condition) %}
    {#- Marketing consent: whether a channel can reach the profile, by which status, given when and how. -#}
    {% if aspect == 'shape' %}
        {{ return({'reads': ['stg_raw__consents', 'stg_raw__suppressions'], 'members': {'consent': segment_builder._consent_shape()}}) }}
    {% elif aspect == 'normal' %}
        {% set consent = condition.consent %}
        {{ return({'type': condition.type, 'consent': {
            'channel': consent.channel,
            'can_receive_marketing': consent.can_receive_marketing,
            'consent_status': {
                'subscription': consent.consent_status.subscription,
                'filters': segment_builder._normal_consent_filters(consent.consent_status.get('filters')),
            },
        }}) }}
    {% elif aspect == 'words' %}
        {% set status = condition.consent.consent_status %}
        {% set words = [
            ('can' if condition.consent.can_receive_marketing else 'cannot') ~ ' receive ' ~ condition.consent.channel ~ ' marketing'
            ~ ('' if status.subscription == 'any' else ', ' ~ status.subscription.replace('_', ' '))
        ] %}
        {{ return((words + segment_builder._consent_filters_in_words(status.filters)) | join(', ')) }}
    {% elif aspect == 'select' %}
        {{ return(segment_builder._consent_select(condition.consent)) }}
    {% elif aspect == 'found' %}
        {{ return(segment_builder._consent_found(condition.consent.channel)) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _consent_kinds() %}
    {#- The filters that a consent and a permission have in common. -#}
    {% set dates = ['static', 'anniversaries', 'recurring'] %}
    {{ return({
        'date': {'filter_on': 'date of consent', 'types': {'date': dates}},
        'suppression date': {'filter_on': 'date of suppression', 'types': {'date': dates, 'existence': ['is-set']}},
        'flag': {'filter_on': 'flag of consent', 'types': {'boolean': ['equals']}},
        'source': {'filter_on': 'source of consent', 'types': {'string': ['equals']}},
        'origin': {'filter_on': 'origin of consent', 'types': {'string': ['in']}},
        'page': {'filter_on': 'page of consent', 'types': {'string': ['equals']}},
        'shop': {'filter_on': 'shop integration', 'types': {'string': ['in']}, 'value': {'each': ['shopify']}},
        'mail': {'filter_on': 'mail integration', 'types': {'string': ['in']}, 'value': {'each': ['constant_contact']}},
    }) }}
{% endmacro %}


{% macro _consent_shape() %}
    {#- Which status a channel knows, and which filters go with it: by channel, can_receive_marketing and subscription. -#}
    {% set kinds = segment_builder._consent_kinds() %}
    {% set no_filters = {'optional': {'filters': 'nothing: no filters go with this status'}} %}
    {% set status_date = {'members': {'filter': kinds['date']}} %}
    {% set flag = {'members': {'filter': kinds['flag']}} %}
    {% set suppression_date = {'members': {'filter': kinds['suppression date']}} %}
    {% set suppression_dates = {'by': 'field', 'cases': {
        'bounce_date': suppression_date, 'manual_suppression_date': suppression_date, 'invalid_email_date': suppression_date,
    }} %}
    {% set suppressed = {'optional': {'filters': {'each': suppression_dates}}} %}

    {% set by_itself = {} %}
    {% set from_origin = {'optional': {'filter': kinds['origin']}} %}
    {% set from_page = {'optional': {'filter': kinds['page']}} %}
    {% set from_shop = {'members': {'filter': kinds['shop']}} %}
    {% set from_mail = {'members': {'filter': kinds['mail']}} %}

    {#- On this channel whoever can receive has subscribed, so both statuses mean the same. -#}
    {% set may_receive_sms = {'optional': {'filters': {'each': {'by': 'field', 'cases': {
        'status_date': status_date,
        'is_rcs_capable': flag,
        'method': {'by': 'method', 'cases': {
            'form': from_origin, 'manual_import': from_origin, 'manual_add': from_origin, 'checkout': by_itself,
            'inbound_message': by_itself, 'preference_page': by_itself, 'sftp': by_itself,
            'integration': from_shop,
        }},
    }}}}} %}

    {{ return({'by': 'channel', 'cases': {
        'email': {'by': 'can_receive_marketing', 'cases': {
            true: {'members': {'consent_status': {'by': 'subscription', 'cases': {
                'any': no_filters,
                'never_subscribed': no_filters,
                'subscribed': {'optional': {'filters': {'each': {'by': 'field', 'cases': {
                    'is_double_opt_in': flag,
                    'status_date': status_date,
                    'custom_source': {'members': {'filter': kinds['source']}},
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
                'any': may_receive_sms,
                'subscribed': may_receive_sms,
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


{% macro _normal_consent_filters(filters) %}
    {#- A filter that says nothing is left out; of a method its name remains. -#}
    {% set normal = [] %}
    {% for entry in filters or [] %}
        {% if entry.get('filter') %}
            {% do normal.append(entry) %}
        {% elif 'method' in entry %}
            {% do normal.append({'field': entry.field, 'method': entry.method}) %}
        {% endif %}
    {% endfor %}
    {{ return(normal) }}
{% endmacro %}


{% macro _consent_select(consent) %}
    {% set channel = consent.channel %}
    {% set status = consent.consent_status %}
    {% set predicates = [segment_builder._can_receive(channel) if consent.can_receive_marketing else 'not (' ~ segment_builder._can_receive(channel) ~ ')'] %}
    {% if status.subscription != 'any' %}
        {% do predicates.append("coalesce(consents.status, 'never_subscribed') = '" ~ status.subscription ~ "'") %}
    {% endif %}
    {% for entry in status.filters %}
        {% do predicates.append(segment_builder._consent_filter_predicate(entry)) %}
    {% endfor %}
    {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'stg_raw__consents') }} as consents
    on profiles.profile_id = consents.profile_id
    and consents.channel = '{{ channel }}'
where
    {{ predicates | join('\nand ') | indent(4) }}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}


{% macro _can_receive(channel) %}
    {#- Email goes to whoever has not said no, in a word that is understood; the other channels need a yes. -#}
    {% if channel != 'email' %}
        {{ return("coalesce(consents.status, 'never_subscribed') = 'subscribed'") }}
    {% endif %}
    {{ return("coalesce(consents.status, 'never_subscribed') in ('subscribed', 'never_subscribed') and not " ~ segment_builder._has_suppression()) }}
{% endmacro %}


{% macro _has_suppression(reason=none, filter=none) %}
    {#- A suppression counts from its date on; without a date it has always counted. That its date is set asks for no more
        than the suppression. -#}
    {% set predicate %}
profiles.profile_id in (
    select suppressions.profile_id
    from {{ ref('segment_builder', 'stg_raw__suppressions') }} as suppressions
    where
        suppressions.channel = 'email'
        and (
            suppressions.suppressed_at is null
            or suppressions.suppressed_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
        )
        {%- if reason %}
        and suppressions.reason = '{{ reason }}'
        {%- endif %}
        {%- if filter and filter.type == 'date' %}
        and {{ segment_builder.dated_predicate('suppressions.suppressed_at', filter) }}
        {%- endif %}
)
    {%- endset %}
    {{ return(predicate | trim) }}
{% endmacro %}


{% macro _consent_filter_predicate(entry) %}
    {#- One entry of `filters`, of a consent or of a permission. -#}
    {% set field = entry.field %}
    {% set suppression_reasons = {
        'bounce_date': 'hard_bounce', 'manual_suppression_date': 'user_suppressed', 'invalid_email_date': 'invalid_email',
    } %}
    {% if field in suppression_reasons %}
        {{ return(segment_builder._has_suppression(suppression_reasons[field], entry.filter)) }}
    {% elif field in ['method', 'subscribe_method'] %}
        {% set predicate = "consents.method = '" ~ entry.method ~ "'" %}
        {% if 'filter' in entry %}
            {% set predicate = predicate ~ ' and ' ~ segment_builder._consent_text_predicate('consents.method_detail', entry.filter) %}
        {% endif %}
        {{ return(predicate) }}
    {% elif field == 'custom_source' %}
        {{ return(segment_builder._consent_text_predicate('consents.custom_source', entry.filter)) }}
    {% endif %}
    {% set column = {
        'status_date': 'status_at', 'effective_date': 'status_at', 'recorded_date': 'status_at',
        'is_double_opt_in': 'double_opt_in', 'is_rcs_capable': 'rcs_capable',
    }[field] %}
    {% if column == 'status_at' %}
        {{ return(segment_builder.dated_predicate('consents.status_at', entry.filter)) }}
    {% endif %}
    {{ return(segment_builder.filter_predicate('consents.' ~ column, entry.filter)) }}
{% endmacro %}


{% macro _consent_text_predicate(column, filter) %}
    {% set text = segment_builder.filter_reading({'column': column, 'type': 'text'}, filter) %}
    {{ return(segment_builder.filter_predicate(text, filter)) }}
{% endmacro %}


{% macro _consent_found(channel) %}
    {% set status = "coalesce(consents.status, 'never_subscribed')" %}
    {% set with_date = dbt.concat([status, "' since '", segment_builder.timestamp_as_text('consents.status_at')]) %}
    {% set status = 'case when consents.status_at is null then ' ~ status ~ ' else ' ~ with_date ~ ' end' %}
    {% set body %}
select
    profiles.profile_id as profile_id,
    {{ dbt.concat([status, "case when suppressions.profile_id is null then '' else ', suppressed' end"]) }} as found
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'stg_raw__consents') }} as consents
    on profiles.profile_id = consents.profile_id
    and consents.channel = '{{ channel }}'
left join (
    select distinct profile_id
    from {{ ref('segment_builder', 'stg_raw__suppressions') }}
    where
        channel = 'email'
        and channel = '{{ channel }}'
        and (
            suppressed_at is null
            or suppressed_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }}
        )
) as suppressions on profiles.profile_id = suppressions.profile_id
    {% endset %}
    {{ return({'body': body, 'otherwise': 'never_subscribed'}) }}
{% endmacro %}


{% macro _consent_filters_in_words(filters) %}
    {% set words = [] %}
    {% for entry in filters %}
        {% if 'method' in entry %}
            {% do words.append('by ' ~ entry.method.replace('_', ' ') ~ (' whose detail ' ~ segment_builder.filter_in_words(entry.filter) if 'filter' in entry else '')) %}
        {% else %}
            {% do words.append(entry.field.replace('_', ' ') ~ ' ' ~ segment_builder.filter_in_words(entry.filter)) %}
        {% endif %}
    {% endfor %}
    {{ return(words) }}
{% endmacro %}
