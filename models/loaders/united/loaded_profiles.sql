{{ config(enabled=segment_builder.setting('loaders') | length > 0) }}
{{ segment_builder.united_profiles() }}
