{{ segment(predicted('average_order_value', less_than(setting('low_order_value')))) }}
