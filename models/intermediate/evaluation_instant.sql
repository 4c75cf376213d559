{#- A command that builds this table fixes the instant; those that do not take it from here. It is a table, however
    small: a view would have the next command's clock. -#}
{%- set instant = segment_builder.given_instant() or segment_builder.started_instant() -%}
select {{ segment_builder.timestamp_literal(instant) }} as as_of
