{{ segment(predicted('predicted_clv', at_most(setting('low_clv')))) }}
