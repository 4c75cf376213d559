{{ segment_builder.klaviyo_json_subscriptions('airbyte_klaviyo') }}
