{#- How raw columns spell values that definitions do not. -#}

{% macro trimmed(text) %}
    {#- Without the blanks around it. Blanks alone: some engines' `trim` takes tabs and line ends for blanks too. -#}
    {{ return(adapter.dispatch('trimmed', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__trimmed(text) %}
    {{ return("trim(both ' ' from " ~ text ~ ')') }}
{% endmacro %}

{% macro bigquery__trimmed(text) %}
    {{ return('trim(' ~ text ~ ", ' ')") }}
{% endmacro %}

{% macro snowflake__trimmed(text) %}
    {{ return('trim(' ~ text ~ ", ' ')") }}
{% endmacro %}


{% macro trimmed_word(text) %}
    {{ return('lower(' ~ segment_builder.trimmed(text) ~ ')') }}
{% endmacro %}


{% macro iso_text(text) %}
    {#- A timestamp as databases write it, ` UTC` or `+00` behind it and blanks around, as text_as_timestamp() reads it. -#}
    {% set trimmed = segment_builder.trimmed(text) %}
    {% set iso %}
case
    when {{ segment_builder.text_matches(trimmed, '^.{16}.*[+-][0-9]{2}$') }} then {{ trimmed }} || ':00'
    else {{ segment_builder.replace_matches(trimmed, ' UTC$', 'Z') }}
end
    {%- endset %}
    {{ return(iso | trim) }}
{% endmacro %}


{% macro epoch_as_timestamp(microseconds) %}
    {#- `microseconds` since 1970 are an integer expression. -#}
    {{ return(adapter.dispatch('epoch_as_timestamp', 'segment_builder')(microseconds)) }}
{% endmacro %}

{% macro default__epoch_as_timestamp(microseconds) %}
    {{ return("timestamp '1970-01-01 00:00:00' + (" ~ microseconds ~ ") * interval '1 microsecond'") }}
{% endmacro %}

{% macro duckdb__epoch_as_timestamp(microseconds) %}
    {{ return('make_timestamp(' ~ microseconds ~ ')') }}
{% endmacro %}

{% macro spark__epoch_as_timestamp(microseconds) %}
    {{ return('timestamp_micros(' ~ microseconds ~ ')') }}
{% endmacro %}

{% macro bigquery__epoch_as_timestamp(microseconds) %}
    {{ return('timestamp_micros(' ~ microseconds ~ ')') }}
{% endmacro %}

{% macro snowflake__epoch_as_timestamp(microseconds) %}
    {{ return('to_timestamp_ntz(' ~ microseconds ~ ', 6)') }}
{% endmacro %}

{% macro trino__epoch_as_timestamp(microseconds) %}
    {#- In nanoseconds a bigint ends in the year 2262. -#}
    {{ return(
        'cast(from_unixtime_nanos(cast(' ~ microseconds ~ " as decimal(38, 0)) * 1000) at time zone 'UTC' as timestamp(6))"
    ) }}
{% endmacro %}

{% macro clickhouse__epoch_as_timestamp(microseconds) %}
    {{ return('fromUnixTimestamp64Micro(' ~ microseconds ~ ", 'UTC')") }}
{% endmacro %}


{% macro epoch_number_as_timestamp(number, data_type, unit) %}
    {#- Bounded by the calendar, beyond which the engines fail or go round. -#}
    {% set per_second = {'seconds': 1, 'milliseconds': 1000, 'microseconds': 1000000}[unit] %}
    {% set factor = 1000000 // per_second %}
    {% set is_whole = 'int' in data_type or data_type == 'long' %}
    {% set integer = segment_builder.type_name('integer') %}
    {% set microseconds = 'cast(' ~ number ~ ' as ' ~ integer ~ ') * ' ~ factor if is_whole else 'cast(' ~ number ~ ' * ' ~ factor ~ ' as ' ~ integer ~ ')' %}
    {% set reading %}
case
    when {{ number }} >= {{ -62135596800 * per_second }} and {{ number }} < {{ 253402300800 * per_second }}
        then {{ segment_builder.epoch_as_timestamp(microseconds) }}
end
    {%- endset %}
    {{ return(reading | trim) }}
{% endmacro %}


{% macro nested_json(object, key) %}
    {{ return(adapter.dispatch('nested_json', 'segment_builder')(object, key)) }}
{% endmacro %}

{% macro default__nested_json(object, key) %}
    {{ return(segment_builder.json_unquoted(object, key)) }}
{% endmacro %}

{% macro spark__nested_json(object, key) %}
    {% set value = segment_builder._spark_json_value(object, key) %}
    {{ return(segment_builder._spark_json_as_written(value, segment_builder.json_unquoted(object, key))) }}
{% endmacro %}


{% macro array_objects(columns, array, relation) %}
    {{ return(adapter.dispatch('array_objects', 'segment_builder')(columns, array, relation)) }}
{% endmacro %}

{% macro default__array_objects(columns, array, relation) %}
    {% do exceptions.raise_compiler_error(
        'Loaders of JSON rows run on DuckDB, PostgreSQL and Spark; on ' ~ target.type ~ ' put views over the rows that give the columns of the raw tables.'
    ) %}
{% endmacro %}

{% macro duckdb__array_objects(columns, array, relation) %}
    {{ return(
        'select ' ~ columns | join(', ') ~ ', cast(item as varchar) as item\nfrom (\n    select ' ~ columns | join(', ')
        ~ ', unnest(cast(' ~ segment_builder.json_array(array) | indent(4) ~ ' as json[])) as item\n    from ' ~ relation ~ '\n) as items'
    ) }}
{% endmacro %}

{% macro postgres__array_objects(columns, array, relation) %}
    {{ return(
        'select ' ~ columns | join(', ') ~ ', cast(items.item as text) as item\nfrom ' ~ relation
        ~ '\ncross join lateral json_array_elements(' ~ segment_builder.json_array(array) ~ ') as items (item)'
    ) }}
{% endmacro %}

{% macro spark__array_objects(columns, array, relation) %}
    {#- Not of json_array(), whose items have a text only where they are scalars. -#}
    {{ return(
        'select ' ~ columns | join(', ') ~ ', ' ~ segment_builder._spark_json_as_written('item', 'item') | indent(4)
        ~ ' as item\nfrom (\n    select ' ~ columns | join(', ') ~ ', explode('
        ~ segment_builder._spark_json(array, '[', 'array<string>') | indent(4) ~ ') as item\n    from ' ~ relation ~ '\n) as items'
    ) }}
{% endmacro %}

{% macro redshift__array_objects(columns, array, relation) %}
    {{ return(segment_builder.default__array_objects(columns, array, relation)) }}
{% endmacro %}


{% macro units_of(columns, number, relation) %}
    {{ return(adapter.dispatch('units_of', 'segment_builder')(columns, number, relation)) }}
{% endmacro %}

{% macro default__units_of(columns, number, relation) %}
    {% set listing = columns | join(', ') %}
    {% set select %}
with recursive counted as (
    select
        {{ listing }},
        {{ number }} as last_unit,
        cast(1 as {{ segment_builder.type_name('integer') }}) as unit
    from {{ relation }}
    where {{ number }} >= 1
    union all
    select
        {{ listing }},
        last_unit,
        unit + 1 as unit
    from counted
    where unit < last_unit
)

select
    {{ listing }},
    unit
from counted
    {%- endset %}
    {{ return(select | trim) }}
{% endmacro %}

{% macro spark__units_of(columns, number, relation) %}
    {#- A recursion ends in an error there after a hundred steps, and older releases have none. -#}
    {{ return(
        'select ' ~ columns | join(', ') ~ ', explode(sequence(cast(1 as bigint), ' ~ number ~ ')) as unit\nfrom ' ~ relation ~ '\nwhere ' ~ number ~ ' >= 1'
    ) }}
{% endmacro %}
