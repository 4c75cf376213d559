{{ config(enabled=segment_builder.is_chosen('generic')) }}
{%- if segment_builder.is_chosen('generic') -%}
{{ segment_builder.generic_rows('profile_versions') }}
{%- endif %}
