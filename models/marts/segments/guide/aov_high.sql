{{ segment(predicted('average_order_value', at_least(var('high_order_value', 100)))) }}
