{{ segment(
    all_of(
        predicted('churn_probability', at_least(setting('churn_risk'))),
        did('Placed Order'),
    )
) }}
