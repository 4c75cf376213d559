{#- How many profiles a definition would have, and which: write it here, then `dbt show --select preview`. -#}
{{ segment_builder.preview(
    all_of(
        did('Placed Order', at_least(3)),
        can_receive('email', 'subscribed'),
    )
) }}
