{#- Events are grouped and joined by a number for each profile, which costs half of what a text does: up to half of an MD5 of the
    profile_id, so that it is the same in every run and every version of the engine. Two profiles of one number are refused; among a
    million there are some once in millions of shops. -#}

{% macro keeps_profile_keys() %}
    {{ return(segment_builder.profile_hash('profile_id') is not none) }}
{% endmacro %}


{% macro profile_key() %}
    {#- The column by which conditions on events find profiles. What a unit test gives has only what it says, and what an earlier
        version built has no keys yet. -#}
    {% if not segment_builder._joins_by_key() %}
        {{ return('profile_id') }}
    {% endif %}
    {% for relation in [ref('segment_builder', 'int_profiles'), ref('segment_builder', 'int_events')] %}
        {% if relation.is_cte or not segment_builder.may_have_column(relation, 'profile_key') %}
            {{ return('profile_id') }}
        {% endif %}
    {% endfor %}
    {{ return('profile_key') }}
{% endmacro %}


{% macro _joins_by_key() %}
    {% set wanted = segment_builder.setting('profile_keys') %}
    {% if wanted is not boolean %}
        {% do exceptions.raise_compiler_error('The var profile_keys is ' ~ tojson(wanted) ~ '; it takes true or false.') %}
    {% endif %}
    {{ return(wanted and segment_builder.keeps_profile_keys()) }}
{% endmacro %}


{% macro refuse_equal_keys(profiles) %}
    {#- Raises where two profiles have one key. -#}
    {% if not execute or not segment_builder._joins_by_key() %}
        {{ return('') }}
    {% endif %}
    {% set query %}
select
    min(profile_id) as one,
    max(profile_id) as other
from {{ profiles }}
group by profile_key
having count(*) > 1
    {% endset %}
    {% for row in run_query(query).rows %}
        {% do exceptions.raise_compiler_error(
            'The profiles ' ~ row[0] ~ ' and ' ~ row[1] ~ ' have the same key, so the events of one would count for the other. '
            ~ 'To do without keys: vars: profile_keys: false'
        ) %}
    {% endfor %}
    {{ return('') }}
{% endmacro %}
