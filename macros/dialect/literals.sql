{#- Values of a definition as SQL literals. dbt's own escaping is not used: a backslash breaks out of it
    on engines that read backslashes inside literals. -#}

{% macro string_literal(text) %}
    {#- Control characters and line separators are spelled by their code: a literal stays on its line, and indenting the
        SQL cannot change it. -#}
    {% set parts = [] %}
    {% for part in modules.re.split('([\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029])', text) %}
        {% if loop.index0 % 2 == 1 %}
            {% do parts.append(segment_builder.control_character(part)) %}
        {% elif part %}
            {% do parts.append(segment_builder.quoted_text(part)) %}
        {% endif %}
    {% endfor %}
    {% if not parts %}
        {{ return("''") }}
    {% endif %}
    {{ return(parts[0] if parts | length == 1 else '(' ~ parts | join(' || ') ~ ')') }}
{% endmacro %}


{% macro string_literals(texts) %}
    {% set literals = [] %}
    {% for text in texts %}
        {% do literals.append(segment_builder.string_literal(text)) %}
    {% endfor %}
    {{ return(literals | join(', ')) }}
{% endmacro %}


{% macro quoted_text(text) %}
    {{ return(adapter.dispatch('quoted_text', 'segment_builder')(text)) }}
{% endmacro %}

{% macro default__quoted_text(text) %}
    {{ return("'" ~ text.replace("'", "''") ~ "'") }}
{% endmacro %}

{% macro spark__quoted_text(text) %}
    {#- A backslash escapes inside a literal there, and two literals side by side are one, so a quote is not doubled. -#}
    {{ return("'" ~ text.replace('\\', '\\\\').replace("'", "\\'") ~ "'") }}
{% endmacro %}

{% macro bigquery__quoted_text(text) %}
    {{ return("'" ~ text.replace('\\', '\\\\').replace("'", "\\'") ~ "'") }}
{% endmacro %}

{% macro snowflake__quoted_text(text) %}
    {{ return("'" ~ text.replace('\\', '\\\\').replace("'", "''") ~ "'") }}
{% endmacro %}

{% macro redshift__quoted_text(text) %}
    {#- A backslash escapes inside a literal there, as in the PostgreSQL it comes from. -#}
    {{ return("'" ~ text.replace('\\', '\\\\').replace("'", "''") ~ "'") }}
{% endmacro %}

{% macro clickhouse__quoted_text(text) %}
    {{ return("'" ~ text.replace('\\', '\\\\').replace("'", "''") ~ "'") }}
{% endmacro %}


{% macro control_character(character) %}
    {{ return(adapter.dispatch('control_character', 'segment_builder')(segment_builder.code_point(character))) }}
{% endmacro %}

{% macro default__control_character(code_point) %}
    {{ return('chr(' ~ code_point ~ ')') }}
{% endmacro %}

{% macro postgres__control_character(code_point) %}
    {#- PostgreSQL's text cannot hold U+0000: json_object() puts the noncharacter U+FFFF in its place too. -#}
    {{ return('chr(' ~ (code_point or 65535) ~ ')') }}
{% endmacro %}

{% macro redshift__control_character(code_point) %}
    {#- `chr` knows ASCII only and gives null for the rest, U+0000 too, which its text cannot hold either. -#}
    {% if code_point in range(1, 128) %}
        {{ return(segment_builder.default__control_character(code_point)) }}
    {% endif %}
    {% set bytes = segment_builder.utf8_escapes(code_point or 65535).replace('\\x', '') %}
    {{ return("from_varbyte(to_varbyte('" ~ bytes ~ "', 'hex'), 'utf8')") }}
{% endmacro %}

{% macro bigquery__control_character(code_point) %}
    {#- Its `chr` gives empty text for 0. -#}
    {{ return(segment_builder.default__control_character(code_point) if code_point else 'code_points_to_string([0])') }}
{% endmacro %}

{% macro spark__control_character(code_point) %}
    {#- `chr` knows only the first 256. -#}
    {{ return("'\\u" ~ segment_builder.hexadecimal(code_point)[4:] ~ "'") }}
{% endmacro %}

{% macro clickhouse__control_character(code_point) %}
    {{ return("'" ~ segment_builder.utf8_escapes(code_point) ~ "'") }}
{% endmacro %}


{% macro utf8_escapes(code_point) %}
    {% if code_point < 128 %}
        {% set bytes = [code_point] %}
    {% elif code_point < 2048 %}
        {% set bytes = [192 + code_point // 64, 128 + code_point % 64] %}
    {% else %}
        {% set bytes = [224 + code_point // 4096, 128 + code_point // 64 % 64, 128 + code_point % 64] %}
    {% endif %}
    {% set escapes = [] %}
    {% for byte in bytes %}{% do escapes.append('\\x' ~ segment_builder.hexadecimal(byte)[6:]) %}{% endfor %}
    {{ return(escapes | join) }}
{% endmacro %}


{% macro code_point(character) %}
    {#- Of a control character or line separator. JSON spells most of them \u00xx, the others by a letter. -#}
    {% set escaped = tojson(character)[1:-1] %}
    {% if escaped in ['\\b', '\\t', '\\n', '\\f', '\\r'] %}
        {{ return({'\\b': 8, '\\t': 9, '\\n': 10, '\\f': 12, '\\r': 13}[escaped]) }}
    {% endif %}
    {% set state = namespace(code=0) %}
    {% for digit in escaped[2:].lower() %}
        {% set state.code = 16 * state.code + '0123456789abcdef'.index(digit) %}
    {% endfor %}
    {{ return(state.code) }}
{% endmacro %}


{% macro hexadecimal(number) %}
    {% set state = namespace(rest=number, digits='') %}
    {% for place in range(8) %}
        {% set state.digits = '0123456789abcdef'[state.rest % 16] ~ state.digits %}
        {% set state.rest = state.rest // 16 %}
    {% endfor %}
    {{ return(state.digits) }}
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

{% macro snowflake__timestamp_literal(instant) %}
    {#- What `timestamp` means is a setting of the account. -#}
    {{ return("cast('" ~ instant ~ "' as timestamp_ntz)") }}
{% endmacro %}

{% macro clickhouse__timestamp_literal(instant) %}
    {#- A DateTime64 reaches from 1900 to 2299: an instant outside of it is beyond everything as well. -#}
    {% set instant = '1900-01-01 00:00:00' if instant < '1900' else '2299-12-31 23:59:59' if instant > '2299-12-31 23:59:59' else instant %}
    {{ return("toDateTime64('" ~ instant ~ "', 6, 'UTC')") }}
{% endmacro %}
