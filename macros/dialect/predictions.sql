{#- What only the predictions need of a dialect. -#}

{% macro whole_days_later(timestamp, days) %}
    {#- The start of the day that lies so many days, rounded, after the timestamp's own; `days` is an expression. -#}
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
    {#- Midnights from one timestamp to the other. -#}
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


{% macro plain_letters(text) %}
    {#- Lower-case text with plain letters for accented Latin ones, and blanks for what joins the parts of a name. -#}
    {{ return(adapter.dispatch('plain_letters', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__plain_letters(text) %}
    {{ return('translate(' ~ text ~ ', ' ~ segment_builder._plain_letters() | join(', ') ~ ')') }}
{% endmacro %}

{% macro clickhouse__plain_letters(text) %}
    {#- `translate` works on bytes there. -#}
    {{ return('translateUTF8(' ~ text ~ ', ' ~ segment_builder._plain_letters() | join(', ') ~ ')') }}
{% endmacro %}


{% macro _plain_letters() %}
    {#- The letters once more as capitals, for a database whose `lower` knows only those of ASCII. What stands at the end,
        accents that are characters of their own, has no counterpart and goes. -#}
    {% set accented = "àáâãäåāăąçćčďđðèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśşșšťţțùúûüūůűýÿźżž" %}
    {% set plain = "aaaaaaaaacccdddeeeeeeeegiiiiiiilnnnoooooooorsssstttuuuuuuuyyzzz" %}
    {% set capitals = "ÀÁÂÃÄÅĀĂĄÇĆČĎĐÐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮİŁÑŃŇÒÓÔÕÖØŌŐŘŚŞȘŠŤŢȚÙÚÛÜŪŮŰÝŸŹŻŽ" %}
    {% set plain_capitals = "aaaaaaaaacccdddeeeeeeeegiiiiiiilnnnoooooooorsssstttuuuuuuuyyzzz" %}
    {% set joints = "-.,_'’‘`´\"“”„«»\u00a0\u202f\u2007\t()/" %}
    {% set accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328\u0326\u0331" %}
    {{ return([
        segment_builder.string_literal(accented ~ capitals ~ joints ~ accents),
        segment_builder.string_literal(plain ~ plain_capitals ~ ' ' * joints | length),
    ]) }}
{% endmacro %}


{% macro runs_python_models() %}
    {#- Whether this project's Python model runs: DuckDB's adapter runs it inside dbt's own process, which has what it needs. -#}
    {{ return(adapter.dispatch('runs_python_models', 'segment_builder')()) }}
{% endmacro %}

{% macro default__runs_python_models() %}
    {{ return(false) }}
{% endmacro %}

{% macro duckdb__runs_python_models() %}
    {#- dbt v2 is no Python process. -#}
    {{ return(dbt_version.split('.')[0] | int < 2) }}
{% endmacro %}
