{{ segment(did('Placed Order', holiday_last_year('christmas'))) }}
