{{ config(enabled=segment_builder.goes_to('tiktok'), meta={'segments_sent': segment_builder.destinations().get('tiktok', [])}) }}

{{ segment_builder.audience('tiktok') }}
