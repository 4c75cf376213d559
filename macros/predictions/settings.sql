{#- How the predictions read their settings. -#}

{% macro metric_is_any(metrics) %}
    {#- A predicate on the column `metric`; one name may be given without a list. -#}
    {% set names = [metrics] if metrics is string else metrics %}
    {{ return('metric in (' ~ segment_builder.string_literals(names) ~ ')' if names else '1 = 0') }}
{% endmacro %}


{% macro predicts(what) %}
    {#- Whether `gender` or `channel_affinity` is predicted. Both profile people, so with one's own data somebody has to
        decide for it; the demo's people do not exist. -#}
    {% set given = segment_builder.setting('predict_' ~ what) %}
    {{ return(segment_builder.reads_the_demo() if given is none else given) }}
{% endmacro %}


{% macro fits_in_build() %}
    {#- Whether the Python model `prediction_fit` runs; its properties ask the same. Elsewhere
        the command `fit` hands the parameters in through the var `fitted_parameters`. -#}
    {% set given = segment_builder.setting('fit_in_build') %}
    {{ return(segment_builder.runs_python_models() if given is none else given) }}
{% endmacro %}


{% macro can_append() %}
    {#- `is_incremental()` asks the warehouse, which an offline compile must not. -#}
    {{ return(segment_builder.can_introspect() and is_incremental()) }}
{% endmacro %}


{% macro revenue_needed(expected_revenue) %}
    {#- What customers still to come must bring to reach the var `revenue_target`. -#}
    {% set target = segment_builder.setting('revenue_target') %}
    {% set number = segment_builder.type_name('number') %}
    {% if target is none %}
        {{ return('cast(null as ' ~ number ~ ')') }}
    {% endif %}
    {% if target is not number or target < 0 %}
        {{ exceptions.raise_compiler_error("The var revenue_target is '" ~ target ~ "'; it must be a number, 0 or more.") }}
    {% endif %}
    {{ return('case when ' ~ expected_revenue ~ ' is not null then greatest(' ~ target ~ ' - ' ~ expected_revenue ~ ', 0) end') }}
{% endmacro %}


{% macro whole_number_as_text(number) %}
    {{ return('cast(cast(' ~ number ~ ' as ' ~ segment_builder.type_name('integer') ~ ') as ' ~ segment_builder.type_name('text') ~ ')') }}
{% endmacro %}
