{#- Contact details in the forms that destinations match by. Each takes the SQL of a text and gives null where nothing is left. -#}

{% macro folded_value(text, without=none) %}
    {#- One spelling of letters, in lower case, without the characters that mean nothing there. -#}
    {% set text = segment_builder.folded(segment_builder.composed_letters(text)) %}
    {% if without is not none %}{% set text = segment_builder.without_characters(text, without) %}{% endif %}
    {{ return("nullif(" ~ segment_builder.trimmed(text) ~ ", '')") }}
{% endmacro %}


{% macro hashed(text) %}
    {#- Nothing stays nothing: no hash of an empty text. -#}
    {{ return(segment_builder.sha256_of('nullif(' ~ text ~ ", '')")) }}
{% endmacro %}


{% macro blank_characters() %}
    {{ return(' \t\n\r\u00a0\u2007\u202f\u200b\ufeff') }}
{% endmacro %}


{% macro punctuation() %}
    {{ return('!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~\\‘’´“”„«»‐–—…·¡¿') }}
{% endmacro %}


{% macro google_email(email) %}
    {#- Of a normal address: dots and what follows a + mean nothing to Gmail. -#}
    {% set name = segment_builder.without_characters(segment_builder.replace_matches(email, '([+].*)?@.*$', ''), '.') %}
    {% set domain = segment_builder.text_extract(email, '@(.*)$') %}
    {{ return(
        'case when ' ~ domain ~ " in ('gmail.com', 'googlemail.com') then " ~ dbt.concat([name, "'@'", domain]) ~ ' else ' ~ email ~ ' end'
    ) }}
{% endmacro %}


{% macro written_phone(phone) %}
    {#- Without blanks, and without the zero in brackets, which is dialled inside the country only. -#}
    {{ return("replace(" ~ segment_builder.without_characters(phone, segment_builder.blank_characters()) ~ ", '(0)', '')") }}
{% endmacro %}


{% macro phone_digits(phone) %}
    {#- Of a written phone. -#}
    {{ return(segment_builder.without_characters(phone, '+()./-')) }}
{% endmacro %}


{% macro international_phone(phone, digits, country, calling_code) %}
    {#- E.164, or null where the country is not certain: never a guess. -#}
    {% set lengths = segment_builder._lengths_of_national_numbers() %}
    {% set number %}
case
    when not {{ segment_builder.text_matches(phone, '^[+]?[0-9()./-]+$') }} then null
    when {{ segment_builder.text_starts_with(phone, "'+'") }} then {{ dbt.concat(["'+'", digits]) }}
    when {{ segment_builder.text_starts_with(digits, "'00'") }} then {{ dbt.concat(["'+'", 'substr(' ~ digits ~ ', 3)']) }}
    when {{ calling_code }} = '1' and length({{ digits }}) = 10 then {{ dbt.concat(["'+1'", digits]) }}
    when
        {{ calling_code }} = '1' and length({{ digits }}) = 11 and {{ segment_builder.text_starts_with(digits, "'1'") }}
        then {{ dbt.concat(["'+'", digits]) }}
    when
        {{ country }} in ({{ segment_builder.string_literals(segment_builder._countries_that_dial_zero()) }})
        and {{ segment_builder.text_starts_with(digits, "'0'") }}
        then {{ dbt.concat(["'+'", calling_code, 'substr(' ~ digits ~ ', 2)']) }}
    {%- for length in [8, 9, 10] %}
    when
        {{ country }} in ({{ segment_builder.string_literals(lengths[length]) }}) and length({{ digits }}) = {{ length }}
        then {{ dbt.concat(["'+'", calling_code, digits]) }}
    {%- endfor %}
end
    {%- endset %}
    {{ return(number | trim) }}
{% endmacro %}


{% macro _countries_that_dial_zero() %}
    {#- Before a number inside the country; abroad the zero is left out. -#}
    {{ return([
        'AT', 'AU', 'BE', 'BG', 'CH', 'DE', 'EG', 'FI', 'FR', 'GB', 'GG', 'HR', 'ID', 'IE', 'IL', 'IM', 'IN', 'JE', 'JP', 'KE', 'KR',
        'MA', 'MY', 'NG', 'NL', 'NZ', 'PH', 'PK', 'RO', 'RS', 'SE', 'SI', 'SK', 'TH', 'TR', 'TW', 'UA', 'ZA',
    ]) }}
{% endmacro %}


{% macro _lengths_of_national_numbers() %}
    {#- Where all numbers have one length and no zero is dialled before them. -#}
    {{ return({8: ['DK', 'HK', 'NO', 'SG'], 9: ['CZ', 'ES', 'PL', 'PT'], 10: ['GR']}) }}
{% endmacro %}


{% macro us_states() %}
    {#- Rows [name in lower case and without spaces, code]. -#}
    {{ return([
        ['alabama', 'al'], ['alaska', 'ak'], ['arizona', 'az'], ['arkansas', 'ar'], ['california', 'ca'], ['colorado', 'co'],
        ['connecticut', 'ct'], ['delaware', 'de'], ['districtofcolumbia', 'dc'], ['florida', 'fl'], ['georgia', 'ga'],
        ['hawaii', 'hi'], ['idaho', 'id'], ['illinois', 'il'], ['indiana', 'in'], ['iowa', 'ia'], ['kansas', 'ks'],
        ['kentucky', 'ky'], ['louisiana', 'la'], ['maine', 'me'], ['maryland', 'md'], ['massachusetts', 'ma'],
        ['michigan', 'mi'], ['minnesota', 'mn'], ['mississippi', 'ms'], ['missouri', 'mo'], ['montana', 'mt'],
        ['nebraska', 'ne'], ['nevada', 'nv'], ['newhampshire', 'nh'], ['newjersey', 'nj'], ['newmexico', 'nm'],
        ['newyork', 'ny'], ['northcarolina', 'nc'], ['northdakota', 'nd'], ['ohio', 'oh'], ['oklahoma', 'ok'], ['oregon', 'or'],
        ['pennsylvania', 'pa'], ['rhodeisland', 'ri'], ['southcarolina', 'sc'], ['southdakota', 'sd'], ['tennessee', 'tn'],
        ['texas', 'tx'], ['utah', 'ut'], ['vermont', 'vt'], ['virginia', 'va'], ['washington', 'wa'], ['westvirginia', 'wv'],
        ['wisconsin', 'wi'], ['wyoming', 'wy'],
    ]) }}
{% endmacro %}
