{#- Experiments by the var `experiments`: who gets a campaign, who does not, and what came of it. -#}

{% macro experiments() %}
    {#- [{name, segment, control, sent_at, days, metric, priority}] as they are declared, judged. -#}
    {% set declared = segment_builder.setting('experiments') or {} %}
    {% if declared is not mapping %}
        {% do exceptions.raise_compiler_error(
            'The var experiments is ' ~ tojson(declared) ~ '; it takes experiments by name, such as {spring: {segment: vip, sent_at: 2026-07-01}}.'
        ) %}
    {% endif %}
    {% set defaults = {'segment': none, 'sent_at': none, 'control': 0.1, 'days': 30, 'metric': segment_builder.setting('order_metrics')[0], 'priority': none} %}
    {% set experiments, complaints = [], [] %}
    {% for name, given in declared.items() %}
        {% set place = 'The experiment ' ~ name %}
        {% if given is not mapping %}
            {% do exceptions.raise_compiler_error(place ~ ' is ' ~ tojson(given) ~ '; it takes ' ~ defaults | join(', ') ~ '.') %}
        {% endif %}
        {% for key in given if key not in defaults %}
            {% do complaints.append(place ~ ' has ' ~ tojson(key) ~ '; it takes ' ~ defaults | join(', ') ~ '.' ~ segment_builder._nearest(key, defaults | list)) %}
        {% endfor %}
        {% set experiment = dict(defaults, name=name, **given) %}
        {% do experiment.update(instant=segment_builder.parse_instant(experiment.sent_at | string) if experiment.sent_at is not none) %}
        {% if experiment.segment is not string %}
            {% do complaints.append(place ~ ' names no segment.') %}
        {% endif %}
        {% if experiment.instant is none %}
            {% do complaints.append(place ~ ' has sent_at ' ~ tojson(experiment.sent_at | string) ~ '; it takes an instant, such as 2026-07-01 09:00.') %}
        {% endif %}
        {% if experiment.control is not number or experiment.control is boolean or experiment.control <= 0 or experiment.control >= 1 %}
            {% do complaints.append(place ~ ' has control ' ~ tojson(experiment.control) ~ '; it takes a share between 0 and 1, such as 0.1.') %}
        {% endif %}
        {% if experiment.days is not integer or experiment.days is boolean or experiment.days < 1 %}
            {% do complaints.append(place ~ ' has days ' ~ tojson(experiment.days) ~ '; it takes a whole number, 1 or more.') %}
        {% endif %}
        {% if experiment.priority is not none and (experiment.priority is not integer or experiment.priority is boolean) %}
            {% do complaints.append(place ~ ' has priority ' ~ tojson(experiment.priority) ~ '; it takes a whole number, of which the smallest goes first.') %}
        {% endif %}
        {% do experiments.append(experiment) %}
    {% endfor %}
    {% if complaints %}
        {% do exceptions.raise_compiler_error(complaints | join('\n')) %}
    {% endif %}
    {{ return(experiments) }}
{% endmacro %}


{% macro has_experiments() %}
    {{ return(segment_builder.experiments() | length > 0) }}
{% endmacro %}


{% macro is_drawn(salt, share) %}
    {#- Whether a profile is in the sample of a salt, as sampled() has it. -#}
    {{ return(segment_builder.shuffled_below(salt, (share * 4294967296) | round(0, 'floor') | int)) }}
{% endmacro %}


{% macro holdout_share() %}
    {% set share = segment_builder.setting('holdout_share') %}
    {% if share is not number or share is boolean or share < 0 or share >= 1 %}
        {% do exceptions.raise_compiler_error(
            'The var holdout_share is ' ~ tojson(share) ~ '; it takes a number from 0 to below 1, such as 0.05.'
        ) %}
    {% endif %}
    {{ return(share) }}
{% endmacro %}


{% macro mean_variance(people, sum, sum_of_squares, measure) %}
    {#- Of one arm; of a share it is p (1 - p). -#}
    {{ return(
        "case when " ~ measure ~ " = 'conversion' then " ~ sum ~ ' / ' ~ people ~ ' * (1 - ' ~ sum ~ ' / ' ~ people ~ ')'
        ~ ' when ' ~ people ~ ' > 1 then (' ~ sum_of_squares ~ ' - ' ~ sum ~ ' * ' ~ sum ~ ' / ' ~ people ~ ') / (' ~ people ~ ' - 1) end'
    ) }}
{% endmacro %}


{% macro student_quantile(degrees) %}
    {#- Of 97.5 %, by a series in 1 / degrees; half a thousandth off at 10 degrees, less beyond. -#}
    {{ return('(1.959964 + 2.372271 / ' ~ degrees ~ ' + 2.822499 / (' ~ degrees ~ ' * ' ~ degrees ~ '))') }}
{% endmacro %}


{% macro signed_number(number, decimals) %}
    {% set magnitude = 'cast(cast(abs(' ~ number ~ ') as decimal(18, ' ~ decimals ~ ')) as ' ~ segment_builder.type_name('text') ~ ')' %}
    {{ return("case when " ~ number ~ " < 0 then '-' else '+' end || " ~ magnitude) }}
{% endmacro %}
