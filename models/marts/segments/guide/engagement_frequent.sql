{{ segment(did('Placed Order', at_least(setting('frequent_orders')))) }}
