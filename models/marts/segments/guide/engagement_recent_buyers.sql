{{ segment(did('Placed Order', in_the_last(var('recent_days', 120), 'day'))) }}
