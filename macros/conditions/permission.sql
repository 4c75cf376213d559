{% macro permission_condition(leaf) %}
    {#- Nobody is implicitly reachable: these channels need a yes. -#}
    {% set status = "coalesce(consents.status, 'never_subscribed')" %}
    {% set predicates = [{
        'explicitly_reachable': status ~ " = 'subscribed'",
        'explicitly_unreachable': status ~ " = 'unsubscribed'",
        'implicitly_reachable': '1 = 0',
        'implicitly_unreachable': status ~ " = 'never_subscribed'",
        'implicitly_or_explicitly_reachable': status ~ " = 'subscribed'",
        'implicitly_or_explicitly_unreachable': status ~ " <> 'subscribed'",
    }[leaf.permission.reachable_status]] %}
    {% for item in leaf.permission.filters %}
        {% do predicates.append(segment_builder._consent_filter_predicate(item)) %}
    {% endfor %}
    {% set body %}
select profiles.profile_id
from {{ ref('segment_builder', 'int_profiles') }} as profiles
left join {{ ref('segment_builder', 'stg_raw__consents') }} as consents
    on profiles.profile_id = consents.profile_id
    and consents.channel = '{{ leaf.channel }}'
where
    {{ predicates | join('\nand ') | indent(4) }}
    {% endset %}
    {{ return({'body': body, 'is_negated': false}) }}
{% endmacro %}
