{% set definition %}{% raw %}
{"all": [
    {"type": "profile-segment-membership", "is_member": true, "segment": "loyal"},
    {"type": "profile-region", "in_region": true, "region": "european_union"}
]}
{% endraw %}{% endset %}
{{ segment_builder.segment(definition) }}
