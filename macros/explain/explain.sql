{% macro explain(segment) %}
    {#- Why profiles are in a segment or not, condition by condition. Further arguments are the ids of profiles; without any,
        all are explained. For `dbt show --inline`; the model segment_explanations holds the same for chosen segments. -#}
    {% do segment_builder.declare_explained_refs() %}
    {% if not execute %}
        {{ return('') }}
    {% endif %}
    {{ return(segment_builder.explanation(segment, varargs) ~ '\norder by profile_id, position') }}
{% endmacro %}


{% macro declare_explained_refs() %}
    {#- Which segment is explained, and so what it reads, is known only once dbt executes. -#}
    {% for name in [
        'int_profiles', 'int_events', 'stg_raw__list_members', 'stg_raw__consents', 'stg_raw__suppressions',
        'stg_raw__custom_objects', 'stg_raw__custom_object_links', 'profile_predictions', 'postal_code_centroids',
    ] %}
        {% do ref('segment_builder', name) %}
    {% endfor %}
{% endmacro %}


{% macro explanation(segment, profile_ids=[]) %}
    {#- One row per profile and condition. -#}
    {% set models = segment_builder.segment_models() %}
    {% if segment not in models %}
        {% set nearest = segment_builder.nearest_word(segment, models.keys()) %}
        {% do exceptions.raise_compiler_error(
            "explain() knows no segment '" ~ segment ~ "'." ~ (" Did you mean '" ~ nearest ~ "'?" if nearest else '')
        ) %}
    {% endif %}
    {% set tree = segment_builder.normalise(models[segment].definition) %}
    {% set conditions = [] %}
    {% for item in segment_builder.leaves_of(tree, models[segment].paths) %}
        {% do conditions.append(dict(item, number=loop.index, rendered=segment_builder._explained_condition(item.leaf, models))) %}
    {% endfor %}
    {% set reasons = [] %}
    {% do segment_builder._collect_reasons(tree, true, [], conditions, reasons) %}
with

profiles as (
    select profile_id
    from {{ ref('segment_builder', 'int_profiles') }}
    where
        (created_at is null or created_at <= {{ segment_builder.timestamp_literal(segment_builder.as_of()) }})
        {%- if profile_ids %}
        and profile_id in ({{ segment_builder.string_literals(profile_ids) }})
        {%- endif %}
),
{% for condition in conditions %}
{{ segment_builder.as_comment(condition.path ~ ': ' ~ segment_builder.leaf_in_words(condition.leaf)) }}
condition_{{ condition.number }} as (
    {{ condition.rendered.body | trim | indent(4) }}
),

found_{{ condition.number }} as (
    {{ condition.rendered.found.body | trim | indent(4) }}
),
{% endfor %}
judged as (
    select
        profiles.profile_id as profile_id
        {%- for condition in conditions %}{% set n = condition.number %},
        condition_{{ n }}.profile_id is {{ '' if condition.rendered.is_negated else 'not ' }}null as holds_{{ n }},
        coalesce(found_{{ n }}.found, {{ segment_builder.string_literal(condition.rendered.found.otherwise) }}) as found_{{ n }},
        {{ 'found_' ~ n ~ '.last_event_at' if condition.rendered.found.is_dated else segment_builder._no_timestamp() }} as last_event_at_{{ n }}
        {%- endfor %}
    from profiles
    {%- for condition in conditions %}{% set n = condition.number %}
    left join condition_{{ n }} on profiles.profile_id = condition_{{ n }}.profile_id
    left join found_{{ n }} on profiles.profile_id = found_{{ n }}.profile_id
    {%- endfor %}
)
{% for condition in conditions %}{% set n = condition.number %}
select
    profile_id,
    {{ segment_builder._truth(tree, conditions) }} as is_member,
    {{ segment_builder.string_literal(segment_builder.leaf_in_words(condition.leaf)) }} as meaning,
    found_{{ n }} as found,
    holds_{{ n }} as is_true,
    {{ reasons[loop.index0] }} as keeps_out,
    {{ segment_builder.string_literal(segment_builder.asked_in_words(condition.leaf)) }} as asked,
    last_event_at_{{ n }} as last_event_at,
    {{ segment_builder.string_literal(condition.path) }} as path,
    {{ n }} as position,
    {{ segment_builder.string_literal(segment) }} as segment
from judged
{%- if not loop.last %}

union all
{% endif %}
{%- endfor %}
{%- endmacro %}


{% macro _no_timestamp() %}
    {{ return('cast(null as ' ~ segment_builder.type_name('timestamp') ~ ')') }}
{% endmacro %}


{% macro _explained_condition(leaf, models) %}
    {#- As render_condition() has it, and what is found. A segment is looked up in the manifest, for no ref() to it was
        there to be seen while dbt parsed. -#}
    {% if leaf.type == 'profile-segment-membership' %}
        {% set relation = models[leaf.segment].relation %}
        {{ return({
            'body': 'select profile_id\nfrom ' ~ relation, 'is_negated': not leaf.is_member,
            'found': {'body': "select profile_id, 'in it' as found\nfrom " ~ relation, 'otherwise': 'not in it'},
        }) }}
    {% endif %}
    {{ return(dict(segment_builder.render_condition(leaf), found=segment_builder.found_value(leaf))) }}
{% endmacro %}


{% macro found_value(leaf) %}
    {#- What a condition finds of each profile: {body: a select of profile_id and found, a text; otherwise: the text for profiles
        without a row or with null; is_dated: whether there is a column last_event_at}. -#}
    {% set type = leaf.type %}
    {% if type == 'profile-metric' %}
        {{ return(segment_builder.metric_found(leaf)) }}
    {% elif type == 'profile-metric-funnel' %}
        {{ return(segment_builder.funnel_found(leaf)) }}
    {% elif type == 'profile-property' %}
        {{ return(segment_builder.property_found(leaf)) }}
    {% elif type == 'profile-group-membership' %}
        {{ return(segment_builder.list_found(leaf)) }}
    {% elif type == 'profile-marketing-consent' %}
        {{ return(segment_builder.consent_found(leaf.consent.channel)) }}
    {% elif type == 'profile-permissions' %}
        {{ return(segment_builder.consent_found(leaf.channel)) }}
    {% elif type == 'profile-region' %}
        {{ return(segment_builder.region_found()) }}
    {% elif type == 'profile-postal-code-distance' %}
        {{ return(segment_builder.distance_found(leaf)) }}
    {% elif type == 'profile-predictive-analytics' %}
        {{ return(segment_builder.prediction_found(leaf)) }}
    {% elif type == 'profile-has-custom-object' %}
        {{ return(segment_builder.custom_object_found(leaf)) }}
    {% endif %}
    {{ return(segment_builder.sample_found(leaf)) }}
{% endmacro %}


{% macro asked_in_words(leaf) %}
    {#- The part of a condition's meaning that the found value is held against. -#}
    {% set type = leaf.type %}
    {% if type == 'profile-metric' %}
        {{ return(segment_builder._measurement_in_words(leaf)) }}
    {% elif type == 'profile-metric-funnel' %}
        {{ return('all steps in their order') }}
    {% elif type in ['profile-property', 'profile-predictive-analytics', 'profile-has-custom-object'] %}
        {{ return(segment_builder.filter_in_words(leaf.filter)) }}
    {% elif type == 'profile-postal-code-distance' %}
        {{ return(('less' if leaf.filter.operator == 'less-than' else 'more') ~ ' than ' ~ leaf.filter.value ~ ' ' ~ leaf.unit) }}
    {% elif type == 'profile-sample' %}
        {{ return('a hash in the first ' ~ leaf.percentage ~ ' %') }}
    {% endif %}
    {{ return(segment_builder.leaf_in_words(leaf)) }}
{% endmacro %}


{% macro _truth(node, conditions) %}
    {#- The tree as an expression over the columns holds_1, holds_2 … -#}
    {% for condition in conditions if condition.leaf == node %}
        {{ return('holds_' ~ condition.number) }}
    {% endfor %}
    {% set form = 'all' if 'all' in node else 'any' if 'any' in node else 'none' %}
    {% set parts = [] %}
    {% for child in node[form] %}
        {% do parts.append(segment_builder._truth(child, conditions)) %}
    {% endfor %}
    {{ return(('not ' if form == 'none' else '') ~ '(' ~ parts | join(' and ' if form == 'all' else ' or ') ~ ')') }}
{% endmacro %}


{% macro _collect_reasons(node, wanted, above, conditions, reasons) %}
    {#- For each condition in reading order, whether it keeps a profile out: it and all nodes above it are the other way
        round than membership wants them. Under `none` the false is wanted. -#}
    {% set truth = segment_builder._truth(node, conditions) %}
    {% set path = above + [('not ' if wanted else '') ~ truth] %}
    {% if 'type' in node %}
        {% do reasons.append(path | join(' and ')) %}
    {% else %}
        {% for form, children in node.items() %}
            {% for child in children %}
                {% do segment_builder._collect_reasons(
                    child, not wanted if form == 'none' else wanted, path, conditions, reasons
                ) %}
            {% endfor %}
        {% endfor %}
    {% endif %}
{% endmacro %}


{% macro no_explanation() %}
    {#- An empty select with the columns of an explanation. -#}
    {% set columns = {
        'profile_id': 'text', 'is_member': 'boolean', 'meaning': 'text', 'found': 'text', 'is_true': 'boolean',
        'keeps_out': 'boolean', 'asked': 'text', 'last_event_at': 'timestamp', 'path': 'text', 'position': 'integer',
        'segment': 'text',
    } %}
select
{%- for column, type in columns.items() %}
    cast(null as {{ segment_builder.type_name(type) }}) as {{ column }}{{ ',' if not loop.last }}
{%- endfor %}
from (select 1 as nothing) as no_such_table
where 1 = 0
{%- endmacro %}
