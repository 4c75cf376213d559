{% macro regex_tokens(pattern) %}
    {#- Escapes, whole sets, the openings of groups, repetitions and single characters, in order. -#}
    {{ return(modules.re.findall(
        '\\\\[\\s\\S]|\\[\\^?\\]?(?:\\\\[\\s\\S]|\\[:[a-z]+:\\]|\\[(?![:.=])|[^\\]\\\\\\[])*\\]|\\(\\?:|\\(\\?|[*+?]\\??|\\{[0-9]+(?:,[0-9]*)?\\}\\??|[\\s\\S]',
        pattern
    )) }}
{% endmacro %}


{% macro posix_classes() %}
    {#- Class -> the same as ranges of ASCII, for engines that do not know the class. -#}
    {{ return({
        'alnum': '0-9A-Za-z', 'alpha': 'A-Za-z', 'blank': '\\t ', 'digit': '0-9', 'lower': 'a-z', 'punct': '!-/:-@\\[-`{-~',
        'space': '\\t\\n\\x0b\\f\\r ', 'upper': 'A-Z', 'xdigit': '0-9A-Fa-f',
    }) }}
{% endmacro %}
