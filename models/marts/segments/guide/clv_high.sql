{{ segment(predicted('total_clv', more_than(setting('high_clv')))) }}
