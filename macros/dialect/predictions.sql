{#- What only the predictions need of a dialect. -#}

{% macro whole_days_later(timestamp, days) %}
    {#- The start of the day that lies so many days, rounded, after the timestamp's own; `days` is an expression. -#}
    {{ return(adapter.dispatch('whole_days_later', 'segment_builder')(timestamp, days)) }}
{% endmacro %}

{% macro default__whole_days_later(timestamp, days) %}
    {{ return(
        'cast(' ~ dbt.dateadd('day', 'cast(round(' ~ days ~ ') as integer)', segment_builder.as_day(timestamp))
        ~ ' as ' ~ segment_builder.type_name('timestamp') ~ ')'
    ) }}
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
    {{ return([
        segment_builder.string_literal("àáâãäåāăąçćčďèéêëēėęěğìíîïīįıłñńňòóôõöøōőřśşšťùúûüūůűýÿźżž-.,_'’"),
        segment_builder.string_literal("aaaaaaaaacccdeeeeeeeegiiiiiiilnnnoooooooorssstuuuuuuuyyzzz      "),
    ]) }}
{% endmacro %}
