{{ config(enabled=segment_builder.setting('raw_files') is not none) }}
{{ segment_builder.raw_file('events') }}
