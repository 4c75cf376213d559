{{ segment(predicted('average_order_value', at_least(setting('high_order_value')))) }}
