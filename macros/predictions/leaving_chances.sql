{% macro leaving_chances() %}
    {#- Common table expressions from `numbers`, whose rows are beta distributions of the chance of leaving after an order
        (`leaving` and `staying` its parameters, `frequency` its name), to `heavy`: the points of each distribution that a
        mean over it has to look at, and their shares. models/predictions/expected_orders.sql says why these. -#}
    {%- set power_of = segment_builder.power_of %}
    {%- set number = segment_builder.type_name('number') %}
point_digits as (
    {%- for digit in range(11) %}
    select {{ digit }} as digit
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

-- From -8 to 4 in steps of 0.1.
points as (
    select cast((11 * high.digit + low.digit - 80) / 10.0 as {{ number }}) as point
    from point_digits as high
    cross join point_digits as low
),

stretched as (
    select
        ({{ power_of('point') }} - {{ power_of('-point') }}) / 2 as distance,
        ({{ power_of('point') }} + {{ power_of('-point') }}) / 2 as spacing
    from points
),

placed as (
    select
        numbers.*,
        stretched.spacing,
        ln(leaving / staying)
        + stretched.distance * 3.141592653589793 / sqrt(1 + leaving * staying / (leaving + staying)) as log_odds
    from numbers
    cross join stretched
),

logarithms as (
    select
        *,
        least(log_odds, 0) - ln(1 + {{ power_of('-abs(log_odds)') }}) as log_leaves,
        -greatest(log_odds, 0) - ln(1 + {{ power_of('-abs(log_odds)') }}) as log_stays
    from placed
),

-- The weight is the beta density over its own peak, so that it does not vanish altogether.
weighted as (
    select
        frequency,
        spacing * {{ power_of(
            'leaving * (log_leaves - ln(leaving / (leaving + staying))) + staying * (log_stays - ln(staying / (leaving + staying)))'
        ) }} as weight,
        {{ power_of('log_leaves') }} as chance_to_leave
    from logarithms
),

-- Points that together weigh less than a rounding error change nothing.
heavy as (
    select
        *,
        weight / sum(weight) over (partition by frequency) as share
    from weighted
)
{%- endmacro %}


{% macro numbers_below(limit) %}
    {#- Common table expressions that end in `numbers_below`, of one integer column `number`: 0 to a limit of at most 2,197. -#}
number_digits as (
    {%- for digit in range(13) %}
    select {{ digit }} as digit
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

numbers_below as (
    select 169 * high.digit + 13 * middle.digit + low.digit as number
    from number_digits as high
    cross join number_digits as middle
    cross join number_digits as low
    where 169 * high.digit + 13 * middle.digit + low.digit < {{ limit }}
)
{%- endmacro %}
