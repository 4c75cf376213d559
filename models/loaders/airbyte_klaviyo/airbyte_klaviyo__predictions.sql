{{ segment_builder.klaviyo_json_predictions('airbyte_klaviyo') }}
