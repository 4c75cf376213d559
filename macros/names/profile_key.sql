{#- Events are grouped and joined by a number for each profile, which costs half of what a text does: a hash of the profile_id, so that
    it is the same in every run. Two profiles of one hash, which a million of them have once in forty million shops, are refused. -#}

{% macro keeps_profile_keys() %}
    {% set wanted = segment_builder.setting('profile_keys') %}
    {% if wanted is not boolean %}
        {% do exceptions.raise_compiler_error('The var profile_keys is ' ~ tojson(wanted) ~ '; it takes true or false.') %}
    {% endif %}
    {{ return(wanted and segment_builder.profile_hash('profile_id') is not none) }}
{% endmacro %}


{% macro profile_key() %}
    {#- The column by which conditions on events find profiles. What a unit test gives has only what it says, and what an earlier
        version built has no keys yet. -#}
    {% set events = ref('segment_builder', 'int_events') %}
    {% if not segment_builder.keeps_profile_keys() or events.is_cte %}
        {{ return('profile_id') }}
    {% endif %}
    {% set columns = segment_builder.columns_of(events) %}
    {{ return('profile_key' if columns is none or 'profile_key' in columns else 'profile_id') }}
{% endmacro %}


{% macro refuse_equal_keys(profiles) %}
    {#- Raises where two profiles have one key. -#}
    {% if not execute or not segment_builder.keeps_profile_keys() %}
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
