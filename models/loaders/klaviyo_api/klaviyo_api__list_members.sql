{{ config(enabled=segment_builder.is_chosen('klaviyo_api')) }}
{%- if segment_builder.is_chosen('klaviyo_api') -%}
{{ segment_builder.klaviyo_json_list_members('klaviyo_api', 'list_profiles', joined_at='joined_group_at') }}
{%- endif %}
