{{ segment(predicted('average_order_value', less_than(var('low_order_value', 30)))) }}
