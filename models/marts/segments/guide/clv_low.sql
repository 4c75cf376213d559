{{ segment(predicted('predicted_clv', at_most(var('low_clv', 5)))) }}
