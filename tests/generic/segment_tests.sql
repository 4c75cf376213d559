{#- Tests for segments. Each returns the profiles, or the size, that break the promise. -#}

{% test is_disjoint_from(model, to) %}
select profile_id
from {{ model }}
where profile_id in (select others.profile_id from {{ to }} as others)
{% endtest %}


{% test is_subset_of(model, to) %}
select profile_id
from {{ model }}
where profile_id not in (select others.profile_id from {{ to }} as others)
{% endtest %}


{% test is_covered_by(model, segments) %}
{#- Every profile of the model is in at least one of the segments, each given as "ref('…')". -#}
select profile_id
from {{ model }}
where profile_id not in (
    {%- for segment in segments %}
    select members.profile_id from {{ segment }} as members
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)
{% endtest %}


{% test size_between(model, minimum=0, maximum=none) %}
select size
from (select count(*) as size from {{ model }}) as sizes
where
    size < {{ minimum }}
    {%- if maximum is not none %}
    or size > {{ maximum }}
    {%- endif %}
{% endtest %}


{% test is_empty(model, column_name=none, in_words=none) %}
{#- With `config: where`, some rows only. With `in_words`, the SQL of a sentence about a row, the first are printed. -#}
{%- if in_words and execute and flags.WHICH in ['build', 'test', 'retry'] -%}
    {%- do segment_builder.print_rows(model, in_words) -%}
{%- endif -%}
select *
from {{ model }}
{% endtest %}
