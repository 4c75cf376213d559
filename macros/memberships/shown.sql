{#- Expressions of the models that show memberships. -#}

{% macro profile_segment_columns() %}
    {#- Of profile_segments: {flags: what is aggregated of the memberships of a profile, columns: what is shown}. -#}
    {% set flags, columns = ['profile_id'], ['profiles.profile_id as profile_id'] %}
    {% for name in (segment_builder.segment_models() if execute else {}) | sort if name != 'profile_id' %}
        {% set column = name if modules.re.match('^[a-z_][a-z0-9_]*$', name) else adapter.quote(name) %}
        {% do flags.append('max(case when segment = ' ~ segment_builder.string_literal(name) ~ ' then 1 else 0 end) as ' ~ column) %}
        {% do columns.append('coalesce(memberships.' ~ column ~ ', 0) = 1 as ' ~ column) %}
    {% endfor %}
    {{ return({'flags': flags | join(',\n'), 'columns': columns | join(',\n')}) }}
{% endmacro %}


{% macro share(part, whole) %}
    {{ return('cast(' ~ part ~ ' as ' ~ segment_builder.type_name('number') ~ ') / nullif(' ~ whole ~ ', 0)') }}
{% endmacro %}


{% macro stay_days(earlier, later) %}
    {#- With fractions. -#}
    {{ return('(' ~ dbt.datediff(earlier, later, 'second') | trim ~ ') / 86400.0') }}
{% endmacro %}


{% macro explained_segments() %}
    {#- Of the demo three, so that there is something to see. -#}
    {% set names = segment_builder.setting('explained_segments') %}
    {% if names is none %}
        {% set is_demo = segment_builder.setting('segment_builder_demo') and segment_builder.setting('raw_schema') is none %}
        {% set names = ['vip', 'churn_risk', 'winback'] if is_demo else [] %}
    {% endif %}
    {{ return(names) }}
{% endmacro %}
