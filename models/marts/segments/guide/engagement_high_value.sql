{{ segment(did('Placed Order', sum_of(at_least(var('high_value', 250))))) }}
