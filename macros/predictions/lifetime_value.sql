{#-
    Closed forms of MBG/NBD and gamma-gamma as SQL, over columns named like the symbols: the parameters r, alpha, a, b,
    p, q, gamma and u, v; `frequency` orders after the first, `recency_days` and `age_days` from the first order to the last
    and to `as_of`. docs/predictions.md has the formulas and where they come from.
-#}

{% macro power_of(logarithm) %}
    {#- exp, clamped: PostgreSQL and BigQuery raise an error where a power leaves the range of a double, either way. Of null
        it is null on some engines and next to 0 on others, whose `greatest` passes over nulls: callers look first. -#}
    {{ return('exp(least(greatest(' ~ logarithm ~ ', -300), 300))') }}
{% endmacro %}


{% macro share_of(logarithm) %}
    {#- exp of what is never positive, clamped likewise. -#}
    {{ return('exp(greatest(' ~ logarithm ~ ', -300))') }}
{% endmacro %}


{% macro probability_alive() %}
    {#- That the customer did not leave after the most recent order. -#}
    {% set odds = segment_builder.power_of('(r + frequency) * ln((alpha + age_days) / (alpha + recency_days))') %}
    {{ return('1 / (1 + a / (b + frequency) * ' ~ odds ~ ')') }}
{% endmacro %}


{% macro probability_of_silence(days) %}
    {#- That a customer who is still there orders nothing within so many days. -#}
    {{ return(segment_builder.share_of('(r + frequency) * ln((alpha + age_days) / (alpha + age_days + ' ~ days ~ '))')) }}
{% endmacro %}


{% macro expected_order_value() %}
    {#- Mean of what the customer's orders will be worth; `mean_value` is that of `valued_orders` orders so far. -#}
    {{ return('p * (gamma + valued_orders * coalesce(mean_value, 0)) / (p * valued_orders + q - 1)') }}
{% endmacro %}


{% macro paid_share() %}
    {#- Share of the customer's orders to come that are worth something; without a fit of it, all are. -#}
    {{ return('coalesce((u + valued_orders) / (u + v + orders), 1)') }}
{% endmacro %}


{% macro days_to_next_order(horizon, since='recency_days') %}
    {#- Median time from the most recent order to the next, given that there is one within the horizon; since `age_days`,
        from now to the next, given the silence so far. -#}
    {% set rate = '(alpha + ' ~ since ~ ')' %}
    {% set silence = segment_builder.share_of('(r + frequency) * ln(' ~ rate ~ ' / (alpha + ' ~ since ~ ' + ' ~ horizon ~ '))') %}
    {% set half_an_order = segment_builder.share_of('ln(0.5 + ' ~ silence ~ ' / 2) / (r + frequency)') %}
    {{ return(rate ~ ' * (1 / ' ~ half_an_order ~ ' - 1)') }}
{% endmacro %}


{% macro shifted_chance(chance, shift) %}
    {#- The chance whose log-odds are greater by the shift. -#}
    {% set odds = segment_builder.power_of(shift) %}
    {{ return(chance ~ ' * ' ~ odds ~ ' / (1 - ' ~ chance ~ ' + ' ~ chance ~ ' * ' ~ odds ~ ')') }}
{% endmacro %}


{% macro limited_miss(logarithm) %}
    {#- How far a back-test was off, as a logarithm, but no more than four times either way: beyond, it tells of a gap in the
        data or of a single order, not of the shop. Null stays null. -#}
    {% set limit = '1.3862943611198906' %}
    {{ return(
        'case when ' ~ logarithm ~ ' > ' ~ limit ~ ' then ' ~ limit
        ~ ' when ' ~ logarithm ~ ' < -' ~ limit ~ ' then -' ~ limit ~ ' else ' ~ logarithm ~ ' end'
    ) }}
{% endmacro %}


{% macro digamma(x) %}
    {#- Of what is positive: six steps of its recurrence, then its asymptotic series; exact to 1e-9. -#}
    {% set steps = [] %}
    {% for step in range(6) %}
        {% do steps.append('1.0 / (' ~ x ~ ' + ' ~ step ~ ')') %}
    {% endfor %}
    {% set y = '(' ~ x ~ ' + 6)' %}
    {% set square = '(' ~ y ~ ' * ' ~ y ~ ')' %}
    {{ return(
        'ln(' ~ y ~ ') - 0.5 / ' ~ y
        ~ ' - (1.0 / 12 - (1.0 / 120 - (1.0 / 252 - 1.0 / 240 / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square
        ~ ' - ' ~ steps | join(' - ')
    ) }}
{% endmacro %}


{% macro trigamma(x) %}
    {#- Its slope, likewise. -#}
    {% set steps = [] %}
    {% for step in range(6) %}
        {% do steps.append('1.0 / ((' ~ x ~ ' + ' ~ step ~ ') * (' ~ x ~ ' + ' ~ step ~ '))') %}
    {% endfor %}
    {% set y = '(' ~ x ~ ' + 6)' %}
    {% set square = '(' ~ y ~ ' * ' ~ y ~ ')' %}
    {{ return(
        '(1 + 0.5 / ' ~ y
        ~ ' + (1.0 / 6 - (1.0 / 30 - (1.0 / 42 - 1.0 / 30 / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square
        ~ ') / ' ~ y ~ ' + ' ~ steps | join(' + ')
    ) }}
{% endmacro %}


{% macro tetragamma(x) %}
    {#- And the slope of that. -#}
    {% set steps = [] %}
    {% for step in range(6) %}
        {% do steps.append('2.0 / ((' ~ x ~ ' + ' ~ step ~ ') * (' ~ x ~ ' + ' ~ step ~ ') * (' ~ x ~ ' + ' ~ step ~ '))') %}
    {% endfor %}
    {% set y = '(' ~ x ~ ' + 6)' %}
    {% set square = '(' ~ y ~ ' * ' ~ y ~ ')' %}
    {{ return(
        '-(1 + 1 / ' ~ y
        ~ ' + (0.5 - (1.0 / 6 - (1.0 / 6 - 0.3 / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square ~ ') / ' ~ square
        ~ ') / ' ~ square ~ ' - ' ~ steps | join(' - ')
    ) }}
{% endmacro %}


{% macro normal_quantile(chance) %}
    {#- Of the standard normal distribution, to 0.0005 (Abramowitz and Stegun, 26.2.23); of a chance inside 0 and 1. -#}
    {% set tail = 'greatest(least(' ~ chance ~ ', 1 - ' ~ chance ~ '), 1e-300)' %}
    {% set t = 'sqrt(-2 * ln(' ~ tail ~ '))' %}
    {% set distance %}
{{ t }} - (2.515517 + {{ t }} * (0.802853 + {{ t }} * 0.010328))
/ (1 + {{ t }} * (1.432788 + {{ t }} * (0.189269 + {{ t }} * 0.001308)))
    {%- endset %}
    {{ return('case when ' ~ chance ~ ' < 0.5 then -1 else 1 end * (' ~ distance | trim | replace('\n', ' ') ~ ')') }}
{% endmacro %}
