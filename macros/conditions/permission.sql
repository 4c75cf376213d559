{% macro permission_condition(aspect, condition) %}
    {#- The permission to write on WhatsApp. -#}
    {% if aspect == 'shape' %}
        {{ return({
            'reads': ['stg_raw__consents', 'stg_raw__suppressions'],
            'members': {
                'channel': ['whatsapp_marketing', 'whatsapp_transactional'], 'permission': segment_builder._permission_shape(),
            },
        }) }}
    {% elif aspect == 'normal' %}
        {{ return({'type': condition.type, 'channel': condition.channel, 'permission': {
            'reachable_status': condition.permission.reachable_status,
            'filters': segment_builder._normal_consent_filters(condition.permission.get('filters')),
        }}) }}
    {% elif aspect == 'words' %}
        {% set words = [condition.channel.replace('_', ' ') ~ ': ' ~ condition.permission.reachable_status.replace('_', ' ')] %}
        {{ return((words + segment_builder._consent_filters_in_words(condition.permission.filters)) | join(', ')) }}
    {% elif aspect == 'select' %}
        {#- Nobody is implicitly reachable: these channels need a yes. -#}
        {% set status = "coalesce(consents.status, 'never_subscribed')" %}
        {% set predicates = [{
            'explicitly_reachable': status ~ " = 'subscribed'",
            'explicitly_unreachable': status ~ " = 'unsubscribed'",
            'implicitly_reachable': '1 = 0',
            'implicitly_unreachable': status ~ " = 'never_subscribed'",
            'implicitly_or_explicitly_reachable': status ~ " = 'subscribed'",
            'implicitly_or_explicitly_unreachable': status ~ " <> 'subscribed'",
        }[condition.permission.reachable_status]] %}
        {% for entry in condition.permission.filters %}
            {% do predicates.append(segment_builder._consent_filter_predicate(entry)) %}
        {% endfor %}
        {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'stg_raw__consents') }} as consents
    on profiles.profile_id = consents.profile_id
    and consents.channel = '{{ condition.channel }}'
where
    {{ predicates | join('\nand ') | indent(4) }}
        {% endset %}
        {{ return({'body': body, 'is_negated': false}) }}
    {% elif aspect == 'found' %}
        {{ return(segment_builder._consent_found(condition.channel)) }}
    {% endif %}
    {{ return(segment_builder.any_condition(aspect, condition)) }}
{% endmacro %}


{% macro _permission_shape() %}
    {#- Only what somebody said or did explicitly has a date and a method. -#}
    {% set no_filters = {'optional': {'filters': 'nothing: no filters go with this status'}} %}
    {% set kinds = segment_builder._consent_kinds() %}
    {% set date = {'members': {'filter': kinds['date']}} %}
    {% set by_itself, from_form = {}, {'optional': {'filter': kinds['origin']}} %}
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
