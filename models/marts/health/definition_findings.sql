{#- Whether the names in the definitions occur in the data, and whether what is asked of them can hold. The definitions
    are read from the manifest, so a new segment is judged without being listed here. -#}
-- depends_on: {{ ref('segment_builder', 'stg_raw__list_members') }}
-- depends_on: {{ ref('segment_builder', segment_builder.centroids_model()) }}
{{ segment_builder.definition_findings() }}
