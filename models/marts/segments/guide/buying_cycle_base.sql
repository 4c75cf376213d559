{{ segment(did('Placed Order', at_least(2))) }}
