{{ segment(predicted('next_order_window_probability', at_least(0.25))) }}
