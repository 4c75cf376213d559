"""The fit of the predictions where the build cannot make one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from segment_builder.dbt import Dbt, fit_module, text_of
from segment_builder.errors import CommandError

STATUS = f"""
select {text_of("is_eligible", "reason")}
from {{{{ ref('segment_builder', 'prediction_eligibility') }}}}
"""


def run(dbt: Dbt, select: str) -> Iterator[str]:
    """Fit, store the parameters, and build what depends on them; says in a line what was found of each model."""
    # The fit comes from here, so the model that would make one has to stand aside.
    dbt = replace(dbt, vars={**dbt.vars, "fit_in_build": False})
    module = fit_module(dbt.project_dir)

    cells_query = f"""
    select {text_of(*module.CELL_COLUMNS, "horizon_days", "as_of")}
    from {{{{ ref('segment_builder', 'prediction_cells') }}}}
    """
    rows = dbt.rows(cells_query)
    if not rows:
        (status,) = dbt.rows(STATUS)
        reason = status["reason"] or "the cells are empty; run dbt build first"
        raise CommandError(f"There is nothing to fit: {reason}.")

    numbers = [name for name in module.CELL_COLUMNS if name != "kind"]
    cells = [(row["kind"], *(None if row[name] is None else float(row[name]) for name in numbers)) for row in rows]
    as_of = str(rows[0]["as_of"])
    fits = module.fit(cells, as_of, int(float(rows[0]["horizon_days"])))
    for row in fits:
        parameters = (*module.ORDER_PARAMETERS, *module.VALUE_PARAMETERS)
        known = {name: round(row[name], 6) for name in parameters if row[name] is not None}
        converged = "converged" if row["has_converged"] else "DID NOT CONVERGE"
        yield f"{row['model_name']}: {known}, log-likelihood {row['log_likelihood']:.2f}, {converged}"

    # At the instant of the cells, so that what is built now agrees with what is there.
    dbt.run(["run", "--select", select], vars={"fitted_parameters": fits, "as_of": as_of})
