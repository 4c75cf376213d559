{#- Values of a definition as SQL literals. dbt's own escaping is not used: a backslash breaks out of it
    on engines that read backslashes inside literals. -#}

{% macro string_literal(text) %}
    {{ return(adapter.dispatch('string_literal', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__string_literal(text) %}
    {{ return("'" ~ text.replace("'", "''") ~ "'") }}
{% endmacro %}

{% macro duckdb__string_literal(text) %}
    {#- The parser ends a statement at a NUL character. -#}
    {{ return("'" ~ text.replace("'", "''").replace('\u0000', "' || chr(0) || '") ~ "'") }}
{% endmacro %}


{% macro string_literals(texts) %}
    {% set literals = [] %}
    {% for text in texts %}
        {% do literals.append(segment_builder.string_literal(text)) %}
    {% endfor %}
    {{ return(literals | join(', ')) }}
{% endmacro %}


{% macro number_literal(number) %}
    {{ return(adapter.dispatch('number_literal', 'segment_builder')(number)) }}
{% endmacro %}

{% macro default__number_literal(number) %}
    {#- An exponent makes a literal a double everywhere; digits alone may be read as a decimal too narrow for many. -#}
    {% set digits = number | string %}
    {{ return(digits if digits | length < 16 or 'e' in digits else digits ~ 'e0') }}
{% endmacro %}


{% macro timestamp_literal(instant) %}
    {{ return(adapter.dispatch('timestamp_literal', 'segment_builder')(instant)) }}
{% endmacro %}

{% macro default__timestamp_literal(instant) %}
    {{ return("timestamp '" ~ instant ~ "'") }}
{% endmacro %}
