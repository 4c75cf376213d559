{{ config(enabled=segment_builder.goes_to('google'), meta={'segments_sent': segment_builder.destinations().get('google', [])}) }}

{{ segment_builder.audience('google') }}
