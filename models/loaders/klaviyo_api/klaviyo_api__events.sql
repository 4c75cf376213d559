{{ segment_builder.klaviyo_json_events('klaviyo_api') }}
