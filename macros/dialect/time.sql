{% macro text_as_timestamp(text) %}
    {{ return(adapter.dispatch('text_as_timestamp', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__text_as_timestamp(text) %}
    {#- The pattern lets no day through that never was, so no cast fails. Missing parts of the time are filled up, digits
        beyond microseconds cut; the offset is subtracted by hand, for few engines take all of them. -#}
    {% set local = segment_builder.text_extract(text, '^(.{10}(?:.[0-9:]+(?:[.][0-9]{1,6})?)?)') %}
    {% set timestamp %}
case
    when {{ segment_builder.text_matches(text, '^' ~ segment_builder.iso_date_pattern() ~ '([ T]' ~ segment_builder.iso_time_pattern() ~ ')?$') }}
        then {{ segment_builder.minutes_earlier(
            'cast(replace(' ~ local ~ ", 'T', ' ') || substr('0000-00-00 00:00:00', length(" ~ local ~ ') + 1) as '
            ~ segment_builder.type_name('timestamp') ~ ')',
            segment_builder.offset_minutes(text)
        ) }}
end
    {%- endset %}
    {{ return(timestamp | trim) }}
{% endmacro %}

{% macro duckdb__text_as_timestamp(text) %}
    {#- DuckDB wants seconds before an offset, and takes text without an offset for local time. -#}
    {% set date = '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}' %}
    {% set minutes = '([01][0-9]|2[0-3]):[0-5][0-9]' %}
    {% set offset = '(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])' %}
    {% set timestamp %}
case
    when regexp_full_match({{ text }}, '{{ date }}') then try_cast({{ text }} as timestamp)
    when regexp_full_match({{ text }}, '{{ date }}[ T]{{ minutes }}(:[0-5][0-9]([.][0-9]+)?)?{{ offset }}?')
        then try_cast(
            regexp_replace({{ text }}, '^(.{16})($|[Z+-])', '\1:00\2')
            || case when regexp_matches({{ text }}, '{{ offset }}$') then '' else 'Z' end as timestamptz
        ) at time zone 'UTC'
end
    {%- endset %}
    {{ return(timestamp | trim) }}
{% endmacro %}


{% macro birthday_as_timestamp(text) %}
    {#- A month and day without a year, in the leap year 2000. -#}
    {% set day = '(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31' %}
    {{ return(
        'case when ' ~ segment_builder.text_matches(text, '^(--|0000-)?(' ~ day ~ ')$')
        ~ " then cast('2000-' || substr(" ~ text ~ ', length(' ~ text ~ ") - 4) || ' 00:00:00' as "
        ~ segment_builder.type_name('timestamp') ~ ') end'
    ) }}
{% endmacro %}


{% macro iso_date_pattern() %}
    {% set leap_years = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)' %}
    {{ return(
        '(([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-'
        ~ '((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)|' ~ leap_years ~ '-02-29)'
    ) }}
{% endmacro %}


{% macro iso_time_pattern() %}
    {{ return(
        '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?'
    ) }}
{% endmacro %}


{% macro offset_minutes(text) %}
    {% set hours = segment_builder.text_extract(text, '^.{13}.*([+-][0-9]{2}):?[0-9]{2}$') %}
    {% set minutes = segment_builder.text_extract(text, '^.{13}.*[+-][0-9]{2}:?([0-9]{2})$') %}
    {% set sign = segment_builder.text_extract(text, '^.{13}.*([+-])[0-9]{2}:?[0-9]{2}$') %}
    {{ return(
        'coalesce(60 * ' ~ segment_builder.try_cast_text(hours, 'integer')
        ~ ' + ' ~ segment_builder.try_cast_text(sign ~ ' || ' ~ minutes, 'integer') ~ ', 0)'
    ) }}
{% endmacro %}


{% macro minutes_earlier(timestamp, minutes) %}
    {{ return(adapter.dispatch('minutes_earlier', 'segment_builder')(timestamp, minutes)) }}
{% endmacro %}

{% macro default__minutes_earlier(timestamp, minutes) %}
    {{ return(timestamp ~ " - interval '1' minute * " ~ minutes) }}
{% endmacro %}

{% macro spark__minutes_earlier(timestamp, minutes) %}
    {{ return('timestampadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro bigquery__minutes_earlier(timestamp, minutes) %}
    {{ return('timestamp_sub(' ~ timestamp ~ ', interval ' ~ minutes ~ ' minute)') }}
{% endmacro %}

{% macro snowflake__minutes_earlier(timestamp, minutes) %}
    {{ return('dateadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro redshift__minutes_earlier(timestamp, minutes) %}
    {{ return('dateadd(minute, -' ~ minutes ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro clickhouse__minutes_earlier(timestamp, minutes) %}
    {{ return('subtractMinutes(' ~ timestamp ~ ', ' ~ minutes ~ ')') }}
{% endmacro %}


{% macro as_utc_timestamp(timestamp, data_type) %}
    {{ return(adapter.dispatch('as_utc_timestamp', 'segment_builder')(timestamp, data_type)) }}
{% endmacro %}

{% macro default__as_utc_timestamp(timestamp, data_type) %}
    {% if 'with time zone' in data_type or 'tz' in data_type %}
        {{ return('cast(' ~ timestamp ~ " at time zone 'UTC' as " ~ segment_builder.type_name('timestamp') ~ ')') }}
    {% endif %}
    {{ return('cast(' ~ timestamp ~ ' as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
{% endmacro %}

{% macro duckdb__as_utc_timestamp(timestamp, data_type) %}
    {#- Infinity is no instant. -#}
    {{ return('case when isfinite(' ~ timestamp ~ ') then ' ~ segment_builder.default__as_utc_timestamp(timestamp, data_type) ~ ' end') }}
{% endmacro %}

{% macro postgres__as_utc_timestamp(timestamp, data_type) %}
    {#- As in DuckDB. -#}
    {{ return(segment_builder.duckdb__as_utc_timestamp(timestamp, data_type)) }}
{% endmacro %}

{% macro redshift__as_utc_timestamp(timestamp, data_type) %}
    {{ return(segment_builder.default__as_utc_timestamp(timestamp, data_type)) }}
{% endmacro %}

{% macro bigquery__as_utc_timestamp(timestamp, data_type) %}
    {#- Its timestamps are instants, and the others are taken for UTC. -#}
    {{ return('cast(' ~ timestamp ~ ' as timestamp)') }}
{% endmacro %}

{% macro snowflake__as_utc_timestamp(timestamp, data_type) %}
    {{ return(
        "cast(convert_timezone('UTC', " ~ timestamp ~ ') as timestamp_ntz)' if 'tz' in data_type and 'ntz' not in data_type
        else 'cast(' ~ timestamp ~ ' as timestamp_ntz)'
    ) }}
{% endmacro %}

{% macro clickhouse__as_utc_timestamp(timestamp, data_type) %}
    {{ return('toDateTime64(' ~ timestamp ~ ", 6, 'UTC')") }}
{% endmacro %}


{% macro seconds_later(timestamp, seconds) %}
    {{ return(adapter.dispatch('seconds_later', 'segment_builder')(timestamp, seconds)) }}
{% endmacro %}

{% macro default__seconds_later(timestamp, seconds) %}
    {{ return(timestamp ~ " + interval '" ~ seconds ~ "' second") }}
{% endmacro %}

{% macro bigquery__seconds_later(timestamp, seconds) %}
    {{ return('timestamp_add(' ~ timestamp ~ ', interval ' ~ seconds ~ ' second)') }}
{% endmacro %}

{% macro snowflake__seconds_later(timestamp, seconds) %}
    {{ return('dateadd(second, ' ~ seconds ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro redshift__seconds_later(timestamp, seconds) %}
    {{ return('dateadd(second, ' ~ seconds ~ ', ' ~ timestamp ~ ')') }}
{% endmacro %}


{% macro microseconds_between(first, last) %}
    {{ return(adapter.dispatch('microseconds_between', 'segment_builder')(first, last)) }}
{% endmacro %}

{% macro default__microseconds_between(first, last) %}
    {{ return('datediff(microsecond, ' ~ first ~ ', ' ~ last ~ ')') }}
{% endmacro %}

{% macro duckdb__microseconds_between(first, last) %}
    {{ return("date_diff('microsecond', " ~ first ~ ', ' ~ last ~ ')') }}
{% endmacro %}

{% macro postgres__microseconds_between(first, last) %}
    {{ return('cast(extract(epoch from ' ~ last ~ ' - ' ~ first ~ ') * 1000000 as bigint)') }}
{% endmacro %}

{% macro redshift__microseconds_between(first, last) %}
    {{ return(segment_builder.default__microseconds_between(first, last)) }}
{% endmacro %}

{% macro spark__microseconds_between(first, last) %}
    {{ return('(unix_micros(' ~ last ~ ') - unix_micros(' ~ first ~ '))') }}
{% endmacro %}

{% macro bigquery__microseconds_between(first, last) %}
    {{ return('timestamp_diff(' ~ last ~ ', ' ~ first ~ ', microsecond)') }}
{% endmacro %}

{% macro trino__microseconds_between(first, last) %}
    {#- Its own difference knows milliseconds at most; the six digits of a fraction stand at the end of a timestamp's text. -#}
    {% set fractions = [] %}
    {% for timestamp in [last, first] %}
        {% do fractions.append('cast(substr(cast(cast(' ~ timestamp ~ ' as timestamp(6)) as varchar), -6) as bigint)') %}
    {% endfor %}
    {{ return(
        "(date_diff('second', date_trunc('second', " ~ first ~ "), date_trunc('second', " ~ last ~ ')) * 1000000 + '
        ~ fractions | join(' - ') ~ ')'
    ) }}
{% endmacro %}

{% macro clickhouse__microseconds_between(first, last) %}
    {{ return('(toUnixTimestamp64Micro(' ~ last ~ ') - toUnixTimestamp64Micro(' ~ first ~ '))') }}
{% endmacro %}


{% macro whole_days_later(timestamp, days) %}
    {{ return(adapter.dispatch('whole_days_later', 'segment_builder')(timestamp, days)) }}
{% endmacro %}

{% macro default__whole_days_later(timestamp, days) %}
    {% set whole_days = 'cast(round(' ~ days ~ ') as ' ~ segment_builder.type_name('integer') ~ ')' %}
    {{ return(
        'cast(' ~ dbt.dateadd('day', whole_days, segment_builder.as_day(timestamp))
        ~ ' as ' ~ segment_builder.type_name('timestamp') ~ ')'
    ) }}
{% endmacro %}

{% macro spark__whole_days_later(timestamp, days) %}
    {#- Databricks' own `dateadd` asks the cluster what it can do, which an offline compile must not. -#}
    {{ return(
        'cast(date_add(' ~ segment_builder.as_day(timestamp) ~ ', cast(round(' ~ days ~ ') as integer)) as timestamp)'
    ) }}
{% endmacro %}


{% macro days_between(first, last) %}
    {{ return(adapter.dispatch('days_between', 'segment_builder')(first, last)) }}
{% endmacro %}

{% macro default__days_between(first, last) %}
    {{ return(dbt.datediff(first, last, 'day')) }}
{% endmacro %}

{% macro duckdb__days_between(first, last) %}
    {#- dbt's own casts what is a timestamp already. -#}
    {{ return("date_diff('day', " ~ first ~ ", " ~ last ~ ")") }}
{% endmacro %}

{% macro spark__days_between(first, last) %}
    {#- As above. -#}
    {{ return('datediff(' ~ last ~ ', ' ~ first ~ ')') }}
{% endmacro %}


{% macro as_day(timestamp) %}
    {{ return('cast(' ~ timestamp ~ ' as date)') }}
{% endmacro %}


{% macro at_time_zone(timestamp, zone) %}
    {#- The local time of a timestamp, as a timestamp that says no zone either. -#}
    {{ return(adapter.dispatch('at_time_zone', 'segment_builder')(timestamp, zone)) }}
{% endmacro %}

{% macro default__at_time_zone(timestamp, zone) %}
    {{ return('((' ~ timestamp ~ ") at time zone 'UTC' at time zone '" ~ zone ~ "')") }}
{% endmacro %}

{% macro redshift__at_time_zone(timestamp, zone) %}
    {{ return("convert_timezone('UTC', '" ~ zone ~ "', " ~ timestamp ~ ')') }}
{% endmacro %}

{% macro snowflake__at_time_zone(timestamp, zone) %}
    {{ return("convert_timezone('UTC', '" ~ zone ~ "', " ~ timestamp ~ ')') }}
{% endmacro %}

{% macro bigquery__at_time_zone(timestamp, zone) %}
    {#- Its timestamps are instants: this is the one that reads like the local time in UTC. -#}
    {{ return('timestamp(datetime(' ~ timestamp ~ ", '" ~ zone ~ "'), 'UTC')") }}
{% endmacro %}

{% macro spark__at_time_zone(timestamp, zone) %}
    {{ return('from_utc_timestamp(' ~ timestamp ~ ", '" ~ zone ~ "')") }}
{% endmacro %}

{% macro trino__at_time_zone(timestamp, zone) %}
    {{ return('cast(with_timezone(' ~ timestamp ~ ", 'UTC') at time zone '" ~ zone ~ "' as " ~ segment_builder.type_name('timestamp') ~ ')') }}
{% endmacro %}

{% macro clickhouse__at_time_zone(timestamp, zone) %}
    {#- `toTimeZone` alone would leave the instant as it is, and show another time. -#}
    {{ return('addSeconds(' ~ timestamp ~ ', timezoneOffset(toTimeZone(' ~ timestamp ~ ", '" ~ zone ~ "')))") }}
{% endmacro %}


{% macro part_of(part, timestamp) %}
    {{ return(adapter.dispatch('part_of', 'segment_builder')(part, timestamp)) }}
{% endmacro %}

{% macro default__part_of(part, timestamp) %}
    {{ return('extract(' ~ part ~ ' from ' ~ timestamp ~ ')') }}
{% endmacro %}

{% macro bigquery__part_of(part, timestamp) %}
    {#- A project's default time zone may be another. -#}
    {{ return('extract(' ~ part ~ ' from ' ~ timestamp ~ " at time zone 'UTC')") }}
{% endmacro %}


{% macro month_and_day(timestamp) %}
    {{ return('(100 * ' ~ segment_builder.part_of('month', timestamp) ~ ' + ' ~ segment_builder.part_of('day', timestamp) ~ ')') }}
{% endmacro %}


{% macro timestamp_as_text(timestamp) %}
    {{ return(adapter.dispatch('timestamp_as_text', 'segment_builder')(timestamp)) }}
{% endmacro %}

{% macro default__timestamp_as_text(timestamp) %}
    {{ return('replace(cast(' ~ timestamp ~ ' as ' ~ segment_builder.type_name('text') ~ "), ' ', 'T')") }}
{% endmacro %}

{% macro bigquery__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction("format_timestamp('%Y-%m-%dT%H:%M:%E6S', " ~ timestamp ~ ')')) }}
{% endmacro %}

{% macro snowflake__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction('to_varchar(' ~ timestamp ~ ", 'YYYY-MM-DD\"T\"HH24:MI:SS.FF6')")) }}
{% endmacro %}

{% macro trino__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction(segment_builder.default__timestamp_as_text(timestamp))) }}
{% endmacro %}

{% macro clickhouse__timestamp_as_text(timestamp) %}
    {{ return(segment_builder._trimmed_fraction(segment_builder.default__timestamp_as_text(timestamp))) }}
{% endmacro %}


{% macro _trimmed_fraction(text) %}
    {#- Of six digits, without the zeros at the end. -#}
    {{ return(segment_builder.replace_matches(text, '[.]?0*$', '')) }}
{% endmacro %}
