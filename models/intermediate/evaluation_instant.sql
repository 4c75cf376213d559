{#- A command that builds this table fixes the instant; those that do not take it from here. It is small, but a table: a view
    would have the next command's clock. -#}
select {{ segment_builder.timestamp_literal(segment_builder.given_instant() or segment_builder.started_instant()) }} as as_of
