{{ segment_builder.klaviyo_json_profiles('klaviyo_api') }}
