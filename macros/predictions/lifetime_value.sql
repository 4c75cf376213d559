{#-
    Closed forms of MBG/NBD and gamma-gamma as SQL, over columns named like the symbols: the parameters r, alpha, a, b
    and p, q, gamma; `frequency` orders after the first, `recency_days` and `age_days` from the first order to the last
    and to `as_of`. docs/predictions.md has the formulas and where they come from.
-#}

{% macro power_of(logarithm) %}
    {#- exp, clamped: PostgreSQL and BigQuery raise an error where a power leaves the range of a double, either way. -#}
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


{% macro days_to_next_order(horizon) %}
    {#- Median time from the most recent order to the next, given that there is one within the horizon. -#}
    {% set silence = segment_builder.share_of(
        '(r + frequency) * ln((alpha + recency_days) / (alpha + recency_days + ' ~ horizon ~ '))'
    ) %}
    {% set half_an_order = segment_builder.share_of('ln(0.5 + ' ~ silence ~ ' / 2) / (r + frequency)') %}
    {{ return('(alpha + recency_days) * (1 / ' ~ half_an_order ~ ' - 1)') }}
{% endmacro %}
