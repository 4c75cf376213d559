{{ segment_builder.klaviyo_json_profiles('airbyte_klaviyo') }}
