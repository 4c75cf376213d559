{{ segment(latest('Placed Order', has={'Discount Codes': length_at_least(1)})) }}
