{{ segment(did('Placed Order', at_least(var('frequent_orders', 3)))) }}
