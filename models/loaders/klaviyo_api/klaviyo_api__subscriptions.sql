{{ segment_builder.klaviyo_json_subscriptions('klaviyo_api') }}
