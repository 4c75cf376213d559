{#- The select of an audience model: who of the chosen segments may go to a destination, in the columns of its file. -#}

{% macro goes_to(destination) %}
    {{ return(destination in segment_builder.destinations()) }}
{% endmacro %}


{% macro audience(destination) %}
    {#- A profile's address is in it only if the channel email may reach the profile, its phone only if SMS may, and the rest
        only with one of the two. Of several profiles with the same contact details one is in it. -#}
    {% if not segment_builder.goes_to(destination) %}
        {#- The model is switched off; dbt reads it all the same. -#}
        {{ return('select 1 as nothing') }}
    {% endif %}
    {% set lines = segment_builder._file_lines(destination) %}
    {% set names = lines[0].columns | list %}
    {% set by_email, by_phone = segment_builder.may_go(destination, 'contacts.email_permission'), segment_builder.may_go(destination, 'contacts.sms_permission') %}
    {% set audience %}
with

contacts as (
    select
        memberships.segment as segment,
        contacts.profile_id as profile_id,
        case when {{ by_email }} then contacts.email end as email,
        case when {{ by_email }} then contacts.mailbox end as mailbox,
        case when {{ by_phone }} then contacts.phone end as phone,
        contacts.email_permission as email_permission,
        contacts.sms_permission as sms_permission,
        contacts.first_name as first_name,
        contacts.last_name as last_name,
        contacts.organization as organization,
        contacts.title as title,
        contacts.country_code as country_code,
        contacts.folded_first_name as folded_first_name,
        contacts.folded_last_name as folded_last_name,
        contacts.folded_city as folded_city,
        contacts.folded_region as folded_region,
        contacts.folded_zip as folded_zip,
        contacts.gender as gender
    from {{ ref('segment_builder', 'segment_memberships') }} as memberships
    inner join {{ ref('segment_builder', 'int_contacts') }} as contacts on memberships.profile_id = contacts.profile_id
    where memberships.segment in ({{ segment_builder.string_literals(segment_builder.destinations()[destination]) }})
),

file_lines as (
    {%- for line in lines %}
    select
        contacts.segment as segment,
        contacts.profile_id as profile_id
        {%- for name, value in line.columns.items() %},
        {{ value | indent(8) }} as {{ name }}
        {%- endfor %}
    from contacts
    {%- for join in line.joins %}
    {{ join | indent(4) }}
    {%- endfor %}
    where {{ line.where }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

ranked_lines as (
    select
        *,
        row_number() over (partition by segment, {{ lines[0].identifiers | join(', ') }} order by profile_id) as place
    from file_lines
)

select
    segment,
    profile_id,
    {{ names | join(',\n    ') }}
from ranked_lines
where place = 1
    {% endset %}
    {{ return(audience | trim) }}
{% endmacro %}


{% macro _file_lines(destination) %}
    {#- [{columns: name -> SQL, identifiers, where, joins}], one for each kind of line that a profile gets. -#}
    {% set no_text = segment_builder.typed_null('text') %}
    {% set email = segment_builder.hashed('contacts.email') %}
    {% if segment_builder.known_destinations()[destination].takes_phones %}
        {% set line = {
            'identifiers': ['email', 'phone'], 'where': '(contacts.email is not null or contacts.phone is not null)', 'joins': [],
        } %}
    {% else %}
        {% set line = {'identifiers': ['email'], 'where': 'contacts.email is not null', 'joins': []} %}
    {% endif %}
    {% if destination == 'google' %}
        {{ return([dict(line, columns=segment_builder._google_columns())]) }}
    {% elif destination == 'klaviyo' %}
        {{ return([dict(line, columns={
            'email': 'contacts.email',
            'phone': 'contacts.phone',
            'first_name': 'contacts.first_name',
            'last_name': 'contacts.last_name',
            'country': 'contacts.country_code',
            'email_marketing_consent': segment_builder._klaviyo_consent('contacts.email', 'contacts.email_permission'),
            'sms_marketing_consent': segment_builder._klaviyo_consent('contacts.phone', 'contacts.sms_permission'),
        })]) }}
    {% elif destination == 'linkedin' %}
        {{ return([dict(line, columns={
            'email': email,
            'first_name': segment_builder._beginning('contacts.first_name', 35),
            'last_name': segment_builder._beginning('contacts.last_name', 35),
            'job_title': segment_builder._beginning('contacts.title', 50),
            'company': segment_builder._beginning('contacts.organization', 50),
            'country': 'contacts.country_code',
            'google_advertising_id': no_text,
        })]) }}
    {% elif destination == 'mailchimp' %}
        {#- No more than 255 bytes, of which a character has up to four; and the name of the mailbox in ASCII. -#}
        {{ return([dict(line, where=segment_builder.text_matches('contacts.email', '^[!-?A-~]+@'), columns={
            'email': 'contacts.email',
            'first_name': segment_builder._beginning('contacts.first_name', 63),
            'last_name': segment_builder._beginning('contacts.last_name', 63),
        })]) }}
    {% elif destination == 'meta' %}
        {{ return([dict(line, columns=segment_builder._meta_columns(), joins=segment_builder._meta_joins())]) }}
    {% elif destination == 'tiktok' %}
        {#- One identifier a line. -#}
        {{ return([
            dict(line, columns={'email': email, 'phone': no_text}, where='contacts.email is not null'),
            dict(line, columns={'email': no_text, 'phone': segment_builder.hashed('contacts.phone')}, where='contacts.phone is not null'),
        ]) }}
    {% endif %}
    {#- Microsoft and Pinterest. -#}
    {{ return([dict(line, columns={'email': email})]) }}
{% endmacro %}


{% macro _google_columns() %}
    {#- An address matches only if all four of its parts are there. -#}
    {% set first_name = segment_builder.replace_matches('contacts.folded_first_name', '^(mr|mrs|ms|miss|dr|prof)[.]? +', '') %}
    {% set last_name = segment_builder.without_characters(
        segment_builder.replace_matches('contacts.folded_last_name', '[, ]+(jr|sr|ii|iii|iv)[.]?$', ''), segment_builder.punctuation()
    ) %}
    {% set zip = "case when contacts.country_code = 'US' then substr(contacts.folded_zip, 1, 5) else contacts.folded_zip end" %}
    {% set is_whole %}
contacts.folded_first_name is not null and contacts.folded_last_name is not null and contacts.folded_zip is not null and contacts.country_code is not null
    {%- endset %}
    {% set is_whole = is_whole | trim %}
    {{ return({
        'email': segment_builder.hashed('contacts.mailbox'),
        'phone': segment_builder.hashed('contacts.phone'),
        'first_name': 'case when ' ~ is_whole ~ ' then ' ~ segment_builder.hashed(first_name) ~ ' end',
        'last_name': 'case when ' ~ is_whole ~ ' then ' ~ segment_builder.hashed(last_name) ~ ' end',
        'country': 'case when ' ~ is_whole ~ ' then lower(contacts.country_code) end',
        'zip': 'case when ' ~ is_whole ~ ' then ' ~ zip ~ ' end',
    }) }}
{% endmacro %}


{% macro _meta_columns() %}
    {% set marks = segment_builder.punctuation() ~ segment_builder.blank_characters() %}
    {% set zip = segment_builder.without_characters('contacts.folded_zip', marks) %}
    {% set region = segment_builder.without_characters('contacts.folded_region', marks) %}
    {{ return({
        'email': segment_builder.hashed('contacts.email'),
        'phone': segment_builder.hashed('substr(contacts.phone, 2)'),
        'first_name': segment_builder.hashed(segment_builder.without_characters('contacts.folded_first_name', segment_builder.punctuation())),
        'last_name': segment_builder.hashed(segment_builder.without_characters('contacts.folded_last_name', segment_builder.punctuation())),
        'zip': segment_builder.hashed("case when contacts.country_code = 'US' then substr(" ~ zip ~ ', 1, 5) else ' ~ zip ~ ' end'),
        'city': segment_builder.hashed(segment_builder.without_characters('contacts.folded_city', marks)),
        'state': segment_builder.hashed('coalesce(us_states.code, ' ~ region ~ ')'),
        'country': segment_builder.hashed('lower(contacts.country_code)'),
        'gender': segment_builder.hashed('contacts.gender'),
        'value': 'case when predictions.total_clv > 0 then round(predictions.total_clv * 100) / 100 else 0 end',
    }) }}
{% endmacro %}


{% macro _meta_joins() %}
    {% set marks = segment_builder.punctuation() ~ segment_builder.blank_characters() %}
    {% set states = segment_builder.inline_rows(['name', 'code'], segment_builder.us_states()) %}
    {{ return([
        'left join ' ~ ref('segment_builder', 'profile_predictions') ~ ' as predictions\n    on contacts.profile_id = predictions.profile_id',
        'left join (\n    ' ~ states | indent(4) ~ "\n) as us_states\n    on contacts.country_code = 'US' and us_states.name = "
        ~ segment_builder.without_characters('contacts.folded_region', marks),
    ]) }}
{% endmacro %}


{% macro _klaviyo_consent(contact, permission) %}
    {% set consent %}
case
    when {{ contact }} is null then null
    when {{ permission }} = 'subscribed' then 'Subscribe'
    when {{ permission }} = 'never_subscribed' then 'Never subscribed'
    else 'Unsubscribed'
end
    {%- endset %}
    {{ return(consent | trim) }}
{% endmacro %}


{% macro _beginning(text, most) %}
    {{ return('substr(' ~ segment_builder.trimmed(text) ~ ', 1, ' ~ most ~ ')') }}
{% endmacro %}
