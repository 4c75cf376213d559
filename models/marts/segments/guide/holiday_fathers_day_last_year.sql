{{ segment(did('Placed Order', holiday_last_year('fathers_day'))) }}
