{{ config(enabled=segment_builder.goes_to('linkedin'), meta={'segments_sent': segment_builder.destinations().get('linkedin', [])}) }}

{{ segment_builder.audience('linkedin') }}
