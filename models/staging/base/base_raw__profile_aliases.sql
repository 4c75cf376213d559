{{ config(materialized='table', enabled=segment_builder.may_have_aliases()) }}
{%- if not execute %}{% do ref('segment_builder', 'evaluation_instant') %}{% endif -%}
{{ segment_builder.judged_aliases() if segment_builder.may_have_aliases() }}
