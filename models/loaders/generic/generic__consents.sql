{%- if segment_builder.is_chosen('generic') -%}
{{ segment_builder.generic_rows('consents') }}
{%- endif %}
