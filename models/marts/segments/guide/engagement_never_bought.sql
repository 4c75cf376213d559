{{ segment(did_not('Placed Order')) }}
