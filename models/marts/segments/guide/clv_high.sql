{{ segment(predicted('total_clv', more_than(var('high_clv', 100)))) }}
