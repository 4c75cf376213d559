{#- Where segments go, by the var `destinations`, and whose contact details may go with them. -#}

{% macro known_destinations() %}
    {#- Name -> {label: for people, minimum: members below which it matches nobody, takes_phones}. -#}
    {{ return({
        'google': {'label': 'Google', 'minimum': 100, 'takes_phones': true},
        'klaviyo': {'label': 'Klaviyo', 'minimum': 1, 'takes_phones': true},
        'linkedin': {'label': 'LinkedIn', 'minimum': 300, 'takes_phones': false},
        'mailchimp': {'label': 'Mailchimp', 'minimum': 1, 'takes_phones': false},
        'meta': {'label': 'Meta', 'minimum': 100, 'takes_phones': true},
        'microsoft': {'label': 'Microsoft', 'minimum': 300, 'takes_phones': false},
        'pinterest': {'label': 'Pinterest', 'minimum': 100, 'takes_phones': false},
        'tiktok': {'label': 'TikTok', 'minimum': 1000, 'takes_phones': true},
    }) }}
{% endmacro %}


{% macro destinations() %}
    {#- Name -> segments, in alphabetical order, as chosen. -#}
    {% set chosen = segment_builder.setting('destinations') or {} %}
    {% set known = segment_builder.known_destinations() | list %}
    {% if chosen is not mapping %}
        {% do exceptions.raise_compiler_error(
            'The var destinations is ' ~ tojson(chosen) ~ '; it takes segments by destination, such as {meta: [vip, former_vip]}.'
        ) %}
    {% endif %}
    {% for name, segments in chosen.items() %}
        {% if name not in known %}
            {% do exceptions.raise_compiler_error(
                'The var destinations names ' ~ tojson(name) ~ ', which is no destination; there are: ' ~ known | join(', ') ~ '.'
                ~ segment_builder._nearest(name, known)
            ) %}
        {% elif segments is string or segments is mapping or segments is not sequence %}
            {% do exceptions.raise_compiler_error(
                'The var destinations gives ' ~ name ~ ' ' ~ tojson(segments) ~ '; it takes a list of segments, such as [vip].'
            ) %}
        {% endif %}
        {% for segment in segments if segment is not string or segments.count(segment) > 1 %}
            {% do exceptions.raise_compiler_error(
                'The var destinations gives ' ~ name ~ ' the segment ' ~ tojson(segment)
                ~ (' twice.' if segment is string else '; a segment is named by text.')
            ) %}
        {% endfor %}
    {% endfor %}
    {% set destinations = {} %}
    {% for name in known if chosen.get(name) %}{% do destinations.update({name: chosen[name] | sort}) %}{% endfor %}
    {{ return(destinations) }}
{% endmacro %}


{% macro has_destinations() %}
    {{ return(segment_builder.destinations() | length > 0) }}
{% endmacro %}


{% macro consent_rule(destination) %}
    {#- Whose contact details go there: 'subscribed', 'never_subscribed' (those, too, who have said nothing), or 'off'. -#}
    {% set rule = segment_builder.setting(destination ~ '_consent') %}
    {#- YAML reads a bare `off` as false, and `no`, which means the opposite. -#}
    {% if rule is sameas false %}
        {% do exceptions.raise_compiler_error(
            'The var ' ~ destination ~ "_consent is false. If everybody's contact details are to go there, whatever they said, write 'off', in quotes."
        ) %}
    {% endif %}
    {% if rule not in ['subscribed', 'never_subscribed', 'off'] %}
        {% do exceptions.raise_compiler_error(
            'The var ' ~ destination ~ '_consent is ' ~ tojson(rule) ~ '; it takes subscribed, never_subscribed or off.'
            ~ segment_builder._nearest(rule | string, ['subscribed', 'never_subscribed', 'off'])
        ) %}
    {% endif %}
    {{ return(rule) }}
{% endmacro %}


{% macro may_go(destination, permission) %}
    {#- Whether a permission of int_contacts is enough for a destination. -#}
    {% set rule = segment_builder.consent_rule(destination) %}
    {% if rule == 'off' %}
        {{ return(permission ~ ' is not null') }}
    {% elif rule == 'never_subscribed' %}
        {{ return(permission ~ " in ('subscribed', 'never_subscribed')") }}
    {% endif %}
    {{ return(permission ~ " = 'subscribed'") }}
{% endmacro %}


{% macro judge_activation() %}
    {#- Before anything is built: refuses segments that the project does not have, and says where the rule of consent is widened. -#}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {% set destinations = segment_builder.destinations() %}
    {% set experiments = segment_builder.experiments() %}
    {% set complaints = [] %}
    {% if destinations or experiments %}
        {% set segments = segment_builder.segment_nodes() | list %}
        {% for experiment in experiments if experiment.segment not in segments %}
            {% do complaints.append(
                'The experiment ' ~ experiment.name ~ ' is of ' ~ tojson(experiment.segment) ~ ', which is no segment.'
                ~ segment_builder._nearest(experiment.segment, segments)
            ) %}
        {% endfor %}
        {% for name, chosen in destinations.items() %}
            {% for segment in chosen if segment not in segments %}
                {% do complaints.append(
                    'The var destinations gives ' ~ name ~ ' ' ~ tojson(segment) ~ ', which is no segment.'
                    ~ segment_builder._nearest(segment, segments)
                ) %}
            {% endfor %}
        {% endfor %}
    {% endif %}
    {% if complaints %}
        {% do exceptions.raise_compiler_error(complaints | join('\n')) %}
    {% endif %}
    {% for name in destinations if segment_builder.consent_rule(name) != 'subscribed' and flags.WHICH in ['build', 'run', 'retry'] %}
        {% do exceptions.warn(segment_builder.consent_in_words(name)) %}
    {% endfor %}
    {{ return('') }}
{% endmacro %}


{% macro consent_in_words(destination) %}
    {% set rule = segment_builder.consent_rule(destination) %}
    {{ return(
        segment_builder.known_destinations()[destination].label ~ ' gets contact details of ' ~ {
            'subscribed': 'subscribers only',
            'never_subscribed': 'subscribers and of people who never subscribed',
            'off': 'everybody, of those who unsubscribed or are suppressed, too',
        }[rule] ~ ' (var ' ~ destination ~ '_consent: ' ~ rule ~ ')'
    ) }}
{% endmacro %}


{% macro _nearest(word, words) %}
    {% set nearest = segment_builder.nearest_word(word, words) %}
    {{ return('' if nearest is none else ' Did you mean ' ~ tojson(nearest) ~ '?') }}
{% endmacro %}
