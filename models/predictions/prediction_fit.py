"""Maximum-likelihood fit of MBG/NBD, gamma-gamma and a beta-binomial to the weighted cells of `prediction_cells`.

dbt runs `model` inside the build where it can (DuckDB under dbt Core); everywhere else the command `fit`
calls `fit` on the same cells. Only the cells are read, so a fit costs the same whatever the number of customers.

The cells also hold the customers of some time ago, and what came of them since. The models are fitted to these too, and
how far off they were goes beside today's parameters: the shop's own back-test.

References: Batislam, Denizel and Filiztekin (2007) for MBG/NBD, the BG/NBD of Fader, Hardie and Lee (2005) in which a
customer may also leave right after the first order, Fader and Hardie (2013) for gamma-gamma.

NumPy and SciPy are imported inside the functions: a shop that is not eligible must not pay for them.
"""

ORDER_PARAMETERS = ("r", "alpha", "a", "b")
VALUE_PARAMETERS = ("p", "q", "gamma")
PAID_PARAMETERS = ("u", "v")

# Weight of the squared logarithms of the parameters, an independent log-normal prior around 1 (times the natural scale
# of time or money). It is worth less than one customer, but keeps the fit of a small shop from running off to infinity.
PENALTY = 0.25

# Bounds of those logarithms. A shop of a single price comes to one, and what it sells is then worth that price.
LARGEST_LOGARITHM = 8.0

# Simulated customers for the spread of the revenue forecast, and the seed that makes them the same every time.
SIMULATED_CUSTOMERS = 200_000
RANDOM_SEED = 1997

CELL_COLUMNS = (
    "kind",
    "held_out_days",
    "frequency",
    "recency_days",
    "age_days",
    "valued_orders",
    "mean_value",
    "customers",
    "later_orders",
    "later_value",
    "later_customers",
    "kept_share",
)

# What a fit says of one model: column and type of DuckDB, in the order of macros/predictions/fitted_rows.sql.
FIT_COLUMNS = {
    "model_name": "varchar",
    "as_of": "timestamp",
    "r": "double",
    "alpha": "double",
    "a": "double",
    "b": "double",
    "p": "double",
    "q": "double",
    "gamma": "double",
    "u": "double",
    "v": "double",
    "log_likelihood": "double",
    "penalty": "double",
    "has_converged": "boolean",
    "cells": "bigint",
    "customers": "bigint",
    "horizon_days": "bigint",
    "forecast_error": "double",
    "backtest_days": "bigint",
    "backtest_ratio": "double",
    "churn_shift": "double",
}


def model(dbt, session):
    """Give dbt the fit of this build's cells, on DuckDB."""
    dbt.config(materialized="table")
    cells = dbt.ref("segment_builder", "prediction_cells")
    (instant,) = cells.aggregate("cast(max(as_of) as varchar), max(horizon_days)").fetchall()
    fits = fit(cells.project(", ".join(CELL_COLUMNS)).fetchall(), *instant) if instant[0] else []

    # A relation of DuckDB's own: a data frame would cost the import of pandas.
    columns = ", ".join(f"cast({name} as {data_type}) as {name}" for name, data_type in FIT_COLUMNS.items())
    rows = ", ".join(f"({', '.join(_literal(row[name]) for name in FIT_COLUMNS)})" for row in fits)
    nulls = f"({', '.join('null' for _ in FIT_COLUMNS)})"
    values = f"(values {rows or nulls}) as fits({', '.join(FIT_COLUMNS)})"
    return session.sql(f"select {columns} from {values} where {'true' if fits else 'false'}")


def _literal(value):
    return "null" if value is None else f"'{value}'"


def fit(cells, as_of, horizon_days):
    """Fit the models to the rows of CELL_COLUMNS; return one row of FIT_COLUMNS for each."""
    horizons = {int(float(cell[1])) for cell in cells}
    orders, values, paid = fit_cells(cells, 0)
    fits = [row for row in (orders, values, paid) if row]
    if values:
        error = forecast_error(orders, values, *_columns_of(cells, "orders", 0)[:6], float(horizon_days))
        values["forecast_error"] = orders["forecast_error"] = error
    for held_out_days in sorted(horizons - {0}):
        orders.update(own_backtest(cells, held_out_days))
    common = {"as_of": as_of, "horizon_days": int(horizon_days)}
    return [{name: row.get(name) for name in FIT_COLUMNS} | common for row in fits]


def fit_cells(cells, held_out_days):
    """Fit the models to today's cells or to those of the back-test; None for a model that has nothing to fit."""
    frequency, recency, age, *_, weights = _columns_of(cells, "orders", held_out_days)[:6]
    orders = fit_orders(frequency, recency, age, weights)

    _, _, _, valued_orders, mean_value, weights = _columns_of(cells, "values", held_out_days)[:6]
    values = fit_values(valued_orders, mean_value, weights) if weights.size else None

    frequency, _, _, valued_orders, _, weights = _columns_of(cells, "paid", held_out_days)[:6]
    # Where nobody ever got anything for free, or everybody did, there is no share to tell.
    is_mixed = (valued_orders < frequency + 1).any() and (valued_orders > 0).any()
    paid = fit_paid(frequency + 1, valued_orders, weights) if is_mixed else None
    return orders, values, paid


def _columns_of(cells, kind, held_out_days):
    """Return the numbers of one kind of cell, one row per column from `frequency` on."""
    import numpy as np

    rows = [
        [float(value or 0) for value in cell[2:]]
        for cell in cells
        if cell[0] == kind and int(float(cell[1])) == held_out_days
    ]
    # In one order on every engine, as the last digits of a sum depend on it.
    return np.array(sorted(rows), dtype=float).reshape(-1, len(CELL_COLUMNS) - 2).T


def own_backtest(cells, held_out_days):
    """Say how far off a fit at the beginning of the held-out days was.

    `backtest_ratio` is what came over what was expected, in money; `churn_shift` is what must be added to the log-odds
    of no order for their mean to be the share that placed none. Empty where there was not enough to fit.
    """
    import numpy as np
    from scipy.optimize import brentq

    columns = _columns_of(cells, "orders", held_out_days)
    frequency, recency, age, valued_orders, mean_value, weights, _, later_value, later_customers, kept_share = columns
    orders, values, paid = fit_cells(cells, held_out_days)
    if not (values and orders["has_converged"] and values["has_converged"]):
        return {}

    parameters = [orders[name] for name in ORDER_PARAMETERS]
    number = expected_orders(parameters, frequency, recency, age, held_out_days)
    value = expected_value([values[name] for name in VALUE_PARAMETERS], valued_orders, mean_value)
    value *= kept_share * paid_share(paid, frequency + 1, valued_orders)
    expectation = float((weights * number * value).sum())
    # Off 0 and 1, whose odds no shift moves.
    churn = np.clip(probability_of_no_order(parameters, frequency, recency, age, held_out_days), 1e-9, 1 - 1e-9)
    silent = float((weights - later_customers).sum())
    if expectation <= 0 or later_value.sum() <= 0 or not 0 < silent < weights.sum():
        return {}

    def too_many(shift):
        odds = np.exp(shift)
        return float((weights * churn * odds / (1 - churn + churn * odds)).sum()) - silent

    return {
        "backtest_days": held_out_days,
        "backtest_ratio": float(later_value.sum()) / expectation,
        "churn_shift": float(brentq(too_many, -60, 60, xtol=1e-13)),
    }


def order_log_likelihood(parameters, frequency, recency, age, dropout_at_first_order=True, counts=None):
    """Log-likelihood of each cell and its gradient by r, alpha, a and b.

    `frequency` counts orders after the first, `recency` and `age` the time from the first order to the last and to
    today. With `dropout_at_first_order` the model is MBG/NBD, without it BG/NBD. `counts` is
    `numpy.unique(frequency, return_inverse=True)`, for callers that come back: the gamma functions depend on no more.
    """
    import numpy as np
    from scipy.special import expit, gammaln, psi

    r, alpha, a, b = parameters
    distinct, place = np.unique(frequency, return_inverse=True) if counts is None else counts
    log_age, log_recency = np.log(alpha + age), np.log(alpha + recency)
    # One more chance to stay than BG/NBD counts: the one after the first order.
    survived = distinct + (1 if dropout_at_first_order else 0)

    # Odds, as a logarithm, of having left right after the last order against being alive still.
    with np.errstate(divide="ignore", invalid="ignore"):
        odds_of_leaving = np.log(a / (b + survived - 1))
        slope_of_odds = 1 / (b + survived - 1)
    if not dropout_at_first_order:
        odds_of_leaving[distinct == 0], slope_of_odds[distinct == 0] = -np.inf, 0
    odds = odds_of_leaving[place] + (r + frequency) * (log_age - log_recency)
    left = expit(odds)

    of_count = gammaln(r + distinct) - gammaln(r) + r * np.log(alpha)
    of_count += gammaln(b + survived) - gammaln(b) + gammaln(a + b) - gammaln(a + b + survived)
    likelihood = of_count[place] - (r + frequency) * log_age + np.logaddexp(0, odds)

    fewer = psi(a + b) - psi(a + b + survived)
    gradient = np.empty((4, len(frequency)))
    gradient[0] = (psi(r + distinct) - psi(r) + np.log(alpha))[place] - log_age + left * (log_age - log_recency)
    gradient[1] = r / alpha - (r + frequency) * ((1 - left) / (alpha + age) + left / (alpha + recency))
    gradient[2] = fewer[place] + left / a
    gradient[3] = (fewer + psi(b + survived) - psi(b))[place] - left * slope_of_odds[place]
    return likelihood, gradient


def value_log_likelihood(parameters, frequency, value, counts=None):
    """Log-likelihood of each cell under gamma-gamma and its gradient by p, q and gamma.

    `value` is the mean over `frequency` orders; `counts` as in `order_log_likelihood`.
    """
    import numpy as np
    from scipy.special import gammaln, psi

    p, q, gamma = parameters
    distinct, place = np.unique(frequency, return_inverse=True) if counts is None else counts
    shape, total = p * frequency, gamma + frequency * value
    log_total, log_sum = np.log(total), np.log(frequency * value)

    of_count = gammaln(p * distinct + q) - gammaln(p * distinct) - gammaln(q) + q * np.log(gamma)
    likelihood = of_count[place] + shape * log_sum - np.log(value) - (shape + q) * log_total

    more = psi(p * distinct + q)
    gradient = np.empty((3, len(frequency)))
    gradient[0] = frequency * ((more - psi(p * distinct))[place] + log_sum - log_total)
    gradient[1] = (more - psi(q) + np.log(gamma))[place] - log_total
    gradient[2] = q / gamma - (shape + q) / total
    return likelihood, gradient


def maximise(cell_likelihood, weights, scales, penalty, offset=None):
    """Find the parameters that make the cells most likely.

    Works on logarithms of the parameters over their natural `scales`, less an `offset` that they must exceed. A
    quasi-Newton search finds the place, Newton's method sharpens it, so that two machines agree to ten digits.
    Returns the parameters, whether it converged, and the covariance of those logarithms: the sandwich, which is what a
    bootstrap over the customers in the cells comes to.
    """
    import numpy as np
    from scipy.optimize import minimize

    scales = np.asarray(scales, dtype=float)
    offset = np.zeros_like(scales) if offset is None else np.asarray(offset, dtype=float)
    total_weight = weights.sum()

    def parameters_of(logarithms):
        return offset + scales * np.exp(logarithms)

    def objective(logarithms):
        likelihood, gradient = cell_likelihood(parameters_of(logarithms))
        # Sums, not matrix products: these would wake the threads of BLAS, which costs more than it saves.
        value = penalty * (logarithms**2).sum() - (weights * likelihood).sum()
        slope = 2 * penalty * logarithms - (weights * gradient).sum(axis=1) * scales * np.exp(logarithms)
        return value / total_weight, slope / total_weight

    def hessian_at(logarithms):
        step = 1e-5
        columns = []
        for position in range(len(logarithms)):
            shift = np.zeros_like(logarithms)
            shift[position] = step
            columns.append((objective(logarithms + shift)[1] - objective(logarithms - shift)[1]) / (2 * step))
        hessian = np.array(columns)
        return (hessian + hessian.T) / 2

    def free_at(logarithms, slope):
        """Tell which of the logarithms do not press against a bound."""
        return ~((np.abs(logarithms) >= LARGEST_LOGARITHM) & (slope * logarithms < 0))

    def sharpened(logarithms):
        """Take Newton's steps while they make the slope smaller: near the top, rounding hides which point is higher."""
        for _ in range(30):
            slope = objective(logarithms)[1]
            free = free_at(logarithms, slope)
            step = np.zeros_like(logarithms)
            try:
                step[free] = np.linalg.solve(hessian_at(logarithms)[np.ix_(free, free)], -slope[free])
            except np.linalg.LinAlgError:
                return logarithms
            proposal = np.clip(logarithms + step, -LARGEST_LOGARITHM, LARGEST_LOGARITHM)
            new_slope = objective(proposal)[1]
            left = np.abs(new_slope[free_at(proposal, new_slope)])
            if np.abs(step).max() > 1 or left.max(initial=0) >= np.abs(slope[free]).max(initial=0):
                return logarithms
            logarithms = proposal
        return logarithms

    bounds = [(-LARGEST_LOGARITHM, LARGEST_LOGARITHM)] * len(scales)
    options = {"maxiter": 500, "ftol": 1e-13}
    best = None
    # A ridge can hold a search up; from the other side it does not.
    for start in (np.zeros(len(scales)), np.full(len(scales), -1.0), np.linspace(-1.0, 1.0, len(scales))):
        search = minimize(objective, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
        logarithms = sharpened(search.x)
        value, slope = objective(logarithms)
        free = free_at(logarithms, slope)
        hessian = hessian_at(logarithms)[np.ix_(free, free)]
        is_top = bool(np.isfinite(hessian).all() and np.linalg.eigvalsh(hessian).min(initial=np.inf) > 0)
        converged = is_top and bool(np.abs(slope[free]).max(initial=0) < 1e-8)
        if best is None or (converged, -value) > (best[0], -best[1]):
            best = converged, value, logarithms, free, hessian
        if converged:
            break

    converged, _, logarithms, free, hessian = best
    gradient = cell_likelihood(parameters_of(logarithms))[1] * (scales * np.exp(logarithms))[:, None]
    covariance = np.zeros((len(scales), len(scales)))
    if converged:
        inverse = np.linalg.inv(hessian * total_weight)
        meat = np.einsum("ic,jc,c->ij", gradient[free], gradient[free], weights)
        covariance[np.ix_(free, free)] = inverse @ meat @ inverse
    return parameters_of(logarithms), converged, covariance


def fit_orders(frequency, recency, age, weights, dropout_at_first_order=True, penalty=PENALTY):
    """Fit MBG/NBD (or BG/NBD) and describe the fit."""
    import numpy as np

    frequency, recency, age, weights = (
        np.asarray(column, dtype=float) for column in (frequency, recency, age, weights)
    )

    counts = np.unique(frequency, return_inverse=True)

    def cell_likelihood(parameters):
        return order_log_likelihood(parameters, frequency, recency, age, dropout_at_first_order, counts)

    mean_age = max(float((weights * age).sum() / weights.sum()), 1.0)
    parameters, converged, covariance = maximise(cell_likelihood, weights, (1, mean_age, 1, 1), penalty)
    return {
        "model_name": "mbg_nbd" if dropout_at_first_order else "bg_nbd",
        **dict(zip(ORDER_PARAMETERS, map(float, parameters), strict=True)),
        "log_likelihood": float((weights * cell_likelihood(parameters)[0]).sum()),
        "penalty": penalty,
        "has_converged": converged,
        "cells": len(weights),
        "customers": int(round(weights.sum())),
        "_covariance": covariance,
    }


def fit_values(frequency, value, weights, penalty=PENALTY):
    """Fit gamma-gamma and describe the fit. `value` must be positive, as the model has no other."""
    import numpy as np

    frequency, value, weights = (np.asarray(column, dtype=float) for column in (frequency, value, weights))

    counts = np.unique(frequency, return_inverse=True)

    def cell_likelihood(parameters):
        return value_log_likelihood(parameters, frequency, value, counts)

    mean_value = float((weights * value).sum() / weights.sum())
    # q stays above 1: below, the mean of what customers spend does not exist.
    parameters, converged, covariance = maximise(
        cell_likelihood, weights, (1, 1, mean_value), penalty, offset=(0, 1, 0)
    )
    return {
        "model_name": "gamma_gamma",
        **dict(zip(VALUE_PARAMETERS, map(float, parameters), strict=True)),
        "log_likelihood": float((weights * cell_likelihood(parameters)[0]).sum()),
        "penalty": penalty,
        "has_converged": converged,
        "cells": len(weights),
        "customers": int(round(weights.sum())),
        "_covariance": covariance,
    }


def fit_paid(orders, paid, weights, penalty=PENALTY):
    """Fit how the chance that an order is paid at all differs over the customers, a beta distribution."""
    import numpy as np
    from scipy.special import gammaln, psi

    orders, paid, weights = (np.asarray(column, dtype=float) for column in (orders, paid, weights))

    def cell_likelihood(parameters):
        u, v = parameters
        free = orders - paid
        likelihood = gammaln(u + paid) + gammaln(v + free) - gammaln(u + v + orders)
        likelihood += gammaln(u + v) - gammaln(u) - gammaln(v)
        both = psi(u + v) - psi(u + v + orders)
        return likelihood, np.array([psi(u + paid) - psi(u) + both, psi(v + free) - psi(v) + both])

    parameters, converged, covariance = maximise(cell_likelihood, weights, (1, 1), penalty)
    return {
        "model_name": "beta_binomial",
        **dict(zip(PAID_PARAMETERS, map(float, parameters), strict=True)),
        "log_likelihood": float((weights * cell_likelihood(parameters)[0]).sum()),
        "penalty": penalty,
        "has_converged": converged,
        "cells": len(weights),
        "customers": int(round(weights.sum())),
        "_covariance": covariance,
    }


def expected_orders(parameters, frequency, recency, age, horizon):
    """Orders over the horizon under MBG/NBD."""
    return probability_alive(parameters, frequency, recency, age) * expected_orders_if_alive(
        parameters, frequency, age, horizon
    )


def expected_orders_if_alive(parameters, frequency, age, horizon, step=0.1):
    """Orders over the horizon of who is still there, by the quadrature of models/predictions/expected_orders.sql."""
    import numpy as np

    r, alpha, a, b = parameters
    frequency, age = (np.asarray(column, dtype=float)[..., None] for column in (frequency, age))
    shape, ratio, staying = r + frequency, horizon / (alpha + age), b + frequency + 1

    points = np.arange(round(12 / step) + 1) * step - 8
    log_odds = np.log(a / staying) + np.sinh(points) * np.pi / np.sqrt(1 + a * staying / (a + staying))
    log_sum = np.log1p(np.exp(-np.minimum(np.abs(log_odds), 300)))
    log_leaves, log_stays = np.minimum(log_odds, 0) - log_sum, -np.maximum(log_odds, 0) - log_sum
    peak = a * np.log(a / (a + staying)) + staying * np.log(staying / (a + staying))
    weight = np.cosh(points) * np.exp(np.maximum(a * log_leaves + staying * log_stays - peak, -300))
    leaves = np.exp(np.maximum(log_leaves, -300))
    orders = np.where(
        leaves * ratio * shape < 1e-6,
        shape * ratio * (1 - (shape + 1) * leaves * ratio / 2),
        -np.expm1(-shape * np.log1p(leaves * ratio)) / leaves,
    )
    return (weight * orders).sum(axis=-1) / weight.sum(axis=-1)


def probability_alive(parameters, frequency, recency, age):
    """Probability under MBG/NBD that the customer did not leave after the most recent order."""
    import numpy as np

    r, alpha, a, b = parameters
    exponent = (r + frequency) * np.log((alpha + age) / (alpha + recency))
    return 1 / (1 + a / (b + frequency) * np.exp(np.clip(exponent, -300, 300)))


def probability_of_no_order(parameters, frequency, recency, age, horizon):
    """Probability under MBG/NBD of no order within the horizon: the churn probability."""
    import numpy as np

    r, alpha, _, _ = parameters
    alive = probability_alive(parameters, frequency, recency, age)
    exponent = (r + frequency) * np.log((alpha + age) / (alpha + age + horizon))
    return 1 - alive + alive * np.exp(np.clip(exponent, -300, 300))


def expected_value(parameters, orders, mean_value):
    """Mean of what a customer's orders will be worth under gamma-gamma."""
    p, q, gamma = parameters
    return p * (gamma + orders * mean_value) / (p * orders + q - 1)


def paid_share(paid, orders, valued_orders):
    """Share of the orders to come that will be paid, given those so far; `paid` is the fit of `fit_paid`, or None."""
    if not paid:
        return 1.0
    return (paid["u"] + valued_orders) / (paid["u"] + paid["v"] + orders)


def forecast_error(orders, values, frequency, recency, age, valued_orders, mean_value, weights, horizon):
    """Standard deviation of the revenue over the horizon, relative to its expectation; None where there is none.

    Two independent parts: how well the parameters are known, which is what a bootstrap over the cells would measure
    (its limit, the sandwich covariance, carried over by the delta method), and how much customers differ from what is
    expected of them, by simulation. That tomorrow may not be like yesterday is in neither.
    """
    import numpy as np

    order_parameters = np.array([orders[name] for name in ORDER_PARAMETERS])
    value_parameters = np.array([values[name] for name in VALUE_PARAMETERS])
    if not (orders["has_converged"] and values["has_converged"]):
        return None

    # This is about an error: ages to 3 % and a rule that is exact to 1e-4 will do.
    near_age = np.exp(np.round(np.log1p(age) / 0.03) * 0.03) - 1
    groups, place = np.unique(np.stack([frequency, near_age]), axis=1, return_inverse=True)

    def number_of(parameters):
        if_alive = expected_orders_if_alive(parameters, *groups, horizon, step=0.25)
        return if_alive[place.reshape(-1)] * probability_alive(parameters, frequency, recency, age)

    number = number_of(order_parameters)
    value = expected_value(value_parameters, valued_orders, mean_value)
    expectation = float((weights * number * value).sum())

    def slope(of, parameters, offset=0.0):
        """Differentiate by the logarithms that the covariance is about."""
        step = 1e-4
        slopes = []
        for position in range(len(parameters)):
            factor = np.ones(len(parameters))
            factor[position] = np.exp(step)
            above, below = offset + (parameters - offset) * factor, offset + (parameters - offset) / factor
            slopes.append((of(above) - of(below)) / (2 * step))
        return np.array(slopes)

    by_orders = slope(lambda parameters: (weights * value * number_of(parameters)).sum(), order_parameters)
    by_values = slope(
        lambda parameters: (weights * number * expected_value(parameters, valued_orders, mean_value)).sum(),
        value_parameters,
        offset=np.array([0, 1, 0]),
    )
    variance = by_orders @ orders["_covariance"] @ by_orders + by_values @ values["_covariance"] @ by_values

    simulated = simulate_revenue(
        order_parameters, value_parameters, frequency, recency, age, valued_orders, mean_value, horizon
    )
    variance += float((weights * simulated.var(axis=0)).sum())
    error = np.sqrt(variance) / expectation if expectation > 0 else np.nan
    return float(error) if np.isfinite(error) else None


def simulate_revenue(order_parameters, value_parameters, frequency, recency, age, valued_orders, mean_value, horizon):
    """Draw what customers spend over the horizon given their history: one row per draw, one column per cell."""
    import numpy as np

    r, alpha, a, b = order_parameters
    p, q, gamma = value_parameters
    generator = np.random.default_rng(RANDOM_SEED)
    shape = (max(5, SIMULATED_CUSTOMERS // len(frequency)), len(frequency))

    is_alive = generator.random(shape) < probability_alive(order_parameters, frequency, recency, age)
    rate = generator.gamma(r + frequency, 1 / (alpha + age), shape)
    leaving = np.maximum(generator.beta(a, b + frequency + 1, shape), 1e-12)
    # The order after which somebody leaves is an order too.
    number = np.minimum(generator.poisson(rate * horizon), generator.geometric(leaving)) * is_alive
    spread = generator.gamma(q + p * valued_orders, 1 / (gamma + valued_orders * mean_value), shape)
    return generator.gamma(np.maximum(p * number, 1e-12)) / spread * (number > 0)
