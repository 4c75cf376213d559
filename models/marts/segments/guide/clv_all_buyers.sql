{{ segment(did('Placed Order')) }}
