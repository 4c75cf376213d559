{#- For the segments that the setting explained_segments names. Their tables come first: one may ask for another. -#}
{{ config(materialized='table') }}
{%- set names = segment_builder.explained_segments() -%}
{%- do segment_builder.declare_explained_refs() -%}
{%- for name in names %}{% do ref(name) %}{% endfor -%}

{{ segment_builder.no_explanation() }}
{%- for name in names if execute %}

union all

select *
from (
    {{ segment_builder.explanation(name) | indent(4) }}
) as explanation_{{ loop.index }}
{%- endfor %}
