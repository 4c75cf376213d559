{#- Centroids of postal codes that the project brings along. -#}

{% macro own_postal_codes_problem(relation) %}
    {#- Why the seed or model that own_postal_codes names cannot be read; none where it can. -#}
    {% set name = 'The seed or model ' ~ segment_builder.own_postal_codes() ~ ', which the var own_postal_codes names' %}
    {% if load_relation(relation) is none %}
        {{ return(name ~ ', is not built: dbt build --select +' ~ segment_builder.own_postal_codes()) }}
    {% endif %}
    {% set needed, found, lacking = ['country_code', 'postal_code', 'latitude', 'longitude'], segment_builder.columns_in(relation), [] %}
    {% for column in needed if column not in found %}
        {% set nearest = segment_builder.nearest_word(column, found | list | reject('in', needed) | list) %}
        {% do lacking.append(column ~ (' (did you mean ' ~ tojson(nearest) ~ '?)' if nearest else '')) %}
    {% endfor %}
    {% if lacking %}
        {{ return(
            name ~ ', ' ~ relation.render() ~ ', lacks ' ~ lacking | join(', ') ~ '.\nIt has: ' ~ found | join(', ')
            ~ '.\nIt needs: ' ~ needed | join(', ') ~ '.'
        ) }}
    {% elif segment_builder.is_number_type(found.postal_code.type) %}
        {{ return(
            name ~ ', holds its postal codes as numbers (' ~ found.postal_code.type ~ '), which have lost the zeros that they begin with. '
            ~ 'Make them text; of a seed: config: {column_types: {postal_code: ' ~ segment_builder.type_name('text') ~ '}}'
        ) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}


{% macro judged_postal_codes() %}
    {#- Every centroid of the project's own, with the reason why it cannot count, if it cannot. -#}
    {%- set relation = ref(segment_builder.own_postal_codes()) -%}
    {%- set text = segment_builder.type_name('text') -%}
    {%- set types = {} -%}
    {%- if segment_builder.can_introspect() and not relation.is_cte and (load_relation(relation) is not none or flags.WHICH in ['build', 'run']) -%}
        {%- set problem = segment_builder.own_postal_codes_problem(relation) -%}
        {%- if problem -%}
            {%- do exceptions.raise_compiler_error(problem) -%}
        {%- endif -%}
        {%- do types.update(segment_builder.columns_in(relation)) -%}
    {%- endif -%}
    {%- set degrees = {} -%}
    {%- for column in ['latitude', 'longitude'] -%}
        {%- set is_number = column not in types or segment_builder.is_number_type(types[column].type) -%}
        {%- do degrees.update({
            column: segment_builder.finite_number(column) if is_number
            else segment_builder.text_as_number(segment_builder.trimmed('cast(' ~ column ~ ' as ' ~ text ~ ')')),
        }) -%}
    {%- endfor -%}
with

given_rows as (
    select
        cast(country_code as {{ text }}) as given_country_code,
        cast(postal_code as {{ text }}) as given_postal_code,
        {{ degrees.latitude | indent(8) }} as latitude,
        {{ degrees.longitude | indent(8) }} as longitude
    from {{ relation }}
),

trimmed_rows as (
    select
        given_rows.*,
        {{ segment_builder.trimmed_word('given_country_code') }} as country_spelling,
        {{ segment_builder.trimmed('given_postal_code') }} as trimmed_postal_code
    from given_rows
),

read_rows as (
    select
        trimmed_rows.given_country_code,
        trimmed_rows.given_postal_code,
        trimmed_rows.latitude,
        trimmed_rows.longitude,
        country_spellings.country_code as country_code,
        nullif(
            {{ segment_builder.compared_postal_code('country_spellings.country_code', 'trimmed_rows.trimmed_postal_code') | indent(12) }},
            ''
        ) as postal_code
    from trimmed_rows
    left join {{ ref('segment_builder', 'country_spellings') }} as country_spellings
        on trimmed_rows.country_spelling = country_spellings.spelling
),

counted_rows as (
    select
        *,
        count(*) over (partition by country_code, postal_code) as number_of_rows
    from read_rows
)

select
    given_country_code,
    given_postal_code,
    country_code,
    postal_code,
    latitude,
    longitude,
    case
        when country_code is null then 'country_code is no country'
        when postal_code is null then 'postal_code is empty'
        when latitude is null then 'latitude is no number'
        when latitude not between -90 and 90 then 'latitude is not between -90 and 90'
        when longitude is null then 'longitude is no number'
        when longitude not between -180 and 180 then 'longitude is not between -180 and 180'
        when number_of_rows > 1 then 'the code is repeated'
    end as problem
from counted_rows
{%- endmacro %}
