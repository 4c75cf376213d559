{{ segment(did('Placed Order', holiday_last_year('valentines_day'))) }}
