{#- Why people are in a segment or not: `dbt show --select explain --output json`. -#}
{{ segment_builder.explain('vip', 'p0013', 'p0021') }}
