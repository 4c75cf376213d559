{{ config(enabled=segment_builder.goes_to('klaviyo'), meta={'segments_sent': segment_builder.destinations().get('klaviyo', [])}) }}

{{ segment_builder.audience('klaviyo') }}
