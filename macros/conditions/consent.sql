{% macro consent_condition(leaf) %}
    {% set consent = leaf.consent %}
    {% set channel = consent.channel %}
    {% set status = consent.consent_status %}
    {% set predicates = [segment_builder._can_receive(channel) if consent.can_receive_marketing else 'not (' ~ segment_builder._can_receive(channel) ~ ')'] %}
    {% if status.subscription != 'any' %}
        {% do predicates.append("coalesce(consents.status, 'never_subscribed') = '" ~ status.subscription ~ "'") %}
    {% endif %}
    {% for item in status.filters %}
        {% do predicates.append(segment_builder._consent_filter_predicate(item)) %}
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
        and {{ segment_builder.filter_predicate('suppressions.suppressed_at', filter) }}
        {%- endif %}
)
    {%- endset %}
    {{ return(predicate | trim) }}
{% endmacro %}


{% macro _consent_filter_predicate(item) %}
    {#- One entry of `filters`, of a consent or of a permission. -#}
    {% set field = item.field %}
    {% set suppression_reasons = {
        'bounce_date': 'hard_bounce', 'manual_suppression_date': 'user_suppressed', 'invalid_email_date': 'invalid_email',
    } %}
    {% if field in suppression_reasons %}
        {{ return(segment_builder._has_suppression(suppression_reasons[field], item.filter)) }}
    {% elif field in ['method', 'subscribe_method'] %}
        {% set predicate = "consents.method = '" ~ item.method ~ "'" %}
        {% if 'filter' in item %}
            {% set predicate = predicate ~ ' and ' ~ segment_builder.filter_predicate('consents.method_detail', item.filter) %}
        {% endif %}
        {{ return(predicate) }}
    {% endif %}
    {% set column = {
        'status_date': 'status_at', 'effective_date': 'status_at', 'recorded_date': 'status_at',
        'is_double_opt_in': 'double_opt_in', 'is_rcs_capable': 'rcs_capable', 'custom_source': 'custom_source',
    }[field] %}
    {{ return(segment_builder.filter_predicate('consents.' ~ column, item.filter)) }}
{% endmacro %}


{% macro consent_found(channel) %}
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
