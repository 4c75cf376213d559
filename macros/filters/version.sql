{% macro version_filter(aspect, filter, subject=none, other=none) %}
    {#- Version numbers, compared part by part: 1.10 is later than 1.9. -#}
    {% if aspect == 'grammar' %}
        {% set version = {'value': 'version'} %}
        {{ return({
            'operators': {
                'equals': version, 'not-equals': version, 'greater-than': version, 'greater-than-or-equal': version,
                'less-than': version, 'less-than-or-equal': version,
            },
            'groups': {'comparison': [
                'equals', 'not-equals', 'greater-than', 'greater-than-or-equal', 'less-than', 'less-than-or-equal',
            ]},
        }) }}
    {% elif aspect == 'words' %}
        {{ return({
            'equals': 'is version', 'not-equals': 'is not version', 'greater-than': 'is a version after',
            'greater-than-or-equal': 'is at least version', 'less-than': 'is a version before',
            'less-than-or-equal': 'is at most version',
        }[filter.operator] ~ ' ' ~ subject) }}
    {% elif aspect == 'reading' %}
        {{ return(segment_builder._version_of(subject)) }}
    {% elif aspect == 'predicate' %}
        {% set parts = [] %}
        {% for part in (filter.value.split('.') + ['', '', ''])[:4] %}{% do parts.append(part.zfill(9)) %}{% endfor %}
        {{ return(subject ~ ' ' ~ segment_builder.comparison_sign(filter.operator) ~ " '" ~ parts | join ~ "'") }}
    {% endif %}
    {{ return(segment_builder.any_filter(aspect, filter)) }}
{% endmacro %}


{% macro _version_of(source) %}
    {#- Its four parts as nine digits each: such texts compare as versions do. A number is none: of 1.10 only 1.1 is left. -#}
    {% if source.type not in ['json', 'text'] %}
        {{ return('cast(null as ' ~ segment_builder.type_name('text') ~ ')') }}
    {% endif %}
    {% set text = segment_builder.json_string(source.column, source.key) if source.type == 'json' else source.column %}
    {% set parts = [] %}
    {% for place in range(4) %}
        {% set part = segment_builder.text_extract(text, '^' ~ '[0-9]+[.]' * place ~ '([0-9]+)') %}
        {% do parts.append('lpad(coalesce(' ~ part ~ ", ''), 9, '0')") %}
    {% endfor %}
    {% set version %}
case
    when {{ segment_builder.text_matches(text, '^[0-9]{1,9}([.][0-9]{1,9}){0,3}$') }}
        then {{ parts | join('\n|| ') | indent(8) }}
end
    {%- endset %}
    {{ return(version | trim) }}
{% endmacro %}
