{% set sb = segment_builder %}
{{ sb.segment(
    sb.all_of(
        sb.did('Placed Order', sb.at_least(2)),
        sb.none_of(sb.on_list('Staff')),
    )
) }}
