{{ segment(top(10, by=measure('Placed Order', 'sum', in_the_last(365, 'day')))) }}
