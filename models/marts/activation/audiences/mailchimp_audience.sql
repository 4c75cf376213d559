{{ config(enabled=segment_builder.goes_to('mailchimp'), meta={'segments_sent': segment_builder.destinations().get('mailchimp', [])}) }}

{{ segment_builder.audience('mailchimp') }}
