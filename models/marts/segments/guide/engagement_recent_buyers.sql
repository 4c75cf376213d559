{{ segment(did('Placed Order', in_the_last(setting('recent_days'), 'day'))) }}
