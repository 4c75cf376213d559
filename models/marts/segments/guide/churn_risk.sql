{{ segment(
    all_of(
        predicted('churn_probability', at_least(var('churn_risk', 0.5))),
        did('Placed Order'),
    )
) }}
