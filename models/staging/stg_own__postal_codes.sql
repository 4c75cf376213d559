{%- set is_named = segment_builder.own_postal_codes() is not none -%}
{{ config(enabled=is_named) }}
{{ segment_builder.judged_postal_codes() if is_named }}
