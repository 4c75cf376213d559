{{ segment(did('Placed Order', holiday_last_year('black_friday_weekend'))) }}
