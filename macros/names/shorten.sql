{#- Messages, words and comments are for people: of a long text they show its beginning, of a long list its first items. What tells
    definitions apart, the definition itself, is never shortened. -#}

{% macro shortened_text(text, most=100) %}
    {% set text = text | string %}
    {% if text | length <= most %}
        {{ return(text) }}
    {% endif %}
    {{ return(text[:most - 20] ~ '… (' ~ text | length ~ ' characters)') }}
{% endmacro %}


{% macro shortened_list(texts, quote='') %}
    {#- Up to ten items in full, of more the first five and their number. -#}
    {% set shown = [] %}
    {% for text in (texts if texts | length <= 10 else texts[:5]) %}
        {% do shown.append(quote ~ segment_builder.shortened_text(text) ~ quote) %}
    {% endfor %}
    {{ return(shown | join(', ') ~ (', … (' ~ texts | length ~ ' in all)' if texts | length > 10 else '')) }}
{% endmacro %}
