{{ segment_builder.klaviyo_json_predictions('klaviyo_api') }}
