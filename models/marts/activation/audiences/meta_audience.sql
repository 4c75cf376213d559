{{ config(enabled=segment_builder.goes_to('meta'), meta={'segments_sent': segment_builder.destinations().get('meta', [])}) }}

{{ segment_builder.audience('meta') }}
