"""Maximum-likelihood fit of MBG/NBD, BG/NBD and gamma-gamma to the weighted cells of `prediction_cells`.

dbt runs `model` inside the build where it can (DuckDB under dbt Core); everywhere else `scripts/fit_predictions.py`
calls `fit` on the same cells. Only the cells are read, so a fit costs the same whatever the number of customers.

References: Fader, Hardie and Lee (2005) for BG/NBD, Batislam, Denizel and Filiztekin (2007) for MBG/NBD, in which a
customer may also leave right after the first order, Fader and Hardie (2013) for gamma-gamma.

NumPy and SciPy are imported inside the functions: a shop that is not eligible must not pay for them.
"""

ORDER_PARAMETERS = ("r", "alpha", "a", "b")
VALUE_PARAMETERS = ("p", "q", "gamma")

# Weight of the squared logarithms of the parameters, an independent log-normal prior around 1 (times the natural scale
# of time or money). It is worth less than one customer, but keeps the fit of a small shop from running off to infinity.
PENALTY = 0.25

# Bounds of those logarithms; no shop comes near them, and no exponential overflows within.
LARGEST_LOGARITHM = 25.0

SERIES_TERMS = 40

# Draws per cell for the spread of the revenue forecast, and the seed that makes them the same everywhere.
DRAWS_PER_CELL = 40
RANDOM_SEED = 20260801


def order_log_likelihood(parameters, frequency, recency, age, dropout_at_first_order=True):
    """Log-likelihood of each cell and its gradient by r, alpha, a and b.

    `frequency` counts orders after the first, `recency` and `age` the time from the first order to the last and to
    today. With `dropout_at_first_order` the model is MBG/NBD, without it BG/NBD.
    """
    import numpy as np
    from scipy.special import expit, gammaln, psi

    r, alpha, a, b = parameters
    log_age, log_recency = np.log(alpha + age), np.log(alpha + recency)
    # One more chance to stay than BG/NBD counts: the one after the first order.
    survived = b + frequency + (1 if dropout_at_first_order else 0)
    before = survived - 1

    with np.errstate(divide="ignore", invalid="ignore"):
        # Odds, as a logarithm, of having left right after the last order against being alive still.
        odds = np.log(a) - np.log(before) + (r + frequency) * (log_age - log_recency)
        if not dropout_at_first_order:
            odds = np.where(frequency > 0, odds, -np.inf)
    left = expit(odds)

    likelihood = (
        gammaln(r + frequency)
        - gammaln(r)
        + r * np.log(alpha)
        - (r + frequency) * log_age
        + gammaln(survived)
        - gammaln(b)
        + gammaln(a + b)
        - gammaln(a + survived)
        + np.logaddexp(0, odds)
    )
    gradient = np.empty((4, len(frequency)))
    gradient[0] = psi(r + frequency) - psi(r) + np.log(alpha) - log_age + left * (log_age - log_recency)
    gradient[1] = (
        r / alpha
        - (r + frequency) / (alpha + age)
        + left * (r + frequency) * (1 / (alpha + age) - 1 / (alpha + recency))
    )
    gradient[2] = psi(a + b) - psi(a + survived) + left / a
    left_before = np.divide(left, before, out=np.zeros_like(left), where=left > 0)
    gradient[3] = psi(survived) - psi(b) + psi(a + b) - psi(a + survived) - left_before
    return likelihood, gradient


def value_log_likelihood(parameters, frequency, value):
    """Log-likelihood of each cell under gamma-gamma and its gradient by p, q and gamma.

    `value` is the mean over `frequency` orders.
    """
    import numpy as np
    from scipy.special import gammaln, psi

    p, q, gamma = parameters
    shape, total = p * frequency, gamma + frequency * value
    log_total, log_sum = np.log(total), np.log(frequency * value)

    likelihood = (
        gammaln(shape + q)
        - gammaln(shape)
        - gammaln(q)
        + q * np.log(gamma)
        + shape * log_sum
        - np.log(value)
        - (shape + q) * log_total
    )
    gradient = np.empty((3, len(frequency)))
    gradient[0] = frequency * (psi(shape + q) - psi(shape) + log_sum - log_total)
    gradient[1] = psi(shape + q) - psi(q) + np.log(gamma) - log_total
    gradient[2] = q / gamma - (shape + q) / total
    return likelihood, gradient


def maximise(cell_likelihood, weights, scales, penalty, offset=None):
    """Find the parameters that make the cells most likely.

    Works on logarithms of the parameters over their natural `scales`, less an `offset` that they must exceed. A
    quasi-Newton search finds the place, Newton's method sharpens it, so that two machines agree to ten digits.
    Returns the parameters, whether it converged, and the Hessian and per-cell gradient by those logarithms.
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
        value = penalty * logarithms @ logarithms - weights @ likelihood
        slope = 2 * penalty * logarithms - (gradient @ weights) * (scales * np.exp(logarithms))
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

    bounds = [(-LARGEST_LOGARITHM, LARGEST_LOGARITHM)] * len(scales)
    # A ridge can hold the search up; from the other side it does not.
    starts = (np.zeros(len(scales)), np.full(len(scales), -1.0), np.linspace(-1.0, 1.0, len(scales)))
    searches = [
        minimize(objective, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500, "ftol": 1e-13})
        for start in starts
    ]
    logarithms = min((search for search in searches if np.isfinite(search.fun)), key=lambda search: search.fun).x

    for _ in range(30):
        value, slope = objective(logarithms)
        if np.abs(slope).max() < 1e-13:
            break
        try:
            step = np.linalg.solve(hessian_at(logarithms), -slope)
        except np.linalg.LinAlgError:
            break
        proposal = logarithms + step
        # Close to the top, rounding decides which of two values is the higher, so the slope does.
        if np.abs(step).max() > 1 or np.abs(proposal).max() > LARGEST_LOGARITHM:
            break
        if np.abs(objective(proposal)[1]).max() >= np.abs(slope).max():
            break
        logarithms = proposal

    hessian = hessian_at(logarithms)
    slope = objective(logarithms)[1]
    is_inside = bool(np.abs(logarithms).max() < LARGEST_LOGARITHM)
    converged = is_inside and bool(np.abs(slope).max() < 1e-8) and bool(np.linalg.eigvalsh(hessian).min() > 0)
    gradient = cell_likelihood(parameters_of(logarithms))[1] * (scales * np.exp(logarithms))[:, None]
    return parameters_of(logarithms), converged, hessian * total_weight, gradient


def fit_orders(frequency, recency, age, weights, dropout_at_first_order=True, penalty=PENALTY):
    """Fit MBG/NBD (or BG/NBD) and describe the fit."""
    import numpy as np

    frequency, recency, age, weights = (
        np.asarray(column, dtype=float) for column in (frequency, recency, age, weights)
    )

    def cell_likelihood(parameters):
        return order_log_likelihood(parameters, frequency, recency, age, dropout_at_first_order)

    mean_age = max(float(weights @ age / weights.sum()), 1.0)
    parameters, converged, hessian, gradient = maximise(cell_likelihood, weights, (1, mean_age, 1, 1), penalty)
    return {
        "model_name": "mbg_nbd" if dropout_at_first_order else "bg_nbd",
        **dict(zip(ORDER_PARAMETERS, map(float, parameters), strict=True)),
        "log_likelihood": float(weights @ cell_likelihood(parameters)[0]),
        "penalty": penalty,
        "has_converged": converged,
        "cells": len(weights),
        "customers": int(round(weights.sum())),
        "_covariance": _sandwich(hessian, gradient, weights),
    }


def fit_values(frequency, value, weights, penalty=PENALTY):
    """Fit gamma-gamma and describe the fit. `value` must be positive, as the model has no other."""
    import numpy as np

    frequency, value, weights = (np.asarray(column, dtype=float) for column in (frequency, value, weights))

    def cell_likelihood(parameters):
        return value_log_likelihood(parameters, frequency, value)

    mean_value = float(weights @ value / weights.sum())
    # q stays above 1: below, the mean of what customers spend does not exist.
    parameters, converged, hessian, gradient = maximise(
        cell_likelihood, weights, (1, 1, mean_value), penalty, offset=(0, 1, 0)
    )
    return {
        "model_name": "gamma_gamma",
        **dict(zip(VALUE_PARAMETERS, map(float, parameters), strict=True)),
        "log_likelihood": float(weights @ cell_likelihood(parameters)[0]),
        "penalty": penalty,
        "has_converged": converged,
        "cells": len(weights),
        "customers": int(round(weights.sum())),
        "_covariance": _sandwich(hessian, gradient, weights),
    }


def _sandwich(hessian, gradient, weights):
    """Covariance of the parameters' logarithms: what a bootstrap over the cells' customers converges to."""
    import numpy as np

    try:
        inverse = np.linalg.inv(hessian)
    except np.linalg.LinAlgError:
        return None
    covariance = inverse @ (gradient * weights) @ gradient.T @ inverse
    return covariance if np.isfinite(covariance).all() else None
