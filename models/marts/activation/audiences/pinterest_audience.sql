{{ config(enabled=segment_builder.goes_to('pinterest'), meta={'segments_sent': segment_builder.destinations().get('pinterest', [])}) }}

{{ segment_builder.audience('pinterest') }}
