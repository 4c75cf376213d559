{{ segment_builder.klaviyo_json_events('airbyte_klaviyo') }}
