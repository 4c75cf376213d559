{{ config(enabled=segment_builder.goes_to('microsoft'), meta={'segments_sent': segment_builder.destinations().get('microsoft', [])}) }}

{{ segment_builder.audience('microsoft') }}
