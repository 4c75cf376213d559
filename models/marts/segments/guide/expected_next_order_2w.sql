{{ segment(predicted('expected_date_of_next_purchase', in_the_next(2, 'week'))) }}
